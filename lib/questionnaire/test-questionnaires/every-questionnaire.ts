import type { Definition } from '../definition'
import { birthYear } from './birth-year'
import { carriedOptions } from './carried-options'
import { commune } from './commune'
import { conditions } from './conditions'
import { matrix } from './matrix'
import { multipleChoice } from './multiple-choice'
import { numberOrUnknown } from './number-or-unknown'
import { openText } from './open-text'
import { screening } from './screening'
import { shuffledLists } from './shuffled-lists'
import { singleChoice } from './single-choice'
import { singleWithOther } from './single-with-other'
import { topRanking } from './top-ranking'

/** For properties that hold of any questionnaire. */
export const everyQuestionnaire: Definition[] = [
  singleChoice,
  singleWithOther,
  multipleChoice,
  topRanking,
  matrix,
  numberOrUnknown,
  birthYear,
  openText,
  commune,
  conditions,
  carriedOptions,
  screening,
  shuffledLists,
]
