import { useEffect } from 'react'
import type { Screen } from '@/lib/wave/screen'
import type { Journey } from '../use-journey'
import { Consent } from '../welcome/begin'
import { NotOpen } from '../welcome/not-open'
import { Notice, WhoAsks } from '../welcome/notice'
import type { Say, SayOnPage } from '../words'
import { Counter } from './counter'
import { Leave } from './leave'
import table from './table.module.css'
import { tableSay } from './table-words'

type Props = { screen: Screen; journey: Journey; say: Say; sayOnPage: SayOnPage }

/** Where each respondent begins; once the questionnaire is closed, what this tablet still holds. */
export function TableStart({ screen, journey, say, sayOnPage }: Props) {
  const { version, language, product, fieldwork } = screen
  const sayAtTable = tableSay(language)
  const title = version.definition.texts[version.language]?.title ?? ''
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
  return (
    <>
      {screen.standing === 'open' ? (
        <>
          <WhoAsks screen={screen} title={title} />
          <InShort screen={screen} sayOnPage={sayOnPage} />
          <Consent journey={journey} say={say} />
        </>
      ) : (
        <NotOpen screen={screen} say={sayOnPage} />
      )}
      <aside className={table.organiser} aria-label={sayAtTable('today')}>
        <Counter screen={screen} say={sayAtTable} />
        <Leave fieldwork={fieldwork.id} say={sayAtTable} />
      </aside>
    </>
  )
}

/** Who asks and why, in short, and in full for who wants it. */
function InShort({ screen, sayOnPage }: Pick<Props, 'screen' | 'sayOnPage'>) {
  const { version, language, programme, fieldwork } = screen
  const say = tableSay(language)
  const minutes_words = say('minutes', { count: version.definition.minutes })
  return (
    <>
      <ul className={table.short} aria-label={say('short')}>
        <li>{say('who', { organiser: programme.organiser.text, minutes_words })}</li>
        <li>{say('voluntary')}</li>
        <li>{say('clean')}</li>
      </ul>
      <details className={table.notice}>
        <summary>{say('notice')}</summary>
        <Notice screen={screen} say={sayOnPage} />
      </details>
      <noscript>
        <div className="notice danger">
          <h2>{sayOnPage('noscriptTitle')}</h2>
          <p>{sayOnPage('noscript', { contact: fieldwork.notice.contact })}</p>
        </div>
      </noscript>
    </>
  )
}
