import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AudienceMark } from '@/app/_ui/audience-mark'
import { toneOf } from '@/app/_ui/audience-tone'
import { db } from '@/lib/db/client'
import { listOpenWaves, listPublishedWaves } from '@/lib/publication/publication.query'
import { KeyFigures } from './_blocks/key-figures'
import { headline } from './_blocks/words'
import styles from './publish.module.css'
import { getReader } from './reader'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('publish.home')
  return {
    title: { absolute: t('metaTitle') },
    description: t('what'),
    alternates: { canonical: '/', languages: { fr: '/?lang=fr', en: '/?lang=en' } },
  }
}

export default async function Home() {
  const reader = await getReader()
  const [published, open] = await Promise.all([
    listPublishedWaves(db()),
    listOpenWaves(db(), new Date()),
  ])
  const { t, say } = reader
  return (
    <main id="content" className={styles.main}>
      <h1 className={styles.headline}>{t('home.title')}</h1>
      <p className={styles.standfirst}>{t('home.what')}</p>
      <div className={styles.lists}>
        <section aria-labelledby="published">
          <h2 id="published" className={styles.section}>
            {t('home.published')}
          </h2>
          {published.length === 0 ? <p>{t('home.nonePublished')}</p> : null}
          {published.map(({ snapshot, publishedAt }) => (
            <article key={snapshot.wave.id} className={styles.wave}>
              <p className={styles.kicker}>
                {say(snapshot.wave.name)}
                {snapshot.programme.synthetic ? (
                  <span className="synthetic">{t('site.synthetic')}</span>
                ) : null}
              </p>
              <h3>
                <a href={`/waves/${snapshot.wave.id}`} className={styles.link}>
                  {headline(snapshot, reader)}
                </a>
              </h3>
              <KeyFigures snapshot={snapshot} reader={reader} small />
              <p className={styles.byline}>
                <span>{t('wave.publishedOn', { day: reader.day(publishedAt) })}</span>
                <span>{say(snapshot.programme.organiser)}</span>
              </p>
            </article>
          ))}
        </section>
        <section aria-labelledby="open">
          <h2 id="open" className={styles.section}>
            {t('home.open')}
          </h2>
          {open.length === 0 ? <p>{t('home.noneOpen')}</p> : null}
          {open.map((wave) => (
            <article key={wave.id} className={styles.wave}>
              <p className={styles.kicker}>
                {say(wave.name)}
                {wave.synthetic ? <span className="synthetic">{t('site.synthetic')}</span> : null}
              </p>
              <p>{t('home.openWhy', { organiser: say(wave.organiser) })}</p>
              <ul className={styles.answer}>
                {wave.fieldworks.map((fieldwork, index) => (
                  <li key={fieldwork.id}>
                    <a href={`/answer/${fieldwork.id}`}>
                      <AudienceMark tone={toneOf(fieldwork.audience, index)} />
                      {say(fieldwork.audienceName)}
                      <span>{t('home.until', { day: reader.day(fieldwork.closesOn) })}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </article>
          ))}
        </section>
      </div>
    </main>
  )
}
