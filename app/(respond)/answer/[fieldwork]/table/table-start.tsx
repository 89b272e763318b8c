import { useEffect } from 'react'
import type { Screen } from '@/lib/wave/screen'
import { Consent } from '../begin'
import { Notice, WhoAsks } from '../notice'
import type { Journey } from '../use-journey'
import type { Say, SayOnPage } from '../words'
import { Counter } from './counter'
import { Leave } from './leave'
import table from './table.module.css'
import { tableSay } from './table-words'

type Props = { screen: Screen; journey: Journey; say: Say; sayOnPage: SayOnPage }

/** Where each respondent begins: who asks and why, in short and in full, and the way in. */
export function TableStart({ screen, journey, say: sayOnTheWay, sayOnPage }: Props) {
  const { version, language, programme, product, fieldwork } = screen
  const say = tableSay(language)
  const title = version.definition.texts[version.language]?.title ?? ''
  const count = version.definition.minutes
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
  return (
    <>
      <WhoAsks screen={screen} title={title} />
      <ul className={table.short} aria-label={say('short')}>
        <li>
          {say('who', {
            organiser: programme.organiser.text,
            minutes_words: say('minutes', { count }),
          })}
        </li>
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
      <Consent journey={journey} say={sayOnTheWay} />
      <aside className={table.organiser} aria-label={say('today')}>
        <Counter screen={screen} say={say} />
        <Leave fieldwork={fieldwork.id} say={say} />
      </aside>
    </>
  )
}
