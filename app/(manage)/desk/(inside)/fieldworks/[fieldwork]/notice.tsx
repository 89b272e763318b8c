import { getLocale, getTranslations } from 'next-intl/server'
import { languagesMissing, type Notice as Said } from '@/lib/wave/fieldwork'
import { Panel } from '../../panel'
import type { SeenFieldwork } from './deeds'
import styles from './notice.module.css'

const parts = [
  'controller',
  'purpose',
  'legalBasis',
  'recipients',
  'retention',
  'rights',
] as const satisfies (keyof Said)[]

/** All that respondents are told before they agree, in every language it is written in. */
export async function Notice({ seen: { fieldwork, languages } }: { seen: SeenFieldwork }) {
  const t = await getTranslations('desk.notice')
  const names = new Intl.DisplayNames(await getLocale(), { type: 'language' })
  const { notice } = fieldwork
  const missing = languagesMissing(notice, languages)
  return (
    <Panel id="notice" title={t('title')}>
      {missing.length > 0 && (
        <p className="notice warning">
          {t('missing', { languages: missing.map((one) => names.of(one)).join(', ') })}
        </p>
      )}
      {languages.map((language, at) => (
        <details key={language} open={at === 0} className={styles.language}>
          <summary>{names.of(language)}</summary>
          <dl lang={language} className={styles.parts}>
            {parts.map((part) => (
              <div key={part}>
                <dt>{t(part)}</dt>
                <dd>{notice[part][language] ?? t('unwritten')}</dd>
              </div>
            ))}
            <div>
              <dt>{t('contact')}</dt>
              <dd>{notice.contact}</dd>
            </div>
          </dl>
        </details>
      ))}
    </Panel>
  )
}
