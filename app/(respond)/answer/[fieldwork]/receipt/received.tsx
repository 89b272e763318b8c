import { useState } from 'react'
import type { Screen } from '@/lib/wave/screen'
import styles from '../answer.module.css'
import { Heading } from '../heading'
import type { Receipt } from '../sending/send'
import type { Journey } from '../use-journey'
import { dayIn, type Say } from '../words'
import { MyAnswersRead } from './my-answers-read'
import { ReferenceGiven } from './reference-given'

type Props = { screen: Screen; receipt: Receipt; journey: Journey; say: Say }

/** Shown only once the server has said that it holds the response. */
export function Received({ screen, receipt, journey, say }: Props) {
  const [isReading, read] = useState(false)
  const { copy } = journey
  if (copy && isReading) {
    return (
      <MyAnswersRead
        copy={copy}
        screen={screen}
        receipt={receipt}
        say={say}
        onBack={() => read(false)}
      />
    )
  }
  if (receipt.kind === 'full') return <NoPlaceLeft say={say} />
  const day = (on: string) => dayIn(screen.language, on)
  const said =
    receipt.kind === 'already'
      ? say('already')
      : receipt.outcome === 'screenedOut'
        ? say('receivedScreened')
        : receipt.outcome === 'overQuota'
          ? say('receivedFull')
          : say('receivedLead', { day: day(receipt.day ?? screen.fieldwork.closesOn) })
  return (
    <div className={styles.form}>
      <Heading>{say(receipt.kind === 'already' ? 'alreadyTitle' : 'receivedTitle')}</Heading>
      <div className="notice success" role="status">
        <p>{said}</p>
      </div>
      <ReferenceGiven receipt={receipt} screen={screen} say={say} />
      <h2>{say('nextTitle')}</h2>
      <ul className={styles.next}>
        <li>{say('nextErased')}</li>
        <li>{say('nextClose', { day: day(screen.fieldwork.closesOn) })}</li>
        <li>
          {say('nextResults')} <a href={`/waves/${screen.wave.id}`}>{say('resultsLink')}</a>
        </li>
      </ul>
      <div className={`${styles.deeds} no-print`}>
        {copy ? (
          <button type="button" className="button secondary" onClick={() => read(true)}>
            {say('mine')}
          </button>
        ) : (
          <button type="button" className="button secondary" onClick={() => print()}>
            {say('print')}
          </button>
        )}
      </div>
      {!journey.invited && (
        <p className={`${styles.another} no-print`}>
          {say('another')}{' '}
          <button type="button" className={styles.textButton} onClick={journey.another}>
            {say('anotherStart')}
          </button>
        </p>
      )}
    </div>
  )
}

function NoPlaceLeft({ say }: { say: Say }) {
  return (
    <div className={styles.form}>
      <Heading>{say('fullDoneTitle')}</Heading>
      <p className="notice success">{say('fullDone')}</p>
    </div>
  )
}
