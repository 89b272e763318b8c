import { Fragment, type ReactNode } from 'react'
import { type Inline, readBody } from '@/lib/audience/light-markdown'
import type { MergeValues } from '@/lib/audience/mail-merge'
import { doorWords } from '@/lib/audience/mail-words'
import type { Placeholder } from '@/lib/audience/placeholder'
import type { RespondentLanguage } from '@/lib/platform/language'
import styles from './mailings.module.css'

/** A body as a reader of mail shows it, one unit's values put in. Its links lead nowhere. */
export function PreviewBody({
  body,
  language,
  values,
}: {
  body: string
  language: RespondentLanguage
  values: MergeValues
}) {
  return (
    <div lang={language} className={styles.mail}>
      {readBody(body).map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks are what they are by their place
        <Fragment key={at}>
          {block.kind === 'door' && (
            <>
              <p className={styles.door}>
                <span>{doorWords[language]}</span>
              </p>
              <p className={styles.address}>{values.link}</p>
            </>
          )}
          {block.kind === 'list' && (
            <ul>
              {block.items.map((item, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: by its place, too
                <li key={place}>{inline(item, values)}</li>
              ))}
            </ul>
          )}
          {block.kind === 'paragraph' && <p>{inline(block.parts, values)}</p>}
        </Fragment>
      ))}
    </div>
  )
}

function inline(parts: readonly Inline[], values: MergeValues): ReactNode[] {
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts are what they are by their place
    <Fragment key={at}>{one(part, values)}</Fragment>
  ))
}

function one(part: Inline, values: MergeValues): ReactNode {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'break':
      return <br />
    case 'value':
      return values[part.name]
    case 'strong':
      return <strong>{inline(part.parts, values)}</strong>
    case 'link':
      return (
        <span className={styles.link} title={values[part.target as Placeholder] ?? part.target}>
          {inline(part.parts, values)}
        </span>
      )
  }
}
