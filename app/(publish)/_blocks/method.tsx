import { AudienceMark } from '@/app/_ui/audience-mark'
import { toneOf } from '@/app/_ui/audience-tone'
import { fractionAnswered } from '@/lib/publication/margins-of-error'
import type { Snapshot } from '@/lib/publication/snapshot'
import type { Reader } from '../reader'
import { MarginsTable } from './margins-table'
import styles from './method.module.css'
import { variableName, weightingWords } from './weighting-words'

/** Who was asked, how many, when and how, how answers are weighted, and what each sample allows to be said. */
export function Method({ snapshot, reader }: { snapshot: Snapshot; reader: Reader }) {
  const { t, say } = reader
  return (
    <div className={styles.grid}>
      {snapshot.audiences.map((audience, position) => {
        const { base, responses, frame, weighting } = audience
        const fraction = fractionAnswered(audience)
        return (
          <section key={audience.code} className={styles.audience}>
            <h3>
              <AudienceMark tone={toneOf(audience.code, position)} /> {say(audience.name)}
            </h3>
            <dl>
              <dt>{t('method.asked')}</dt>
              <dd>{say(audience.universe)}</dd>
              <dt>{t('method.count')}</dt>
              <dd>
                {base === null ? t('secret.long') : t('source.n', { n: reader.count(base) })}
                {base !== null && responses !== null && responses > base
                  ? ` ${t('method.outside', { count: reader.count(responses) })}`
                  : null}
              </dd>
              <dt>{t('method.dates')}</dt>
              <dd>{reader.days(audience.opensOn, audience.closesOn)}</dd>
              <dt>{t('method.mode')}</dt>
              <dd>{say(audience.mode)}</dd>
              <dt>{t('method.sample')}</dt>
              <dd>{t(`sample.${audience.sampleKind}`)}</dd>
              {frame ? (
                <>
                  <dt>{t('method.frame')}</dt>
                  <dd>
                    {t('method.frameOf', {
                      population: reader.count(frame.population),
                      source: frame.source,
                      year: String(frame.year),
                    })}
                    {frame.strata
                      ? t('method.strata', { variable: variableName(frame.strata, reader) })
                      : null}
                  </dd>
                </>
              ) : null}
              {frame && fraction !== null && base !== null ? (
                <>
                  <dt>{t('method.finite')}</dt>
                  <dd>
                    {t('method.finiteOf', {
                      base: reader.count(base),
                      population: reader.count(frame.population),
                      share: reader.percent(fraction),
                    })}
                  </dd>
                </>
              ) : null}
              <dt>{t('method.weighting')}</dt>
              <dd>
                {weighting ? weightingWords(weighting, snapshot, reader) : t('method.unweighted')}
              </dd>
              {weighting && base !== null ? (
                <>
                  <dt>{t('method.effect')}</dt>
                  <dd>
                    {t('method.effectOf', {
                      designEffect: reader.decimal(weighting.designEffect, 2),
                      base: reader.count(base),
                      effectiveBase: reader.count(weighting.effectiveBase),
                      least: reader.decimal(weighting.weight.least, 2),
                      most: reader.decimal(weighting.weight.most, 2),
                    })}
                  </dd>
                </>
              ) : null}
            </dl>
            <MarginsTable snapshot={snapshot} audience={audience} reader={reader} />
          </section>
        )
      })}
    </div>
  )
}
