import { getTranslations } from 'next-intl/server'
import { textOf } from '@/lib/questionnaire/texts'
import { KeyNumbers } from '../../../key-numbers'
import { PageLoss } from '../../../page-loss'
import { Panel } from '../../../panel'
import type { Seen } from './audiences'
import { costliest } from './costliest'
import type { Words } from './words'

/** Where respondents stop, how long it takes them, and what they answer on. */
export async function BreakOffPanel({ seen: { one }, words }: { seen: Seen; words: Words }) {
  const t = await getTranslations('monitoring.breakOff')
  const { definition, pages, medianMinutes, by } = one
  const title = (page: string) => textOf(definition, words.locale, `page.${page}`) || page
  const worst = costliest(pages)
  const shares = (kind: 'device' | 'mode') => {
    const all = by[kind].reduce((sum, { count }) => sum + count, 0)
    return by[kind].map(({ key, count }) =>
      t('of', {
        name: t.has(`${kind}.${key}`) ? t(`${kind}.${key}`) : key,
        share: words.percent(count / all),
      }),
    )
  }
  return (
    <Panel id="break-off" title={t('title')}>
      <KeyNumbers
        numbers={[
          { label: t('begun'), value: words.number(pages[0]?.reached ?? 0) },
          {
            label: t('minutes'),
            value:
              medianMinutes === null
                ? words.none
                : t('minutesValue', { minutes: words.number(medianMinutes) }),
            note: t('announced', { minutes: words.number(definition.minutes) }),
          },
          ...(worst
            ? [
                {
                  label: t('worst'),
                  value: words.percent(worst.loss),
                  note: title(worst.page),
                },
              ]
            : []),
          {
            label: t('devices'),
            value: '',
            note: [...shares('device'), ...shares('mode')].join(', ') || words.none,
          },
        ]}
      />
      <PageLoss
        pages={pages.map(({ page, reached }) => ({ id: page, title: title(page), reached }))}
      />
    </Panel>
  )
}
