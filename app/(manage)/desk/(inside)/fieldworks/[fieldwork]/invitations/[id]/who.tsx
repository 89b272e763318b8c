import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { SeenInvitation } from '@/lib/audience/invitation.query'
import { said } from '../../../../../said'
import { Panel } from '../../../../panel'
import styles from './unit.module.css'

/** Who it is and how they are reached: what the frame says. */
export async function Who({
  seen: { unit, communeName, stratumName },
  departmentName,
}: {
  seen: SeenInvitation
  departmentName: (code: string) => string
}) {
  const t = await getTranslations('invitations')
  const format = await getFormatter()
  const locale = await getLocale()
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const { contact, email } = unit
  const lines = [...contact.lines, [contact.postalCode, contact.city].filter(Boolean).join(' ')]
  const calledAt = contact.phone && <a href={`tel:${dialled(contact.phone)}`}>{contact.phone}</a>
  const writtenTo = email ? <a href={`mailto:${email}`}>{email}</a> : t('units.noEmail')
  const facts: [string, ReactNode][] = [
    ['person', contact.person],
    ['title', contact.title],
    ['phone', calledAt],
    ['email', writtenTo],
    ['address', lines.filter(Boolean).length > 0 && <Lines lines={lines.filter(Boolean)} />],
    ['language', unit.language && names.of(unit.language)],
    ['stratum', said(stratumName, locale)],
    ['commune', communeName ?? unit.commune],
    ['department', unit.department && departmentName(unit.department)],
    ['key', unit.unitKey],
    ['weight', format.number(unit.designWeight, { maximumFractionDigits: 3 })],
    ['problems', unit.problems.map((problem) => t(`problems.${problem}`)).join(', ')],
  ]
  return (
    <Panel id="who" title={t('unit.who')}>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{t(`unit.facts.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Panel>
  )
}

function Lines({ lines }: { lines: string[] }) {
  return lines.map((line, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two lines of an address may be the same
    <span key={at} className={styles.line}>
      {line}
    </span>
  ))
}

const dialled = (phone: string) => phone.replace(/[^\d+]/g, '')
