import { parisDay } from '@/lib/wave/day'
import { tellMinutes } from '../beacon'
import * as device from '../draft/device'
import type { HeldDraft } from '../draft/use-draft'
import type { Rest } from '../load-rest'
import type { Instrument } from '../use-journey'
import type { Way } from '../use-place'
import type { Loading } from '../use-rest'
import type { Receipt } from './send'
import type { useOutcome } from './use-outcome'
import { type Outcome, useSending } from './use-sending'

type With = {
  held: HeldDraft
  way: Way
  outcome: ReturnType<typeof useOutcome>
  loading: Loading
  /** The response is with the server: nothing of it stays. */
  forget: () => void
}

/** The sending of the draft, and what becomes of it. */
export function useSubmission(instrument: Instrument, it: With) {
  const { fieldwork, version, definition, shelf, table, invited } = instrument
  const { held, way, outcome } = it
  const { sending, start, stop, tryNow } = useSending(instrument, ended)

  /** Sends what is on the path, once every page of it holds; otherwise shows the first that does not. */
  async function submit(language: string) {
    const rest = it.loading.loaded.current
    if (!rest || !held.draft.current || held.draft.current.sending) return
    const wrong = await rest.firstWrong(definition, held.draft.current)
    const draft = held.draft.current
    if (!draft || draft.sending) return
    if (wrong) return showIssues(wrong)
    held.keep({})
    const body = rest.bodyOf(
      definition,
      held.draft.current ?? draft,
      language,
      table ? 'table' : 'self',
    )
    outcome.clear()
    held.keep({ sending: body })
    start(draft.id, body)
  }

  function showIssues({ page, issues }: NonNullable<ReturnType<Rest['whereTo']>>) {
    if (way.place.at !== 'page' || way.place.page !== page) way.go({ at: 'page', page })
    held.form.current?.showIssues(issues)
  }

  function ended(end: Outcome) {
    if ('receipt' in end) return acknowledged(end.receipt)
    if (held.draft.current) {
      const { sending: _, ...rest } = held.draft.current
      held.draft.current = rest
      held.keep({})
    }
    if ('outdated' in end) return outcome.tell('outdated')
    if (!('issues' in end)) return outcome.setStuck(end)
    const wrong = it.loading.loaded.current?.whereTo(definition, end.issues)
    if (wrong) showIssues(wrong)
    else outcome.tell('dropped')
  }

  function acknowledged(receipt: Receipt) {
    const draft = held.draft.current
    const minutes = Math.round((Date.now() - (draft?.startedAt ?? 0)) / 60_000)
    if (minutes <= 180) tellMinutes(fieldwork, Math.max(1, minutes))
    // What is kept of an anonymous follow-up bears no day, nor does what is said of it again.
    const day = receipt.day && invited ? parisDay(new Date()) : receipt.day
    const proof = draft ? { ...receipt, day, reference: draft.reference } : receipt
    if (shelf) device.keepReceipt(shelf, proof)
    invited?.spend()
    receive(proof)
    const isMine = receipt.kind === 'received' && !table && draft?.version === version
    const answers = draft?.sending?.answers
    if (isMine && answers) {
      outcome.setCopy({ definition, seed: draft.id, names: draft.names, answers })
    }
  }

  function receive(proof: Receipt) {
    it.forget()
    outcome.setReceipt(proof)
  }

  return { sending, start, stop, tryNow, submit, receive }
}
