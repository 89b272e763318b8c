import type { Definition } from '../definition'
import { birthYear } from './birth-year'
import { carriedOptions } from './carried-options'
import { carriedRows } from './carried-rows'
import { commune } from './commune'
import { conditions } from './conditions'
import { consentAndSensitive } from './consent-and-sensitive'
import { constantSum } from './constant-sum'
import { dates } from './dates'
import { matrix } from './matrix'
import { multipleChoice } from './multiple-choice'
import { nonAnswers } from './non-answers'
import { numberOrUnknown } from './number-or-unknown'
import { openText } from './open-text'
import { optionRelevance } from './option-relevance'
import { pageRelevance } from './page-relevance'
import { placeholders } from './placeholders'
import { retiredOptions } from './retired-options'
import { richTexts } from './rich-texts'
import { rotatedOrder } from './rotated-order'
import { screening } from './screening'
import { shuffledLists } from './shuffled-lists'
import { singleChoice } from './single-choice'
import { singleWithOther } from './single-with-other'
import { softAndHardChecks } from './soft-and-hard-checks'
import { softBounds } from './soft-bounds'
import { topRanking } from './top-ranking'
import { wordings } from './wordings'

/** One per capability: for properties that hold of any questionnaire, and for journeys in a browser. */
export const everyQuestionnaire: Definition[] = [
  singleChoice,
  singleWithOther,
  multipleChoice,
  topRanking,
  matrix,
  numberOrUnknown,
  softBounds,
  constantSum,
  birthYear,
  dates,
  nonAnswers,
  openText,
  richTexts,
  commune,
  conditions,
  pageRelevance,
  optionRelevance,
  carriedOptions,
  carriedRows,
  retiredOptions,
  screening,
  softAndHardChecks,
  consentAndSensitive,
  placeholders,
  wordings,
  shuffledLists,
  rotatedOrder,
]
