import type { Seen } from '@/app/(manage)/desk/(inside)/waves/[wave]/monitoring/audiences'
import { courseBar } from '@/app/(manage)/desk/(inside)/waves/[wave]/monitoring/course-bar'
import { svgText } from '@/app/(manage)/desk/(inside)/waves/[wave]/monitoring/drawing'
import { spark } from '@/app/(manage)/desk/(inside)/waves/[wave]/monitoring/spark'
import { verdict, type Words } from '@/app/(manage)/desk/(inside)/waves/[wave]/monitoring/words'
import { standing } from '@/lib/wave/fieldwork'

/** One audience on the first page: the same lines as its card on the screen. */
export function cardOf(
  words: Words,
  { one, audience, colour }: Seen,
  now: Date,
  today: string,
  mark: string,
) {
  const { t } = words
  const { fieldwork, responses, forecast, rate, trend, flagged, alerts, quota } = one
  const stands = standing(fieldwork, now)
  const says = verdict(one, forecast)
  const without = { closed: 'over', open: 'noForecast', draft: 'notBegun', notYetOpen: 'notBegun' }
  const attention = [
    ...(alerts.length > 0 ? [t('audiences.alerts', { count: alerts.length })] : []),
    ...(flagged > 0 ? [t('audiences.flagged', { count: flagged })] : []),
    ...(quota
      ? [t('audiences.quota', { full: quota.full, crossings: words.number(quota.crossings) })]
      : []),
  ]
  return {
    mark,
    name: words.text(audience.name),
    state: `${t(`audiences.state.${stands}`)}, ${words.when(one, now, today)}`,
    responses: words.number(responses),
    ofTarget: t('audiences.ofTarget', { target: words.number(fieldwork.target) }),
    share: words.percent(responses / fieldwork.target),
    course: {
      svg: svgText(courseBar(responses, fieldwork.target, forecast, colour)),
      alt: words.course(one),
    },
    facts: [
      {
        label: t('audiences.forecast', { day: words.day(fieldwork.closesOn) }),
        value: words.number(forecast?.expected ?? null),
        aside: forecast
          ? t('audiences.range', {
              low: words.number(forecast.low),
              high: words.number(forecast.high),
            })
          : '',
        note: forecast
          ? [says && t(`audiences.verdict.${says}`), words.reach(one)].filter(Boolean).join(' – ')
          : t(`audiences.${without[stands]}`),
      },
      {
        label: t(`audiences.rates.${rate.kind}`),
        value: words.rate(rate.value, rate.denominator),
        aside: '',
        note: t(`audiences.rateOf.${rate.kind}`, {
          numerator: words.number(rate.numerator),
          denominator: words.number(rate.denominator),
        }),
      },
      {
        label: t('audiences.pace'),
        value: words.number(trend.last),
        aside:
          trend.before === null
            ? t('audiences.paceNone')
            : t('audiences.paceNote', { before: words.number(trend.before) }),
        note: [
          ...(stands === 'open'
            ? [t('audiences.todayCount', { count: words.number(trend.today) })]
            : []),
          ...attention,
        ].join(', '),
        spark: {
          svg: svgText(spark(one.days, today, colour)),
          alt: words.spark(one) || words.none,
        },
      },
    ],
  }
}
