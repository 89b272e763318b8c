import { textOf } from '@/lib/questionnaire/texts'
import { inLanguage } from './localized-in'
import styles from './notice.module.css'
import type { Shown } from './shown'
import { dayIn } from './words'

/** What a respondent must know before agreeing. Readable before any script runs, and without one. */
export function Notice({ page, language, t }: Shown) {
  const { fieldwork, programme, version } = page
  const { notice } = fieldwork
  const contact = <a href={`mailto:${notice.contact}`}>{notice.contact}</a>
  const facts = [
    {
      fact: t('page.minutes', { minutes: version.definition.minutes }),
      detail: t('page.minutesDetail'),
    },
    { fact: t('page.voluntary'), detail: t('page.voluntaryDetail') },
    { fact: t('page.anonymous'), detail: t('page.anonymousDetail') },
    {
      fact: t('page.until', { day: dayIn(language, fieldwork.closesOn) }),
      detail: t('page.untilDetail'),
    },
  ]
  const duties = [
    { name: t('page.who'), said: `${inLanguage(notice.controller, language)}` },
    { name: t('page.why'), said: inLanguage(notice.purpose, language) },
    { name: t('page.retention'), said: inLanguage(notice.retention, language) },
    { name: t('page.recipients'), said: inLanguage(notice.recipients, language) },
    { name: t('page.legalBasis'), said: inLanguage(notice.legalBasis, language) },
    { name: t('page.rights'), said: inLanguage(notice.rights, language) },
  ]
  return (
    <div className={styles.notice}>
      <h1>{textOf(version.definition, version.language, 'title')}</h1>
      <p className={styles.organiser}>{inLanguage(programme.organiser, language)}</p>
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
          <h2>{t('page.noscriptTitle')}</h2>
          <p>{t.rich('page.noscript', { contact: () => contact })}</p>
        </div>
      </noscript>
      <h2>{t('page.notice')}</h2>
      <dl className={styles.duties}>
        {duties.map(({ name, said }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
        <div>
          <dt>{t('page.contact')}</dt>
          <dd>{contact}</dd>
        </div>
      </dl>
      {version.language !== language && <p className="note">{t('page.onlyIn')}</p>}
    </div>
  )
}
