import { z } from 'zod'
import { UnitProblem } from './frame-unit'
import { type InvitationState, rankOf } from './track'

export const invitationStates = Object.keys(rankOf) as InvitationState[]

const words = (most: number) => z.string().trim().min(1).max(most).optional().catch(undefined)

/** What a list of invitations is asked for; anything else in an address counts for nothing. */
export const InvitationsAsked = z.object({
  state: z.enum(invitationStates).optional().catch(undefined),
  stratum: words(200),
  department: words(3),
  problem: UnitProblem.optional().catch(undefined),
  /** Part of the unit's name, or its whole identifier in the frame. */
  search: words(100),
  sort: z.enum(['name', 'stratum', 'department', 'day']).catch('name'),
  order: z.enum(['up', 'down']).catch('up'),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
})
export type InvitationsAsked = z.infer<typeof InvitationsAsked>

/** The part of it that says which invitations, whatever their order. */
export const isFiltered = (it: InvitationsAsked) =>
  Boolean(it.state || it.stratum || it.department || it.problem || it.search)
