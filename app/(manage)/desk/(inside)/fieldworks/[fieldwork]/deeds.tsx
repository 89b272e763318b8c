import Link from 'next/link'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { parisDay } from '@/lib/wave/day'
import type { Standing } from '@/lib/wave/fieldwork'
import { graceMinutes, receivingUntil } from '@/lib/wave/grace'
import type { readFieldwork } from '@/lib/wave/wave.query'
import { said } from '../../../said'
import { shifted } from '../../days'
import { DeedForm } from '../../deed-form.client'
import { ExportLinks } from '../../export-links'
import { closeAction, extendAction, openAction } from './actions'
import styles from './deeds.module.css'
import { WaysIn } from './ways-in'

export type SeenFieldwork = NonNullable<Awaited<ReturnType<typeof readFieldwork>>>

/** What may be done with a fieldwork where it stands; what cannot is not shown. */
export async function Deeds({
  seen: { fieldwork, audience },
  standing,
  now,
}: {
  seen: SeenFieldwork
  standing: Standing
  now: Date
}) {
  const t = await getTranslations('desk.deeds')
  const format = await getFormatter()
  const locale = await getLocale()
  const subject = { name: 'fieldwork', value: fieldwork.id }
  const day = (iso: string) => format.dateTime(new Date(`${iso}T12:00:00Z`), { dateStyle: 'long' })
  const name = said(audience.name, locale)
  const until = receivingUntil(fieldwork, now)
  return (
    <div className={styles.deeds}>
      <div className={styles.column}>
        <h2 className={styles.title}>{t('link')}</h2>
        {standing === 'draft' ? (
          <p className="note">{t('linkLater')}</p>
        ) : (
          <WaysIn fieldwork={fieldwork.id} />
        )}
        <h2 className={styles.title}>{t('files')}</h2>
        <ExportLinks
          files={[
            { name: t('responses'), href: `/api/v1/fieldworks/${fieldwork.id}/responses.csv` },
            { name: t('codebook'), href: `/api/v1/fieldworks/${fieldwork.id}/codebook.csv` },
          ]}
        />
        <Link href={`/desk/fieldworks/${fieldwork.id}/open-answers`}>{t('openAnswers')}</Link>
      </div>
      <div className={styles.column}>
        <h2 className={styles.title}>{t('title')}</h2>
        {fieldwork.state === 'draft' && (
          <DeedForm
            action={openAction}
            subject={subject}
            title={t('open.title')}
            consequences={t('open.consequences', {
              opensOn: day(fieldwork.opensOn),
              closesOn: day(fieldwork.closesOn),
            })}
            submit={t('open.submit')}
          />
        )}
        {fieldwork.state === 'open' && (
          <>
            <DeedForm
              action={extendAction}
              subject={subject}
              title={t('extend.title')}
              consequences={t('extend.consequences', { closesOn: day(fieldwork.closesOn) })}
              submit={t('extend.submit')}
            >
              <label className={styles.field}>
                {t('extend.closesOn')}
                <input
                  className="field-input"
                  type="date"
                  name="closesOn"
                  required
                  min={[shifted(fieldwork.closesOn, 1), parisDay(now)].sort().at(-1)}
                />
              </label>
            </DeedForm>
            <DeedForm
              action={closeAction}
              subject={subject}
              title={t('close.title')}
              consequences={t('close.consequences', { minutes: graceMinutes })}
              submit={t('close.submit', { name })}
              danger
            />
          </>
        )}
        {until && (
          <p className="note">
            {t('receiving', { time: format.dateTime(until, { timeStyle: 'short' }) })}
          </p>
        )}
        {fieldwork.state === 'closed' && (
          <p className="note">
            {t('closedSince', {
              day: fieldwork.closedAt
                ? format.dateTime(fieldwork.closedAt, { dateStyle: 'long' })
                : day(fieldwork.closesOn),
            })}
          </p>
        )}
      </div>
    </div>
  )
}
