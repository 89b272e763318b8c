import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { may } from '@/lib/access/actor'
import { UnitProblem } from '@/lib/audience/frame-unit'
import { readFrame } from '@/lib/audience/frames.query'
import { db } from '@/lib/db/client'
import { accountFor } from '../../../actor'
import { said } from '../../../said'
import { KeyNumbers } from '../../key-numbers'
import { PageHead } from '../../page-head'
import { Panel } from '../../panel'
import { deleteFrameAction, eraseContactsAction } from '../actions'
import styles from '../frames.module.css'
import { UnitTable } from '../unit-table'
import { FrameDeed } from './frame-deed.client'
import { ProblemFilter } from './problem-filter'
import { StrataTables } from './strata-tables'

type Props = {
  params: Promise<{ frame: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const unitsShown = 50

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('frames'))('title') }
}

/** A frame: how many units, what is wrong with them, its strata, and the units themselves. */
export default async function FramePage({ params, searchParams }: Props) {
  const { frame: id } = await params
  const asking = await accountFor(`/desk/frames/${id}`)
  if (!may(asking, 'runFieldwork') || !z.uuid().safeParse(id).success) notFound()
  const asked = await searchParams
  const problem = UnitProblem.safeParse(asked.problem).data
  const search = typeof asked.search === 'string' ? asked.search.slice(0, 100) : ''
  const page = Math.max(1, Math.min(10_000, Math.floor(Number(asked.page)) || 1))
  const filter = { ...(problem && { problem }), ...(search && { search }) }
  const slice = { limit: unitsShown, offset: (page - 1) * unitsShown }
  const seen = await readFrame(db(), asking, id, filter, slice)
  if (!seen) notFound()
  const { frame, audience, programme, problems, drawnFor, found, units, strata } = seen
  const t = await getTranslations('frames')
  const format = await getFormatter()
  const locale = await getLocale()
  const address = (more: Record<string, string>) =>
    `/desk/frames/${id}?${new URLSearchParams({ ...filter, ...more })}`
  const completes = new URLSearchParams({
    ...{ programme: programme.id, audience: audience.code, frame: id },
  })
  const noContact = problems.find((it) => it.problem === 'noContact')?.units ?? 0
  return (
    <>
      <PageHead
        above={<Link href="/desk/frames">{t('title')}</Link>}
        title={frame.name}
        below={`${said(audience.name, locale)} · ${frame.source}, ${frame.year}`}
        aside={
          <Link href={`/desk/frames/new?${completes}`} className="button secondary small">
            {t('new.completeLink')}
          </Link>
        }
      />
      <KeyNumbers
        numbers={[
          { label: t('list.size'), value: format.number(frame.size) },
          { label: t('problems.noContact'), value: format.number(noContact) },
          {
            label: t('list.imported'),
            value: format.dateTime(frame.importedAt, { dateStyle: 'medium' }),
            note: frame.author,
          },
        ]}
      />
      {drawnFor.length > 0 && (
        <p>
          {t('list.drawnFor')}{' '}
          {drawnFor.map(({ fieldworkId, units: count }) => (
            <span key={fieldworkId}>
              <Link href={`/desk/fieldworks/${fieldworkId}/sample`}>{fieldworkId}</Link> (
              {format.number(count)}){' '}
            </span>
          ))}
        </p>
      )}
      <Panel id="problems" title={t('problemsTitle')}>
        <ProblemFilter problems={problems} problem={problem ?? null} search={search} frame={id} />
      </Panel>
      <Panel id="units" title={t('units.title', { count: found })}>
        {units.length === 0 ? (
          <p className="note">{t('units.none')}</p>
        ) : (
          <UnitTable
            units={units}
            label={t('units.title', { count: found })}
            variables={frame.strata}
          />
        )}
        {found > unitsShown && (
          <nav aria-label={t('units.pages')} className={styles.links}>
            {page > 1 && (
              <Link href={address({ page: String(page - 1) })}>{t('units.before')}</Link>
            )}
            <span>{t('units.page', { page, pages: Math.ceil(found / unitsShown) })}</span>
            {page * unitsShown < found && (
              <Link href={address({ page: String(page + 1) })}>{t('units.after')}</Link>
            )}
          </nav>
        )}
      </Panel>
      {strata.length > 0 && (
        <Panel id="strata" title={t('strataTitle')}>
          <StrataTables variables={frame.strata} counts={strata} />
        </Panel>
      )}
      <Panel id="keeping" title={t('keeping')}>
        <div className={styles.deeds}>
          <FrameDeed action={eraseContactsAction} frame={id} name="erase">
            <label>
              <input type="checkbox" name="sure" value="yes" required /> {t('erase.sure')}
            </label>
          </FrameDeed>
          {drawnFor.length === 0 && (
            <FrameDeed action={deleteFrameAction} frame={id} name="remove" />
          )}
        </div>
      </Panel>
    </>
  )
}
