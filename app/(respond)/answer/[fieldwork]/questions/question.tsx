import { useController } from 'react-hook-form'
import type { Answers } from '@/lib/questionnaire/answers'
import type { Item } from '@/lib/questionnaire/definition'
import { textOf } from '@/lib/questionnaire/texts'
import { useAnswering } from '../answering'
import { useMessageOf } from '../message-of'
import { otherName, type Values } from '../values'
import { MatrixQuestion } from './matrix-question'
import { MultipleQuestion } from './multiple-question'
import { NumberQuestion } from './number-question'
import styles from './question.module.css'
import { RankingQuestion } from './ranking-question'
import { SingleQuestion } from './single-question'
import { TerritoryQuestion } from './territory-question'
import { TextQuestion } from './text-question'
import { YearQuestion } from './year-question'

export function Question({ item, answers }: { item: Item; answers: Answers }) {
  const { field, fieldState } = useController<Values>({ name: item.id })
  const other = useController<Values>({ name: otherName(item.id) })
  const messageOf = useMessageOf()
  const { definition, language } = useAnswering()
  if (item.type === 'info') {
    return <p className={styles.info}>{textOf(definition, language, `item.${item.id}`)}</p>
  }
  const error = messageOf(item, fieldState.error ?? other.fieldState.error)
  const common = {
    value: field.value,
    onChange: field.onChange,
    other: { value: other.field.value, onChange: other.field.onChange },
    answers,
    error,
  }
  return (
    <div id={`q-${item.id}`} className={error ? styles.wrong : styles.question}>
      {body()}
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
      case 'year':
        return <YearQuestion item={item} {...common} />
      case 'text':
        return <TextQuestion item={item} {...common} />
      case 'territory':
        return <TerritoryQuestion item={item} {...common} />
    }
  }
}
