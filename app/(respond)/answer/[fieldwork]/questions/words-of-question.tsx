import type { Item } from '@/lib/questionnaire/definition'
import { textOf } from '@/lib/questionnaire/texts'
import { useAnswering } from '../answering'
import styles from './question.module.css'

/** The question itself; goes into a legend or a label. */
export function Asked({ item }: { item: Item }) {
  const { definition, language } = useAnswering()
  return <span className={styles.asked}>{textOf(definition, language, `item.${item.id}`)}</span>
}

type Props = { item: Item; hint?: string; error: string }

/** Help and error of a question, read with its fields: see `describedBy`. */
export function HelpAndError({ item, hint, error }: Props) {
  const { definition, language, say } = useAnswering()
  const help = textOf(definition, language, `item.${item.id}.help`)
  return (
    <>
      <p id={`${item.id}-help`} className={styles.help}>
        {[help, hint, item.required && say('requiredNote')].filter(Boolean).join(' ')}
      </p>
      {error && (
        <p id={`${item.id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </>
  )
}

export function describedBy(item: Item, error: string): string {
  return error ? `${item.id}-help ${item.id}-error` : `${item.id}-help`
}
