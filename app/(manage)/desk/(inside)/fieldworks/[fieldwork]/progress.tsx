import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { textOf } from '@/lib/questionnaire/texts'
import { readProgress } from '@/lib/tabulation/monitoring.query'
import { parisDay } from '@/lib/wave/day'
import { DayChart } from '../../day-chart'
import { everyDay, lastDays } from '../../days'
import { type DepartmentSort, DepartmentTable, sorted } from '../../department-table'
import { KeyNumbers } from '../../key-numbers'
import { Meter } from '../../meter'
import { PageLoss } from '../../page-loss'
import { Panel } from '../../panel'
import { ByChannel } from './by-channel'
import type { SeenFieldwork } from './deeds'
import styles from './progress.module.css'

/** How the collection goes. Counts of responses and anonymous counters: no answer is in it. */
export async function Progress({
  asking,
  seen: { fieldwork, audience, departments },
  by,
  now,
  path,
}: {
  asking: Actor
  seen: SeenFieldwork
  by: DepartmentSort
  now: Date
  path: string
}) {
  const t = await getTranslations('desk')
  const locale = await getLocale()
  const format = await getFormatter()
  const progress = await readProgress(db(), asking, fieldwork.id)
  const { complete, screenedOut } = progress.outcomes
  if (complete + screenedOut === 0 && progress.pages.every(({ reached }) => reached === 0)) {
    return (
      <div className="notice">
        <h2 className={styles.empty}>{t('progress.emptyTitle')}</h2>
        <p>{fieldwork.state === 'draft' ? t('progress.emptyDraft') : t('progress.emptyOpen')}</p>
      </div>
    )
  }
  const today = parisDay(now)
  const last = [today, fieldwork.closesOn].sort()[0] as string
  const counts = progress.byDay.map(({ day, complete }) => ({ day, count: complete }))
  const days = everyDay(counts, fieldwork.opensOn, last)
  const recent = lastDays(counts, today, 7)
  const percent = (share: number) =>
    format.number(share, { style: 'percent', maximumFractionDigits: 0 })
  const begun = progress.pages[0]?.reached ?? 0
  return (
    <>
      <KeyNumbers
        numbers={[
          {
            label: t('progress.complete'),
            value: format.number(complete),
            note: (
              <>
                <Meter share={complete / fieldwork.target} mark={audience.code} />
                {t('progress.ofTarget', {
                  share: percent(complete / fieldwork.target),
                  target: format.number(fieldwork.target),
                })}
              </>
            ),
          },
          {
            label: t('progress.lastDays'),
            value: format.number(recent),
            note: t('progress.today', {
              count: format.number(counts.find(({ day }) => day === today)?.count ?? 0),
            }),
          },
          {
            label: t('progress.minutes'),
            value:
              progress.medianMinutes === null
                ? t('progress.minutesNone')
                : t('progress.minutesValue', { minutes: format.number(progress.medianMinutes) }),
            note: t('progress.announced', { minutes: progress.definition.minutes }),
          },
          {
            label: t('progress.finished'),
            value: begun > 0 ? percent(Math.min(1, (complete + screenedOut) / begun)) : '–',
            note: t('progress.finishedNote'),
          },
          {
            label: t('progress.screenedOut'),
            value: format.number(screenedOut),
            note: t('progress.screenedOutNote'),
          },
        ]}
      />
      <Panel id="days" title={t('byDay.title')}>
        <DayChart days={days} />
      </Panel>
      <div className={styles.pair}>
        <Panel id="departments" title={t('byDepartment.title')}>
          <DepartmentTable
            rows={sorted(
              departments.map(({ code, name }) => ({
                code,
                name,
                count: progress.byDepartment.find((one) => one.code === code)?.count ?? 0,
                target: fieldwork.departmentTargets[code] ?? null,
              })),
              by,
              locale,
            )}
            by={by}
            path={path}
          />
        </Panel>
        <div>
          <Panel id="channels" title={t('byChannel.title')}>
            {progress.by.mode.length > 0 ? (
              <ByChannel by={progress.by} />
            ) : (
              <p>{complete > 0 ? t('byChannel.waiting') : t('byChannel.none')}</p>
            )}
          </Panel>
          <Panel id="break-off" title={t('breakOff.title')}>
            <PageLoss
              pages={progress.pages.map(({ page, reached }) => ({
                id: page,
                title: textOf(progress.definition, locale, `page.${page}`) || page,
                reached,
              }))}
            />
          </Panel>
        </div>
      </div>
    </>
  )
}
