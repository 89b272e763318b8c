import { getLocale, getTranslations } from 'next-intl/server'
import type { Mailing } from '@/lib/audience/mailing'
import { Panel } from '../../../../panel'
import styles from '../mailings.module.css'

/** The text as it left, which does not change any more. */
export async function Text({ mailing: { texts } }: { mailing: Mailing }) {
  const t = await getTranslations('invitations')
  const names = new Intl.DisplayNames(await getLocale(), { type: 'language' })
  return (
    <Panel id="text" title={t('mailing.text')}>
      {Object.entries(texts).map(
        ([language, text], at) =>
          text && (
            <details key={language} open={at === 0} className={styles.language}>
              <summary>{names.of(language)}</summary>
              <div className={styles.sheet} lang={language}>
                <p className={styles.subject}>{text.subject}</p>
                <pre>{text.body}</pre>
              </div>
            </details>
          ),
      )}
    </Panel>
  )
}
