import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { Definition } from '@/lib/questionnaire/definition'
import * as device from './draft/device'
import type { Draft, Place } from './draft/draft'
import { useDraft } from './draft/use-draft'
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
  /** On a tablet shared at a public event: nothing is kept on the device. */
  table?: boolean
}

/** A respondent's way through the questionnaire, from the first page to the receipt. */
export function useJourney(instrument: Instrument) {
  const { fieldwork, standing, table = false } = instrument
  const [ready, setReady] = useState(false)
  const held = useDraft(fieldwork, table)
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
    device.eraseDraft(fieldwork)
    forget(null)
    await begin()
  }

  async function opened() {
    const now = Date.now()
    held.hold(table ? null : device.readDraft(fieldwork, now))
    const draft = held.draft.current
    const proof = table || draft ? null : device.readReceipt(fieldwork)
    if (proof) submission.receive(proof)
    if (draft?.sending || (draft && device.wasAnsweringHere(fieldwork))) await stayOn()
    else if (proof || (draft && standing === 'closed')) await loading.load()
    setReady(true)
  }

  useOutside(fieldwork, table, {
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
      const proof = held.draft.current && device.readReceipt(fieldwork)
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
    ready,
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
    takeOver: (arrived: Draft) => resume(arrived),
    restart,
    /** The first page again, for someone else. */
    another() {
      if (!table) device.dropReceipt(fieldwork)
      forget(null)
    },
    erase() {
      device.eraseDraft(fieldwork)
      forget('erased')
    },
    submit: submission.submit,
    tryNow: submission.tryNow,
  }
}

export type Journey = ReturnType<typeof useJourney>
