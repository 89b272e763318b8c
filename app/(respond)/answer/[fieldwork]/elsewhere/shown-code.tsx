import { useState } from 'react'
import styles from '../answer.module.css'
import type { Elsewhere } from '../draft/draft'
import { dayIn } from '../words'
import own from './elsewhere.module.css'
import { ElsewhereDialog } from './elsewhere-dialog'
import type { SayElsewhere } from './elsewhere-words'

type Props = {
  fieldwork: string
  elsewhere: Elsewhere
  language: string
  say: SayElsewhere
  onErase: () => Promise<boolean>
  onClose: () => void
}

/** The code, to be written by hand, copied, or sent to oneself. */
export function ShownCode({ fieldwork, elsewhere, language, say, onErase, onClose }: Props) {
  const [said, setSaid] = useState('')
  const { code, until } = elsewhere
  // A fragment: no server, no log and no Referer ever has it.
  const link = `${location.origin}/answer/${fieldwork}#resume=${code}`
  const mail = new URLSearchParams({
    subject: say('mailSubject'),
    body: say('mailBody', { link, code }),
  })

  async function copy(text: string, done: string) {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(done)
    } catch {
      setSaid(say('notCopied'))
    }
  }

  return (
    <ElsewhereDialog title={say('codeTitle')} onClose={onClose}>
      <p className={own.code} translate="no">
        {code.split('-').map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: four groups in their order, two may be alike
          <span key={at}>{group} </span>
        ))}
      </p>
      <p>
        <b>{say('secret')}</b>
      </p>
      <p>
        {say('codeDetail')} {say('until', { day: dayIn(language, until) })}
      </p>
      <label className={own.link}>
        {say('link')}
        <input readOnly value={link} onFocus={(event) => event.target.select()} />
      </label>
      <div className={own.ways}>
        <button
          type="button"
          className="button secondary"
          onClick={() => copy(code, say('codeCopied'))}
        >
          {say('copyCode')}
        </button>
        <button
          type="button"
          className="button secondary"
          onClick={() => copy(link, say('linkCopied'))}
        >
          {say('copyLink')}
        </button>
        <a className="button secondary" href={`mailto:?${mail.toString().replaceAll('+', '%20')}`}>
          {say('mail')}
        </a>
      </div>
      <p className="note">{say('mailDetail')}</p>
      <p role="status">{said}</p>
      <div className={styles.deeds}>
        <button type="button" className="button" onClick={onClose}>
          {say('done')}
        </button>
        <button
          type="button"
          className={styles.textButton}
          onClick={async () => (await onErase()) || setSaid(say('notErased'))}
        >
          {say('erase')}
        </button>
      </div>
    </ElsewhereDialog>
  )
}
