import { getLocale } from 'next-intl/server'
import type { Actor } from '@/lib/access/actor'
import { InvitationsAsked } from '@/lib/audience/invitation-list'
import { readInvitations } from '@/lib/audience/invitations.query'
import { db } from '@/lib/db/client'
import { mailSettings } from '@/lib/platform/environment'
import { parisDay } from '@/lib/wave/day'
import { said } from '../../../../said'
import type { SeenFieldwork } from '../invitations/seen'

/** What the editor of a mailing is given, besides the mailing. */
export async function editorProps(asking: Actor, seen: SeenFieldwork) {
  const { fieldwork, departments, languages } = seen
  const plain = InvitationsAsked.parse({})
  const invited = await readInvitations(db(), asking, fieldwork.id, plain)
  const locale = await getLocale()
  const spoken = new Intl.DisplayNames(locale, { type: 'language' })
  const names = new Map(departments.map(({ code, name }) => [code, name]))
  const all = [...new Set(['fr' as const, ...languages])]
  return {
    fieldwork: fieldwork.id,
    languages: all,
    languageNames: Object.fromEntries(all.map((one) => [one, spoken.of(one) ?? one])),
    strata: invited.strata.map(({ code, count }) => ({
      ...{ code, count },
      name: said(invited.strataNames[code] ?? { fr: code }, locale),
    })),
    departments: invited.departments.map(({ code, count }) => ({
      ...{ code, count },
      name: names.get(code) ?? code,
    })),
    today: parisDay(new Date()),
    lastDay: fieldwork.closesOn,
    hasServer: mailSettings() !== null,
  }
}
