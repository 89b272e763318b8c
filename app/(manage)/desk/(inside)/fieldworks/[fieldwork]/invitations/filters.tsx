import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { type InvitationsAsked, isFiltered } from '@/lib/audience/invitation-list'
import type { SeenInvitations } from '@/lib/audience/invitations.query'
import { query } from './address'
import styles from './invitations.module.css'

type Named = { code: string; text: string }

/** Search and choices, in the address: works without script, can be sent to a colleague. */
export async function Filters({
  seen,
  asked,
  path,
  nameOf,
}: {
  seen: SeenInvitations
  asked: InvitationsAsked
  path: string
  nameOf: Record<'stratum' | 'department', (code: string) => string>
}) {
  const t = await getTranslations('invitations')
  const format = await getFormatter()
  const counted = (text: string, count: number) => `${text} (${format.number(count)})`
  const choice = (
    name: 'stratum' | 'department' | 'problem',
    chosen: string | undefined,
    options: Named[],
  ) =>
    options.length > 0 && (
      <label>
        {t(`filters.${name}`)}
        <select className="field-input" name={name} defaultValue={chosen ?? ''}>
          <option value="">{t('filters.any')}</option>
          {options.map(({ code, text }) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </select>
      </label>
    )
  return (
    <search>
      <form method="get" action={path} className={styles.filters} key={query(asked)}>
        {asked.state && <input type="hidden" name="state" value={asked.state} />}
        {asked.sort !== 'name' && <input type="hidden" name="sort" value={asked.sort} />}
        {asked.order !== 'up' && <input type="hidden" name="order" value={asked.order} />}
        <label>
          {t('filters.search')}
          <input
            className="field-input"
            type="search"
            name="search"
            defaultValue={asked.search}
            maxLength={100}
          />
        </label>
        {choice(
          'stratum',
          asked.stratum,
          seen.strata.map(({ code, count }) => ({
            code,
            text: counted(nameOf.stratum(code), count),
          })),
        )}
        {choice(
          'department',
          asked.department,
          seen.departments.map(({ code, count }) => ({
            code,
            text: counted(nameOf.department(code), count),
          })),
        )}
        {choice(
          'problem',
          asked.problem,
          seen.problems.map(({ problem, count }) => ({
            code: problem,
            text: counted(t(`problems.${problem}`), count),
          })),
        )}
        <button type="submit" className="button secondary">
          {t('filters.submit')}
        </button>
        {isFiltered(asked) && (
          <Link href={`${path}#units`} className={styles.clear}>
            {t('filters.clear')}
          </Link>
        )}
      </form>
    </search>
  )
}
