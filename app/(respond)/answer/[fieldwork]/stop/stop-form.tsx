import { useState } from 'react'
import type { Screen } from '@/lib/wave/screen'
import styles from '../answer.module.css'
import { Heading } from '../heading'
import { ContactAt } from '../invited/contact-at'
import own from './stop.module.css'
import { type Stopped, stopMails } from './stop-mails'
import type { SayStop } from './stop-words'
import { useStopKey } from './use-stop-key'

type Deed = 'mails' | 'refuse'
type Said = { deed: Deed; result: Stopped }

export function StopForm({ screen, say }: { screen: Screen; say: SayStop }) {
  const { fieldwork, programme } = screen
  const { key, forget } = useStopKey(fieldwork.id)
  const [working, setWorking] = useState<Deed | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const values = { programme: programme.name.text }

  async function stop(deed: Deed) {
    if (working || !key) return
    setSaid(null)
    setWorking(deed)
    const result = await stopMails(fieldwork.id, key, deed === 'refuse')
    if (result === 'done') forget()
    setWorking(null)
    setSaid({ deed, result })
  }

  if (said?.result === 'done') {
    return (
      <>
        <Heading>{say(`${said.deed}DoneTitle`)}</Heading>
        <p className="notice success" role="status">
          {say(`${said.deed}Done`)}
        </p>
      </>
    )
  }
  if (key === null) {
    return (
      <>
        <h1>{say('missingTitle')}</h1>
        <p className={styles.lead}>
          {say('missing')}
          <ContactAt screen={screen} />
        </p>
      </>
    )
  }
  return (
    <>
      <h1>{say('title')}</h1>
      <p className={styles.lead}>{say('lead', values)}</p>
      <div role="alert">
        {said && (
          <p className={styles.error}>
            {say(said.result === 'unknown' ? 'unknown' : 'failed')}
            {said.result === 'unknown' && <ContactAt screen={screen} />}
          </p>
        )}
      </div>
      <ul className={own.ways}>
        {(['mails', 'refuse'] as const).map((deed) => (
          <li key={deed}>
            <button
              type="button"
              className={deed === 'mails' ? 'button' : 'button secondary'}
              aria-disabled={working !== null}
              aria-describedby={`${deed}-detail`}
              onClick={() => stop(deed)}
            >
              {say(working === deed ? 'working' : deed)}
            </button>
            <p id={`${deed}-detail`}>{say(`${deed}Detail`, values)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
