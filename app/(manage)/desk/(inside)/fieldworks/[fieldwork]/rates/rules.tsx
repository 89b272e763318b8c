import { getTranslations } from 'next-intl/server'
import type { Rates } from '@/lib/response/rates.query'
import { parisDay } from '@/lib/wave/day'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { Panel } from '../../../panel'
import { rateFormat } from './formats'
import { RulesForm } from './rules-form.client'

/** The rules that make codes of what happened, since when they hold, and how to change them. */
export async function Rules({
  rates: { rules, changes },
  fieldwork,
}: {
  rates: Rates
  fieldwork: Fieldwork
}) {
  const t = await getTranslations('rates.rules')
  const { rate, day } = await rateFormat()
  const [newest, ...older] = changes
  const since = (change: NonNullable<typeof newest>) =>
    t('since', { day: day(parisDay(change.at)), reason: change.reason })
  return (
    <Panel id="rules" title={t('title')}>
      {newest ? (
        <p>
          <strong>{since(newest)}</strong> {t('before')}
        </p>
      ) : (
        !fieldwork.rules && <p className="note">{t('default')}</p>
      )}
      <ul>
        <li>
          {t('complete', {
            share: rate(rules.completeFrom, null),
            partial: rate(rules.partialFrom, null),
          })}{' '}
          {rules.keyItems.length > 0 &&
            t('keyItems', { count: rules.keyItems.length, items: rules.keyItems.join(', ') })}
        </li>
        <li>{t(`unanswered.${rules.unanswered}`)}</li>
        <li>{t(`optedOut.${rules.optedOut}`)}</li>
        <li>
          {rules.eligible
            ? t('eligible.stated', {
                share: rate(rules.eligible.share, 1_000),
                source: rules.eligible.source,
              })
            : t('eligible.computed')}
        </li>
      </ul>
      {older.length > 0 && (
        <details>
          <summary>{t('history')}</summary>
          <ul>
            {older.map((change) => (
              <li key={change.at.toISOString()}>{since(change)}</li>
            ))}
          </ul>
        </details>
      )}
      <RulesForm fieldwork={fieldwork.id} rules={rules} isDraft={fieldwork.state === 'draft'} />
    </Panel>
  )
}
