import { listInvited } from '../draft/device'
import { shelfOfInvitation } from '../draft/shelf'
import { type Invitation, nobody } from './invitation'

const tabKey = (fieldwork: string) => `phare.invitation.${fieldwork}`

/** The invitation of this tab; else the one whose draft is on this device, if there is only one. */
export function readHeld(fieldwork: string): Invitation | null {
  return ofTab(fieldwork) ?? ofDevice(fieldwork)
}

function ofTab(fieldwork: string): Invitation | null {
  try {
    const held = JSON.parse(sessionStorage.getItem(tabKey(fieldwork)) ?? 'null')
    return held && typeof held.shelf === 'string' ? { ...nobody, ...held } : null
  } catch {
    return null
  }
}

function ofDevice(fieldwork: string): Invitation | null {
  const [draft, another] = listInvited(fieldwork, Date.now())
  const key = draft?.invitation
  if (!key || another) return null
  return { ...nobody, standing: 'opening', key, shelf: shelfOfInvitation(fieldwork, key) }
}

/** Until the tab is closed: a reload finds it again. */
export function holdInTab(fieldwork: string, invitation: Invitation | null): void {
  try {
    if (invitation) sessionStorage.setItem(tabKey(fieldwork), JSON.stringify(invitation))
    else sessionStorage.removeItem(tabKey(fieldwork))
  } catch {}
}
