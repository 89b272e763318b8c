import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { may } from '@/lib/access/actor'
import { readFrames } from '@/lib/audience/frames.query'
import { db } from '@/lib/db/client'
import { accountFor } from '../../actor'
import { said } from '../../said'
import { PageHead } from '../page-head'
import { Panel } from '../panel'
import { FrameList } from './frame-list'
import styles from './frames.module.css'
import { MakeCommuneFrame } from './make-commune-frame.client'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('frames'))('title') }
}

/** The lists that samples are drawn from, by audience, and how to add one. */
export default async function FramesPage() {
  const asking = await accountFor('/desk/frames')
  if (!may(asking, 'runFieldwork')) notFound()
  const programmes = await readFrames(db(), asking)
  const t = await getTranslations('frames')
  const locale = await getLocale()
  const format = await getFormatter()
  return (
    <>
      <PageHead title={t('title')} below={t('lead')} />
      {programmes.length === 0 && <p className="notice">{t('noProgramme')}</p>}
      {programmes.map(({ programme, waves, audiences }) =>
        audiences.map(({ audience, frames }) => {
          const query = new URLSearchParams({ programme: programme.id, audience: audience.code })
          const title = said(audience.name, locale)
          return (
            <Panel
              key={`${programme.id} ${audience.code}`}
              id={`${programme.id}-${audience.code}`}
              title={programmes.length > 1 ? `${title} · ${said(programme.name, locale)}` : title}
              aside={
                <div className={styles.links}>
                  {audience.unit === 'mayor' &&
                    waves.map((wave) => (
                      <MakeCommuneFrame
                        key={wave.id}
                        wave={wave.id}
                        audience={audience.code}
                        label={
                          waves.length > 1
                            ? t('communes.ofWave', { wave: said(wave.name, locale) })
                            : t('communes.make')
                        }
                      />
                    ))}
                  <Link href={`/desk/frames/new?${query}`} className="button secondary small">
                    {t('new.link')}
                  </Link>
                </div>
              }
            >
              {frames.length === 0 ? (
                <p className="note">{t(audience.unit === 'mayor' ? 'emptyMayors' : 'empty')}</p>
              ) : (
                <FrameList
                  label={title}
                  frames={frames.map(({ frame, problems, drawnFor }) => ({
                    id: frame.id,
                    name: frame.name,
                    source: `${frame.source}, ${frame.year}`,
                    size: format.number(frame.size),
                    imported: `${format.dateTime(frame.importedAt, { dateStyle: 'medium' })}, ${frame.author}`,
                    problems,
                    drawnFor,
                  }))}
                />
              )}
            </Panel>
          )
        }),
      )}
    </>
  )
}
