import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { AudienceMark } from '@/app/_ui/audience-mark'
import { standing } from '@/lib/wave/fieldwork'
import { StateBadge } from '../../../../state-badge'
import { Attention } from './attention'
import type { Seen } from './audiences'
import styles from './audiences.module.css'
import { courseBar } from './course-bar'
import { Drawn } from './drawn'
import { spark } from './spark'
import { verdict, type Words } from './words'

export async function AudienceCard({
  seen: { one, audience, colour, tone },
  words,
  now,
  today,
}: {
  seen: Seen
  words: Words
  now: Date
  today: string
}) {
  const t = await getTranslations('monitoring.audiences')
  const { fieldwork, responses, rate, forecast, trend } = one
  const stands = standing(fieldwork, now)
  const share = responses / fieldwork.target
  const says = verdict(one, forecast)
  const reach = words.reach(one)
  return (
    <article className={styles.card} aria-labelledby={`audience-${audience.code}`}>
      <header className={styles.head}>
        <h3 id={`audience-${audience.code}`}>
          <AudienceMark tone={tone} size={16} />
          <Link href={`/desk/fieldworks/${fieldwork.id}`}>{words.text(audience.name)}</Link>
        </h3>
        <p>
          <StateBadge standing={stands} /> <span>{words.when(one, now, today)}</span>
        </p>
      </header>
      <div className={styles.part}>
        <p className={styles.big}>
          <strong>{words.number(responses)}</strong>{' '}
          {t('ofTarget', { target: words.number(fieldwork.target) })}
          <span className={styles.share}>{words.percent(share)}</span>
        </p>
        <Drawn
          of={courseBar(responses, fieldwork.target, forecast, colour)}
          label={words.course(one)}
          className={styles.course}
          stretches
        />
      </div>
      <dl className={styles.facts}>
        <div className={styles.part}>
          <dt>{t('forecast', { day: words.day(fieldwork.closesOn) })}</dt>
          {forecast ? (
            <>
              <dd className={styles.value}>
                {words.number(forecast.expected)}{' '}
                <span className={styles.range}>
                  {t('range', {
                    low: words.number(forecast.low),
                    high: words.number(forecast.high),
                  })}
                </span>
              </dd>
              <dd className={styles.note}>
                {says && (
                  <span className={`${styles.verdict} ${styles[says]}`}>
                    {t(`verdict.${says}`)}
                  </span>
                )}
                {reach}
              </dd>
            </>
          ) : (
            <dd className={styles.note}>
              {stands === 'closed'
                ? t('over')
                : stands === 'open'
                  ? t('noForecast')
                  : t('notBegun')}
            </dd>
          )}
        </div>
        <div className={styles.part}>
          <dt>{t(`rates.${rate.kind}`)}</dt>
          <dd className={styles.value}>{words.rate(rate.value, rate.denominator)}</dd>
          <dd className={styles.note}>
            {t(`rateOf.${rate.kind}`, {
              numerator: words.number(rate.numerator),
              denominator: words.number(rate.denominator),
            })}
          </dd>
        </div>
        <div className={styles.part}>
          <dt>{t('pace')}</dt>
          <dd className={styles.value}>{words.number(trend.last)}</dd>
          <dd className={styles.note}>
            {trend.before === null
              ? t('paceNone')
              : t('paceNote', { before: words.number(trend.before) })}
            {stands === 'open' && (
              <span className={styles.today}>
                {t('todayCount', { count: words.number(trend.today) })}
              </span>
            )}
          </dd>
          <dd>
            <Drawn
              of={spark(one.days, today, colour)}
              label={words.spark(one)}
              className={styles.spark}
              stretches
            />
          </dd>
        </div>
        <Attention one={one} words={words} />
      </dl>
    </article>
  )
}
