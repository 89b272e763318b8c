import { useController } from 'react-hook-form'
import type { Answers } from '@/lib/questionnaire/answers'
import type { Item } from '@/lib/questionnaire/definition'
import { useAnswering } from '../answering'
import { otherName, type Values } from '../draft/values'
import { useMessageOf, wrongRows } from '../page/message-of'
import { ConsentQuestion } from './consent-question'
import { ConstantSumQuestion } from './constant-sum-question'
import { DateQuestion } from './date-question'
import { MatrixQuestion } from './matrix-question'
import { MultipleQuestion } from './multiple-question'
import { NumberQuestion } from './number-question'
import styles from './question.module.css'
import { RankingQuestion } from './ranking-question'
import { SingleQuestion } from './single-question'
import { TerritoryQuestion } from './territory-question'
import { TextQuestion } from './text-question'
import { useWithdrawn } from './use-withdrawn'
import { AskedWhole } from './words-of-question'
import { YearQuestion } from './year-question'

export function Question({ item, answers }: { item: Item; answers: Answers }) {
  const { field, fieldState } = useController<Values>({ name: item.id })
  const other = useController<Values>({ name: otherName(item.id) })
  const messageOf = useMessageOf()
  const { textLang } = useAnswering()
  const told = useWithdrawn(item, field.value, field.onChange)
  if (item.type === 'info') {
    return (
      <div className={styles.info} lang={textLang}>
        <AskedWhole item={item} />
      </div>
    )
  }
  const wrong = fieldState.error ?? other.fieldState.error
  const error = messageOf(item, wrong, field.value)
  const common = {
    value: field.value,
    onChange: field.onChange,
    other: { value: other.field.value, onChange: other.field.onChange },
    answers,
    error,
    rows: wrongRows(wrong),
  }
  return (
    <div id={`q-${item.id}`} className={error ? styles.wrong : styles.question}>
      {body()}
      {told && <p className={styles.told}>{told}</p>}
    </div>
  )

  function body() {
    switch (item.type) {
      case 'single':
        return <SingleQuestion item={item} {...common} />
      case 'multiple':
        return <MultipleQuestion item={item} {...common} />
      case 'ranking':
        return <RankingQuestion item={item} {...common} />
      case 'matrix':
        return <MatrixQuestion item={item} {...common} />
      case 'number':
        return <NumberQuestion item={item} {...common} />
      case 'constantSum':
        return <ConstantSumQuestion item={item} {...common} />
      case 'date':
        return <DateQuestion item={item} {...common} />
      case 'consent':
        return <ConsentQuestion item={item} {...common} />
      case 'year':
        return <YearQuestion item={item} {...common} />
      case 'text':
        return <TextQuestion item={item} {...common} />
      case 'territory':
        return <TerritoryQuestion item={item} {...common} />
    }
  }
}
