import { getLocale, getTranslations } from 'next-intl/server'
import type { InvitationsAsked } from '@/lib/audience/invitation-list'
import type { SeenInvitations } from '@/lib/audience/invitations.query'
import { said } from '../../../../said'
import { Panel } from '../../../panel'
import { query } from './address'
import { Filters } from './filters'
import styles from './invitations.module.css'
import { Pager } from './pager'
import type { SeenFieldwork } from './seen'
import { UnitsTable } from './units-table'

/** The units drawn: found, filtered, put in order, taken away as a file. */
export async function Units({
  of: { fieldwork, departments },
  seen,
  asked,
  path,
}: {
  of: SeenFieldwork
  seen: SeenInvitations
  asked: InvitationsAsked
  path: string
}) {
  const t = await getTranslations('invitations')
  const locale = await getLocale()
  const stratumName = (code: string) => said(seen.strataNames[code] ?? { fr: code }, locale)
  const names = new Map(departments.map(({ code, name }) => [code, name]))
  const departmentName = (code: string) => names.get(code) ?? code
  const file = `/api/v1/fieldworks/${fieldwork.id}/invitations.csv`
  const filter = query(asked)
  const spreadsheet = `${file}${filter}${filter ? '&' : '?'}sep=%3B`
  return (
    <Panel
      id="units"
      title={t('units.title')}
      aside={
        <span className={styles.files}>
          {t('units.file')}{' '}
          <a href={spreadsheet} download>
            {t('units.spreadsheet')}
          </a>{' '}
          ·{' '}
          <a href={`${file}${filter}`} download>
            {t('units.csv')}
          </a>
        </span>
      }
    >
      <Filters
        seen={seen}
        asked={asked}
        path={path}
        nameOf={{ stratum: stratumName, department: departmentName }}
      />
      <p className="note" role="status">
        {seen.found === seen.total
          ? t('units.all', { count: seen.total })
          : t('units.found', { found: seen.found, total: seen.total })}
        {asked.state && ` ${t('units.among', { state: t(`states.${asked.state}`) })}`}
      </p>
      {seen.rows.length === 0 ? (
        <p>{t('units.none')}</p>
      ) : (
        <UnitsTable
          rows={seen.rows}
          asked={asked}
          path={path}
          nameOf={{ stratum: stratumName, department: departmentName }}
        />
      )}
      <Pager
        page={seen.page}
        pages={seen.pages}
        addressOf={(page) => `${path}${query(asked, { page })}#units`}
      />
    </Panel>
  )
}
