import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { db } from '@/lib/db/client'
import { type Block, outline } from '@/lib/publication/outline'
import { type PublishedWave, readPublishedWave } from '@/lib/publication/publication.query'
import { intervalOf } from '@/lib/publication/reading'
import { DistributionBlock } from '../../_blocks/distribution-block'
import { IndicatorBlock } from '../../_blocks/indicator-block'
import { KeyFigures } from '../../_blocks/key-figures'
import { Method } from '../../_blocks/method'
import { RankingBlock } from '../../_blocks/ranking-block'
import { Territories } from '../../_blocks/territories'
import { headline, standfirst } from '../../_blocks/words'
import publish from '../../publish.module.css'
import { getReader, type Reader } from '../../reader'
import { Contents } from './contents'
import styles from './wave.module.css'

type Props = { params: Promise<{ wave: string }> }

/** Read once for the page and its metadata. */
const published = cache(async (wave: string): Promise<PublishedWave | null> => {
  const found = await readPublishedWave(db(), wave)
  return typeof found === 'string' ? null : found
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { wave } = await params
  const found = await published(wave)
  if (!found) return {}
  const reader = await getReader()
  const { snapshot } = found
  const address = `/waves/${wave}`
  return {
    title: `${headline(snapshot, reader)} – ${reader.say(snapshot.wave.name)}`,
    description: standfirst(snapshot, reader) ?? reader.say(snapshot.programme.summary),
    alternates: {
      canonical: address,
      languages: { fr: `${address}?lang=fr`, en: `${address}?lang=en` },
    },
  }
}

export default async function WavePage({ params }: Props) {
  const found = await published((await params).wave)
  if (!found) notFound()
  const reader = await getReader()
  const { t, say } = reader
  const { snapshot } = found
  const blocks = outline(snapshot)
  const lead = standfirst(snapshot, reader)
  // Editions of schema 1, and waves of volunteers only, have no interval.
  const isMeasured = snapshot.figures.some((figure) => intervalOf(figure))
  return (
    <main id="content" className={publish.main}>
      <p className={publish.kicker}>
        {say(snapshot.wave.name)}
        {snapshot.programme.synthetic ? (
          <span className="synthetic">{t('site.synthetic')}</span>
        ) : null}
      </p>
      <h1 className={publish.headline}>{headline(snapshot, reader)}</h1>
      {lead ? <p className={publish.standfirst}>{lead}</p> : null}
      <p className={publish.byline}>
        <span>{say(snapshot.programme.organiser)}</span>
        <span>{t('wave.publishedOn', { day: reader.day(found.publishedAt) })}</span>
        <span>{t('wave.edition', { edition: found.edition })}</span>
      </p>
      {snapshot.programme.synthetic ? (
        <p className={`notice warning ${styles.notice}`}>{t('wave.syntheticNotice')}</p>
      ) : null}

      <section id="chiffres" className={styles.key} aria-labelledby="key-h">
        <h2 id="key-h">{t('keyFigures.title')}</h2>
        <KeyFigures snapshot={snapshot} reader={reader} />
        {lead ? <p className="note">{t('keyFigures.note')}</p> : null}
      </section>

      <Contents snapshot={snapshot} blocks={blocks} reader={reader} />

      {blocks.map((block) => (
        <BlockOf key={block.id} block={block} found={found} reader={reader} />
      ))}

      {snapshot.territories.length > 0 ? (
        <section id="territories" className={styles.section} aria-labelledby="territories-h">
          <h2 id="territories-h">{t('territories.title')}</h2>
          <p className={styles.text}>
            {t(isMeasured ? 'territories.intro' : 'territories.introFormer')}
          </p>
          <Territories snapshot={snapshot} reader={reader} />
          <p className="note">{t('territories.secret')}</p>
          <p className="note">{t('territories.small')}</p>
        </section>
      ) : null}

      <section id="method" className={styles.section} aria-labelledby="method-h">
        <h2 id="method-h">{t('method.title')}</h2>
        <p className={styles.text}>{t('method.never')}</p>
        <p className={styles.text}>{t(isMeasured ? 'method.margins' : 'method.noMargin')}</p>
        <Method snapshot={snapshot} reader={reader} />
      </section>

      <section id="data" className={styles.section} aria-labelledby="data-h">
        <h2 id="data-h">{t('data.title')}</h2>
        <p className={styles.text}>
          {t('data.intro')}{' '}
          <a href={`/api/v1/waves/${snapshot.wave.id}/figures`}>{t('data.api')}</a>
        </p>
        <p className={`note ${styles.hash}`}>
          {t('data.identity', {
            edition: found.edition,
            hash: found.hash,
            software: snapshot.software,
          })}
        </p>
      </section>
    </main>
  )
}

function BlockOf({ block, found, reader }: { block: Block; found: PublishedWave; reader: Reader }) {
  const { snapshot } = found
  switch (block.kind) {
    case 'indicator':
      return <IndicatorBlock {...block} snapshot={snapshot} reader={reader} />
    case 'ranking':
      return <RankingBlock {...block} snapshot={snapshot} reader={reader} />
    case 'distribution':
      return <DistributionBlock {...block} snapshot={snapshot} reader={reader} />
  }
}
