import type { ReactNode } from 'react'
import { draftDays } from '@/lib/response/draft-days'
import type { Screen } from '@/lib/wave/screen'
import { around } from '../around'
import { Told } from '../said'
import { dayIn, type SayOnPage } from '../words'
import styles from './notice.module.css'

type Props = { screen: Screen; say: SayOnPage }

/** Of what, and by whom. */
export function WhoAsks({ screen, title }: { screen: Screen; title: string }) {
  const { version, language, programme } = screen
  return (
    <div className={styles.notice}>
      <h1 lang={version.language === language ? undefined : version.language}>{title}</h1>
      <p className={styles.organiser}>
        <Told said={programme.organiser} />
      </p>
    </div>
  )
}

/** What one wants to know first. */
export function Facts({ screen, say, isEntered = false }: Props & { isEntered?: boolean }) {
  const { fieldwork, version, language } = screen
  const { contact } = fieldwork.notice
  const facts = [
    {
      fact: say('minutes', { count: version.definition.minutes }),
      // What is entered for someone else is kept in the tab alone.
      detail: isEntered ? '' : say('minutesDetail'),
    },
    { fact: say('voluntary'), detail: say('voluntaryDetail') },
    known(screen, say),
    {
      fact: say('until', { day: dayIn(language, fieldwork.closesOn) }),
      detail: say('untilDetail', { grace: screen.graceMinutes }),
    },
  ]
  return (
    <div className={styles.notice}>
      <ul className={styles.facts}>
        {facts.map(({ fact, detail }) => (
          <li key={fact}>
            <b>{fact}</b>
            <span>{detail}</span>
          </li>
        ))}
      </ul>
      <noscript>
        <div className="notice danger">
          <h2>{say('noscriptTitle')}</h2>
          <p>{around(say('noscript', { contact: '\0' }), <Contact address={contact} />)}</p>
        </div>
      </noscript>
    </div>
  )
}

/** What will be known of who answers. */
function known({ followUp }: Screen, say: SayOnPage) {
  switch (followUp?.kind) {
    case 'anonymous':
      return { fact: say('followedAnonymous'), detail: say('followedAnonymousDetail') }
    case 'named':
      return { fact: say('followedNamed'), detail: say('followedNamedDetail') }
    default:
      return { fact: say('anonymous'), detail: say('anonymousDetail') }
  }
}

/** What a respondent must know before agreeing: who, why and their rights at once, the rest on asking. */
export function Notice({ screen, say }: Props) {
  const { fieldwork, version, language } = screen
  const { notice } = fieldwork
  const withdraw = <a href={`/answer/${fieldwork.id}/withdraw`}>{say('withdrawLink')}</a>
  const day = dayIn(language, fieldwork.closesOn)
  const first = [
    { name: say('who'), said: <Told said={notice.controller} /> },
    { name: say('why'), said: <Told said={notice.purpose} /> },
    { name: say('rights'), said: <Told said={notice.rights} /> },
    { name: say('contact'), said: <Contact address={notice.contact} /> },
  ]
  const then = [
    {
      name: say('keptWith'),
      said: say(
        screen.followUp?.kind === 'anonymous' ? 'keptWithAnonymousDetail' : 'keptWithDetail',
      ),
    },
    { name: say('retention'), said: <Told said={notice.retention} /> },
    { name: say('drafts'), said: say('draftsDetail', { days: draftDays }) },
    { name: say('recipients'), said: <Told said={notice.recipients} /> },
    { name: say('legalBasis'), said: <Told said={notice.legalBasis} /> },
    {
      name: say('withdraw'),
      said: around(say('withdrawDetail', { day, link: '\0' }), withdraw),
    },
  ]
  return (
    <div className={styles.notice}>
      <h2>{say('notice')}</h2>
      <Duties duties={first} />
      <details className={styles.more}>
        <summary>{say('more')}</summary>
        <Duties duties={then} />
      </details>
      {version.language !== language && (
        <p className="notice">
          {say('onlyIn', {
            language:
              new Intl.DisplayNames(language, { type: 'language' }).of(version.language) ?? '',
          })}
        </p>
      )}
    </div>
  )
}

function Duties({ duties }: { duties: { name: string; said: ReactNode }[] }) {
  return (
    <dl className={styles.duties}>
      {duties.map(({ name, said }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  )
}

function Contact({ address }: { address: string }) {
  return <a href={`mailto:${address}`}>{address}</a>
}
