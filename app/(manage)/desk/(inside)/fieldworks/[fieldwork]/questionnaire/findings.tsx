import { getLocale, getTranslations } from 'next-intl/server'
import type { Definition } from '@/lib/questionnaire/definition'
import type { Finding } from '@/lib/questionnaire/finding'
import { placeWords } from './place-words'
import styles from './versions.module.css'

/** What static checks say of a published version: remarks, since errors are not published. */
export async function Findings({
  findings,
  definition,
}: {
  findings: Finding[]
  definition: Definition
}) {
  const t = await getTranslations('versions')
  const locale = await getLocale()
  if (findings.length === 0) return <p>{t('findings.none')}</p>
  return (
    <ul className={styles.list}>
      {findings.map(({ at, problem, severity, detail }) => (
        <li key={`${at} ${problem} ${detail}`}>
          <span className={styles.place}>{placeWords(t, locale, [definition], at)}</span>
          <span>
            {severity === 'error' && <strong>{t('findings.error')} </strong>}
            {t(`finding.${problem}`)}
          </span>
          {detail && <span className={styles.detail}>{detail}</span>}
        </li>
      ))}
    </ul>
  )
}
