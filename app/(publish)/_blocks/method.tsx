import { AudienceMark } from '@/app/_ui/audience-mark'
import { toneOf } from '@/app/_ui/audience-tone'
import type { Snapshot } from '@/lib/publication/snapshot'
import type { Reader } from '../reader'
import styles from './method.module.css'

/** Who was asked, how many, when and how, and what each kind of sample allows to be said. */
export function Method({ snapshot, reader }: { snapshot: Snapshot; reader: Reader }) {
  const { t, say } = reader
  return (
    <div className={styles.grid}>
      {snapshot.audiences.map((audience, position) => (
        <section key={audience.code} className={styles.audience}>
          <h3>
            <AudienceMark tone={toneOf(audience.code, position)} /> {say(audience.name)}
          </h3>
          <dl>
            <dt>{t('method.asked')}</dt>
            <dd>{say(audience.universe)}</dd>
            <dt>{t('method.count')}</dt>
            <dd>
              {audience.base === null
                ? t('secret.long')
                : t('source.n', { n: reader.count(audience.base) })}
              {audience.base !== null &&
              audience.responses !== null &&
              audience.responses > audience.base
                ? ` ${t('method.outside', { count: reader.count(audience.responses) })}`
                : null}
            </dd>
            <dt>{t('method.dates')}</dt>
            <dd>{reader.days(audience.opensOn, audience.closesOn)}</dd>
            <dt>{t('method.mode')}</dt>
            <dd>{say(audience.mode)}</dd>
            <dt>{t('method.sample')}</dt>
            <dd>{t(`sample.${audience.sampleKind}`)}</dd>
          </dl>
        </section>
      ))}
    </div>
  )
}
