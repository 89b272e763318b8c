import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { Definition } from '@/lib/questionnaire/definition'
import * as device from './draft/device'
import type { Draft, Place } from './draft/draft'
import { type Shelf, shelfOfInvitation } from './draft/shelf'
import { useDraft } from './draft/use-draft'
import type { HeldInvitation } from './invited/use-invitation'
import { type News, useOutcome } from './sending/use-outcome'
import { useSubmission } from './sending/use-submission'
import { useOutside } from './use-outside'
import { usePlace } from './use-place'
import { useRest } from './use-rest'
import { useBeginning } from './welcome/use-beginning'

export type Instrument = {
  fieldwork: string
  version: string
  definition: Definition
  /** `grace`: closed, but what was begun before is still taken. */
  standing: 'open' | 'grace' | 'closed'
  /** Where what is on the way is kept; null: nowhere, or not known yet. */
  shelf: Shelf | null
  /** On a tablet shared at a public event: nothing is kept on the device. */
  table: boolean
  /** Of who is invited. */
  invited?: HeldInvitation | undefined
}

/** A respondent's way through the questionnaire, from the first page to the receipt. */
export function useJourney(instrument: Instrument) {
  const { fieldwork, standing, shelf, table, invited } = instrument
  const [ready, setReady] = useState(false)
  const held = useDraft(shelf)
  const way = usePlace(held)
  const outcome = useOutcome()
  const loading = useRest(() => outcome.tell('notLoaded'))
  const parts = { held, way, outcome, loading }
  const submission = useSubmission(instrument, { ...parts, forget: () => forget(null) })
  const { begin, resume, stayOn } = useBeginning(instrument, { ...parts, submission })

  /** Leaves nothing of this response on the page. */
  function forget(why: News | null) {
    submission.stop()
    held.hold(null)
    outcome.clear(why)
    way.stand({ at: 'welcome' })
  }

  async function restart() {
    if (shelf) device.eraseDraft(shelf)
    forget(null)
    await begin()
  }

  /** What comes from elsewhere, with its key where none is here. */
  async function takeOver(arrived: Draft) {
    const key = invited?.key ?? arrived.invitation
    if (!invited || shelf || !key) return resume({ ...arrived, invitation: key })
    const mine = shelfOfInvitation(fieldwork, key)
    device.saveDraft(mine, { ...arrived, invitation: key })
    // Opened there as after a reload.
    flushSync(() => void invited.arrive(key, mine))
  }

  async function opened() {
    const now = Date.now()
    // Another invitation was opened in this tab.
    if (held.draft.current || outcome.receipt) forget(null)
    held.hold(shelf === null ? null : device.readDraft(shelf, now))
    const draft = held.draft.current
    const proof = shelf && !draft ? device.readReceipt(shelf) : null
    if (proof) submission.receive(proof)
    if (draft?.sending || (shelf && draft && device.wasAnsweringHere(shelf))) await stayOn()
    else if (proof || (draft && standing === 'closed')) await loading.load()
    setReady(true)
  }

  useOutside(shelf, {
    opened,
    turned(next) {
      outcome.setCopy(null)
      way.show(next)
      if (next.at !== 'welcome' && !loading.loaded.current) stayOn()
    },
    left() {
      flushSync(() => outcome.setCopy(null))
    },
    shownAgain() {
      const proof = shelf && held.draft.current && device.readReceipt(shelf)
      if (proof) submission.receive(proof)
    },
    heard(event) {
      const draft = held.draft.current
      if (event === 'erased') {
        if (draft) forget('erasedElsewhere')
      } else if ('receipt' in event) {
        if (draft) submission.receive(event.receipt)
      } else if (!draft) {
        if (!outcome.receipt) held.hold(event.draft)
      } else if (draft.id === event.draft.id) {
        held.hold({ ...event.draft, place: draft.place })
      }
    },
  })

  return {
    fieldwork,
    isTable: table,
    invited,
    ready: ready && (table || shelf !== null),
    /** The screens of those who answer, once they are here. */
    rest: loading.rest,
    isLoading: loading.loading,
    load: loading.load,
    begun: held.seed !== null,
    seed: held.seed ?? '',
    place: way.place,
    names: held.names,
    kept: held.kept,
    news: outcome.news,
    receipt: outcome.receipt,
    copy: outcome.copy,
    stuck: outcome.stuck,
    sending: submission.sending,
    startedAt: held.draft.current?.startedAt ?? null,
    form: held.form,
    /** What is on the way at this instant. */
    snapshot: (): Draft | null => held.draft.current,
    keep: held.keep,
    keepName: held.keepName,
    go(next: Place) {
      outcome.tell(null)
      way.go(next)
    },
    back(previous: Place) {
      outcome.tell(null)
      way.back(previous)
    },
    begin,
    resume: () => resume(),
    /** A draft that came from elsewhere becomes the one on the way here. */
    takeOver,
    restart,
    /** The first page again, for someone else. */
    another() {
      if (shelf) device.dropReceipt(shelf)
      forget(null)
    },
    erase() {
      if (shelf) device.eraseDraft(shelf)
      forget('erased')
    },
    /** No place was left: nothing of it is kept. */
    endFull() {
      const { current: draft } = held.draft
      if (shelf) device.eraseDraft(shelf)
      forget(null)
      if (draft && !table) {
        outcome.setReceipt({ id: draft.id, kind: 'full', outcome: null, day: null })
      }
    },
    submit: submission.submit,
    tryNow: submission.tryNow,
  }
}

export type Journey = ReturnType<typeof useJourney>
