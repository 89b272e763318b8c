import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { type Actor, may } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { readPublicationState } from '@/lib/publication/publication-state.query'
import type { Wave } from '@/lib/wave/wave'
import { said } from '../../../said'
import { DeedForm } from '../../deed-form.client'
import { Panel } from '../../panel'
import { publishAction, withdrawAction } from './actions'
import styles from './publication.module.css'

/** Whether the public sees the wave; administrators publish and withdraw. */
export async function Publication({ asking, wave }: { asking: Actor; wave: Wave }) {
  const t = await getTranslations('desk.wave')
  const format = await getFormatter()
  const name = said(wave.name, await getLocale())
  const state = await readPublicationState(db(), asking, wave.id)
  const isPublished = state.kind === 'published'
  const subject = { name: 'wave', value: wave.id }
  return (
    <Panel
      id="publication"
      title={t('publication')}
      aside={isPublished && <a href={`/waves/${wave.id}`}>{t('publicPage')}</a>}
    >
      <p>
        {state.kind === 'published'
          ? t('published', {
              edition: state.edition,
              day: format.dateTime(state.publishedAt, { dateStyle: 'long' }),
            })
          : t(state.kind)}
      </p>
      {may(asking, 'publish') && (
        <div className={styles.deeds}>
          <DeedForm
            action={publishAction}
            subject={subject}
            title={isPublished ? t('publish.again') : t('publish.title')}
            consequences={t('publish.consequences')}
            submit={t('publish.submit', { name })}
          />
          {isPublished && (
            <DeedForm
              action={withdrawAction}
              subject={subject}
              title={t('withdraw.title')}
              consequences={t('withdraw.consequences')}
              submit={t('withdraw.submit', { name })}
              danger
            />
          )}
        </div>
      )}
    </Panel>
  )
}
