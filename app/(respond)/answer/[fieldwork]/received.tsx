import styles from './answer.module.css'
import { reference } from './draft'
import { Heading } from './heading'
import type { Receipt } from './send'
import { dayIn, type Say } from './words'

type Props = {
  receipt: Receipt
  say: Say
  screenLanguage: string
  closesOn: string
  resultsHref: string
  onAnother: () => void
}

/** Shown only once the server has said that it holds the response. */
export function Received({ receipt, say, screenLanguage, ...it }: Props) {
  const day = (on: string) => dayIn(screenLanguage, on)
  const screened = receipt.outcome === 'screenedOut'
  return (
    <div className={styles.form}>
      <Heading>{say(receipt.kind === 'already' ? 'alreadyTitle' : 'receivedTitle')}</Heading>
      <div className="notice success" role="status">
        <p>
          {receipt.kind === 'already'
            ? say('already')
            : screened
              ? say('receivedScreened')
              : say('receivedLead', { day: day(receipt.day ?? '') })}
        </p>
      </div>
      <dl className={styles.reference}>
        <dt>{say('reference')}</dt>
        <dd>{reference(receipt.id)}</dd>
      </dl>
      <p className="note">{say('referenceDetail')}</p>
      <h2>{say('nextTitle')}</h2>
      <ul className={styles.next}>
        <li>{say('nextErased')}</li>
        <li>{say('nextClose', { day: day(it.closesOn) })}</li>
        <li>
          {say('nextResults')} <a href={it.resultsHref}>{say('resultsLink')}</a>
        </li>
      </ul>
      <div className={`${styles.deeds} no-print`}>
        <button type="button" className="button secondary" onClick={() => print()}>
          {say('print')}
        </button>
      </div>
      <p className={`${styles.another} no-print`}>
        {say('another')}{' '}
        <button type="button" className={styles.textButton} onClick={it.onAnother}>
          {say('anotherStart')}
        </button>
      </p>
    </div>
  )
}
