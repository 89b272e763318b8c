import { useState } from 'react'
import type { Screen } from '@/lib/wave/screen'
import styles from '../answer.module.css'
import { reference } from '../draft/draft'
import type { Receipt } from '../sending/send'
import { dayIn, type Say } from '../words'

type Props = { receipt: Receipt; screen: Screen; say: Say }

/** What the respondent keeps. Without a secure page there is no reference, and the identifier's start stands in. */
export function ReferenceGiven({ receipt, screen, say }: Props) {
  const [copied, setCopied] = useState(false)
  const { id, closesOn, notice } = screen.fieldwork
  const given = receipt.reference

  async function copy() {
    try {
      await navigator.clipboard.writeText(given ?? '')
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }

  return (
    <>
      <dl className={styles.reference}>
        <dt>{say('reference')}</dt>
        <dd>{given || reference(receipt.id)}</dd>
      </dl>
      <p className={styles.referenceDetail}>
        {given
          ? say('referenceDetail', { day: dayIn(screen.language, closesOn) })
          : say('referenceShort', { contact: notice.contact })}
      </p>
      {given && (
        <p className={`${styles.underReference} no-print`}>
          {navigator.clipboard && (
            <button type="button" className={styles.textButton} onClick={copy}>
              {say('copyReference')}
            </button>
          )}
          <a href={`/answer/${id}/withdraw`}>{say('withdrawLink')}</a>
          <span role="status">{copied && say('referenceCopied')}</span>
        </p>
      )}
    </>
  )
}
