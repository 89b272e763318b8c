import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { TableScroll } from '@/app/_ui/table-scroll'
import type { InvitationsAsked } from '@/lib/audience/invitation-list'
import type { ListedUnit } from '@/lib/audience/invitations.query'
import { query } from './address'
import { eventWords } from './event-words'
import styles from './invitations.module.css'
import { StateMark } from './state-mark'

const columns = ['name', 'state', 'last', 'stratum', 'department', 'email'] as const
const sortOf = { name: 'name', state: 'day', stratum: 'stratum', department: 'department' } as const

export async function UnitsTable({
  rows,
  asked,
  path,
  nameOf,
}: {
  rows: ListedUnit[]
  asked: InvitationsAsked
  path: string
  nameOf: Record<'stratum' | 'department', (code: string) => string>
}) {
  const t = await getTranslations('invitations')
  const { event, day } = await eventWords()
  return (
    <TableScroll label={t('units.title')}>
      <table className={`table ${styles.units}`}>
        <thead>
          <tr>
            {columns.map((column) => {
              const sort = column in sortOf ? sortOf[column as keyof typeof sortOf] : null
              if (!sort) {
                return (
                  <th key={column} scope="col">
                    {t(`units.${column}`)}
                  </th>
                )
              }
              const isSorted = asked.sort === sort
              const order = isSorted && asked.order === 'up' ? 'down' : 'up'
              const says = asked.order === 'up' ? 'ascending' : 'descending'
              return (
                <th key={column} scope="col" aria-sort={isSorted ? says : undefined}>
                  <Link href={`${path}${query(asked, { sort, order })}#units`} scroll={false}>
                    {t(`units.${column}`)}
                    {isSorted && (
                      <span aria-hidden="true">{asked.order === 'up' ? ' ↑' : ' ↓'}</span>
                    )}
                  </Link>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const since = row.track.at(-1)?.[0]
            return (
              <tr key={row.id}>
                <th scope="row">
                  <Link href={`${path}/${row.id}${query(asked)}`} prefetch={false}>
                    {row.name}
                  </Link>
                  {row.problems.length > 0 && (
                    <div className={styles.problem}>
                      {row.problems.map((problem) => t(`problems.${problem}`)).join(', ')}
                    </div>
                  )}
                </th>
                <td>
                  <StateMark state={row.state} words={t(`states.${row.state}`)} />
                  {since && <div className="note">{t('units.since', { day: day(since) })}</div>}
                </td>
                <td>
                  {row.last && (
                    <>
                      {event(row.last)}
                      <div className="note">{day(row.last.day)}</div>
                    </>
                  )}
                </td>
                <td>{row.stratum && nameOf.stratum(row.stratum)}</td>
                <td>{row.department && nameOf.department(row.department)}</td>
                <td className={styles.email}>{row.email ?? t('units.noEmail')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableScroll>
  )
}
