import { useEffect, useEffectEvent } from 'react'
import * as device from '../draft/device'
import type { Draft, Place } from '../draft/draft'
import { newIdentity } from '../draft/new-id'
import type { HeldDraft } from '../draft/use-draft'
import type { Rest } from '../load-rest'
import type { useOutcome } from '../sending/use-outcome'
import type { useSubmission } from '../sending/use-submission'
import type { Instrument } from '../use-journey'
import type { Way } from '../use-place'
import type { Loading } from '../use-rest'

type With = {
  held: HeldDraft
  way: Way
  outcome: ReturnType<typeof useOutcome>
  submission: ReturnType<typeof useSubmission>
  loading: Loading
}

/** The ways in: a new response, one begun here before, one that comes from elsewhere. */
export function useBeginning(instrument: Instrument, it: With) {
  const { version, definition, standing, shelf, invited } = instrument
  const { held, way, outcome, submission, loading } = it

  async function begin() {
    const [rest, identity] = await Promise.all([loading.load(), newIdentity()])
    // Twice in a row.
    if (!rest || held.draft.current) return
    const found = shelf && device.readDraft(shelf, Date.now())
    if (found) return goOn(found, rest)
    const place = firstPage()
    if (shelf) device.dropReceipt(shelf)
    outcome.clear()
    const invitation = invited?.key ?? undefined
    const startedAt = Date.now()
    held.hold({ ...identity, invitation, version, startedAt, place, answers: {}, names: {} })
    way.go(place, { at: 'welcome' })
  }

  async function resume(arrived?: Draft) {
    const rest = await loading.load()
    const found = arrived ?? held.draft.current
    if (rest && found) goOn(found, rest)
  }

  function goOn(found: Draft, rest: Rest) {
    outcome.clear()
    const { place, sending: body, id } = adopt(found, rest)
    way.go(place.at === 'welcome' ? firstPage() : place, { at: 'welcome' })
    if (body) submission.start(id, body)
  }

  /** Where it was left, unasked: after a reload, or by the browser's own way back. */
  async function stayOn() {
    const rest = await loading.load()
    if (!rest || !held.draft.current) return
    const { place, sending: body, id } = adopt(held.draft.current, rest)
    way.stand(place)
    if (body) submission.start(id, body)
  }

  /** Takes a draft over as it can go on under the version shown. */
  function adopt(found: Draft, { carryOver }: Rest): Draft {
    const { draft, changed } = carryOver(definition, version, found)
    held.hold(draft)
    if (changed) held.keep({})
    if (changed) outcome.tell('updated')
    else if (standing === 'grace' && !draft.sending) outcome.tell('grace')
    return draft
  }

  const firstPage = (): Place => ({ at: 'page', page: definition.pages[0]?.id ?? '' })

  const versionChanged = useEffectEvent(() => {
    const draft = held.draft.current
    const rest = loading.loaded.current
    if (!draft || draft.version === version || draft.sending || !rest) return
    const { place } = adopt({ ...draft, place: way.place }, rest)
    way.stand(place)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer version came with another language
  useEffect(() => versionChanged(), [version])

  return { begin, resume, stayOn }
}
