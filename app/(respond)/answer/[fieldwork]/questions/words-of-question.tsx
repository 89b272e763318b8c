import { RichText } from '@/app/_ui/rich-text'
import type { Item } from '@/lib/questionnaire/definition'
import { useAnswering } from '../answering'
import styles from './question.module.css'
import { useTexts } from './use-texts'

/** The question itself, its first paragraph: goes into a legend or a label. The rest is in `HelpAndError`. */
export function Asked({ item }: { item: Item }) {
  const { say, textLang } = useAnswering()
  const [first] = useTexts().rich(`item.${item.id}`)
  const nodes = first?.type === 'paragraph' ? first.of : []
  return (
    <span id={`${item.id}-asked`} className={styles.asked} lang={textLang}>
      <RichText nodes={nodes} newTab={say('newTab')} />
    </span>
  )
}

/** The whole text of an item, paragraphs and lists. */
export function AskedWhole({ item }: { item: Item }) {
  const { say } = useAnswering()
  return <RichText nodes={useTexts().rich(`item.${item.id}`)} newTab={say('newTab')} />
}

type Props = { item: Item; hint?: string; error: string }

/** Help and error of a question, read with its fields: see `describedBy`. */
export function HelpAndError({ item, hint, error }: Props) {
  const { say, textLang } = useAnswering()
  const texts = useTexts()
  const more = item.type === 'consent' ? [] : texts.rich(`item.${item.id}`).slice(1)
  const help = texts.rich(`item.${item.id}.help`)
  const rules = [hint, item.required && say('requiredNote')].filter(Boolean).join(' ')
  return (
    <>
      <div id={`${item.id}-help`} className={styles.help}>
        <div lang={textLang}>
          <RichText nodes={[...more, ...help]} newTab={say('newTab')} />
        </div>
        {rules && <p>{rules}</p>}
      </div>
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
