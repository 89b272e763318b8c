import type { Screen } from '@/lib/wave/screen'
import styles from '../answer.module.css'
import { around } from '../around'
import { Told } from '../said'
import { dayIn, type SayOnPage } from '../words'

/** Before and after the days on which answers are taken. */
export function NotOpen({ screen, say }: { screen: Screen; say: SayOnPage }) {
  const { fieldwork, wave, audience, language } = screen
  const days = {
    opens: dayIn(language, fieldwork.opensOn),
    closes: dayIn(language, fieldwork.closesOn),
  }
  return (
    <div className={styles.form}>
      <p className={styles.progress}>
        {around(say('asksWhom', { audience: '\0' }), <Told said={audience} />)}
      </p>
      {screen.standing === 'closed' ? (
        <>
          <h1>{say('closedTitle')}</h1>
          <p className={styles.lead}>{say('closed', days)}</p>
          <p>
            {say('results')}{' '}
            <a href={`/waves/${wave.id}`}>
              {around(say('resultsLink', { wave: '\0' }), <Told said={wave.name} />)}
            </a>
          </p>
        </>
      ) : (
        <>
          <h1>{say('notOpenTitle')}</h1>
          <p className={styles.lead}>{say('notOpen', days)}</p>
        </>
      )}
    </div>
  )
}
