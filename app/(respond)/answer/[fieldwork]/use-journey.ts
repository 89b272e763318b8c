import { useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { Answers } from '@/lib/questionnaire/answers'
import type { Definition } from '@/lib/questionnaire/definition'
import { walk } from '@/lib/questionnaire/walk'
import { tellMinutes } from './beacon'
import { errorsOf, loadChecks, pageOfItem } from './checks'
import * as device from './device'
import type { Body, Draft, Place } from './draft'
import { newId } from './new-id'
import { pushPlace, replacePlace, wentBackTo } from './place-in-history'
import type { Issue, Receipt } from './send'
import { useOutside } from './use-outside'
import { type Outcome, useSending } from './use-sending'
import { answersOf, answersToSend, type Values, valuesOf } from './values'

export type Instrument = {
  fieldwork: string
  version: string
  definition: Definition
  /** On a tablet shared at a public event: nothing is kept on the device. */
  table?: boolean
}
/** A sentence about what just happened, shown above the page. */
export type News = 'erased' | 'erasedElsewhere' | 'updated' | 'outdated' | 'dropped'
/** Why a response that was sent is still here. */
export type Stuck = { closed: true } | { refused: number }

/**
 * A respondent's way through the questionnaire: the draft on the device, the page shown, the sending.
 * The device holds the truth between visits, the form while the page is open.
 */
export function useJourney(instrument: Instrument, form: UseFormReturn<Values>) {
  const { fieldwork, version, definition, table = false } = instrument
  const draft = useRef<Draft | null>(null)
  /** False while the form takes over what is on the device: two tabs would answer each other for ever. */
  const listening = useRef(true)
  const [seed, setSeed] = useState<string | null>(null)
  const [ready, setReady] = useState(false)
  const [place, setPlace] = useState<Place>({ at: 'welcome' })
  const [names, setNames] = useState<Record<string, string>>({})
  const [kept, setKept] = useState(true)
  const [news, setNews] = useState<News | null>(null)
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const [stuck, setStuck] = useState<Stuck | null>(null)
  const { sending, start: hand, stop, tryNow } = useSending(fieldwork, ended, table)

  function keep(change: Partial<Draft>) {
    if (!draft.current) return
    draft.current = { ...draft.current, ...change }
    setKept(!table && device.saveDraft(fieldwork, draft.current))
  }

  function fill(answers: Answers) {
    listening.current = false
    form.reset(valuesOf(answers))
    listening.current = true
  }

  function show(next: Place) {
    form.reset(form.getValues())
    setPlace(next)
    keep({ place: next })
  }

  function go(next: Place) {
    pushPlace(next, place)
    setNews(null)
    show(next)
  }

  function back(previous: Place) {
    setNews(null)
    if (wentBackTo(previous)) return
    replacePlace(previous)
    show(previous)
  }

  /** Takes over a draft found on the device; answers that the version no longer asks for are left behind. */
  function adopt(found: Draft): Draft {
    loadChecks()
    const carriedOver = found.version !== version && !found.sending
    const adopted = carriedOver
      ? { ...found, version, answers: answersToSend(definition, found.answers) }
      : found
    const { pages } = walk(definition, adopted.answers)
    const asked = adopted.place
    if (asked.at === 'page' && !pages.includes(asked.page)) {
      adopted.place = { at: 'page', page: pages.at(-1) ?? '' }
    }
    draft.current = adopted
    fill(adopted.answers)
    setNames(adopted.names)
    setSeed(adopted.id)
    setPlace(adopted.place)
    if (carriedOver) setNews('updated')
    return adopted
  }

  function begin() {
    const found = table ? null : device.readDraft(fieldwork, Date.now())
    if (found) return resume(found)
    loadChecks()
    const first = definition.pages[0]?.id ?? ''
    draft.current = {
      id: newId(),
      reference: '',
      version,
      startedAt: Date.now(),
      place: { at: 'page', page: first },
      answers: {},
      names: {},
    }
    device.dropReceipt(fieldwork)
    form.reset({})
    setNames({})
    setSeed(draft.current.id)
    setReceipt(null)
    go({ at: 'page', page: first })
  }

  function resume(found = draft.current) {
    if (!found) return
    const { place: where, sending: body, id } = adopt(found)
    const next: Place = where.at === 'welcome' ? firstPage() : where
    pushPlace(next, { at: 'welcome' })
    show(next)
    if (body) hand(id, body)
  }

  /** A draft that came from elsewhere becomes the one on the way here. */
  function takeOver(arrived: Draft) {
    device.dropReceipt(fieldwork)
    setReceipt(null)
    resume(arrived)
  }

  const firstPage = (): Place => ({ at: 'page', page: definition.pages[0]?.id ?? '' })

  /** Leaves nothing of this response on the device. */
  function forget(why: News | null) {
    stop()
    draft.current = null
    form.reset({})
    setNames({})
    setSeed(null)
    setStuck(null)
    setNews(why)
    setPlace({ at: 'welcome' })
    replacePlace({ at: 'welcome' })
  }

  function erase() {
    device.eraseDraft(fieldwork)
    forget('erased')
  }

  function restart() {
    device.eraseDraft(fieldwork)
    forget(null)
    begin()
  }

  /** Sends what is on the path, once every page of it holds; otherwise shows the first that does not. */
  async function submit(language: string) {
    const checks = await loadChecks()
    if (!draft.current || draft.current.sending) return
    const answers = answersOf(form.getValues())
    const wrong = checks?.firstWrongPage(definition, answers)
    if (wrong) return showIssues(wrong.page, wrong.issues)
    const body: Body = {
      version: draft.current.version,
      language,
      consent: true,
      answers: answersToSend(definition, answers),
    }
    setNews(null)
    setStuck(null)
    keep({ sending: body })
    hand(draft.current.id, body)
  }

  function showIssues(page: string, issues: Issue[]) {
    if (place.at !== 'page' || place.page !== page) go({ at: 'page', page })
    const errors = errorsOf(issues)
    for (const name of Object.keys(errors)) {
      const { type, message } = errors[name] as { type: string; message: string }
      form.setError(name, { type, message })
    }
  }

  function ended(outcome: Outcome) {
    if ('receipt' in outcome) {
      const minutes = Math.round((Date.now() - (draft.current?.startedAt ?? 0)) / 60_000)
      if (minutes <= 180) tellMinutes(fieldwork, Math.max(1, minutes))
      device.keepReceipt(fieldwork, outcome.receipt)
      return receive(outcome.receipt)
    }
    if (draft.current) {
      const { sending: _, ...rest } = draft.current
      draft.current = rest
      keep({})
    }
    if ('outdated' in outcome) return setNews('outdated')
    if (!('issues' in outcome)) return setStuck(outcome)
    const known = outcome.issues.filter(({ problem }) => !problem.endsWith('-item'))
    const wrong = known.find(({ item }) => pageOfItem(definition, item))
    const page = wrong && pageOfItem(definition, wrong.item)
    if (!page) return setNews('dropped')
    showIssues(
      page,
      known.filter(({ item }) => pageOfItem(definition, item) === page),
    )
  }

  function receive(proof: Receipt) {
    forget(null)
    setReceipt(proof)
  }

  useOutside(fieldwork, form, {
    opened() {
      if (table) return setReady(true)
      const proof = device.readReceipt(fieldwork)
      const found = device.readDraft(fieldwork, Date.now())
      if (found && (found.sending || device.wasAnsweringHere(fieldwork))) {
        const { place: where, sending: body, id } = adopt(found)
        replacePlace(where)
        if (body) hand(id, body)
      } else if (found) {
        adopt(found)
        setPlace({ at: 'welcome' })
      } else if (proof) receive(proof)
      setReady(true)
    },
    turned(next) {
      form.reset(form.getValues())
      setPlace(next)
      if (next.at !== 'welcome') keep({ place: next })
    },
    shownAgain() {
      const proof = draft.current && device.readReceipt(fieldwork)
      if (proof) receive(proof)
    },
    heard(event) {
      if (event === 'erased') {
        if (draft.current) forget('erasedElsewhere')
      } else if ('receipt' in event) {
        if (draft.current) receive(event.receipt)
      } else if (!draft.current) {
        if (receipt) return
        adopt(event.draft)
        setPlace({ at: 'welcome' })
      } else if (draft.current.id === event.draft.id) {
        draft.current = { ...event.draft, place: draft.current.place }
        fill(event.draft.answers)
        setNames(event.draft.names)
      }
    },
    changed(values) {
      if (listening.current) keep({ answers: answersOf(values) })
    },
  })

  return {
    fieldwork,
    isTable: table,
    /** What is on the way at this instant. */
    snapshot: (): Draft | null => draft.current,
    takeOver,
    keep,
    ready,
    begun: seed !== null,
    seed: seed ?? '',
    place,
    names,
    kept,
    news,
    receipt,
    stuck,
    sending,
    startedAt: draft.current?.startedAt ?? null,
    go,
    back,
    begin,
    resume: () => resume(),
    restart,
    erase,
    submit,
    tryNow,
    keepName(item: string, name: string) {
      const next = { ...names, [item]: name }
      setNames(next)
      keep({ names: next })
    },
  }
}

export type Journey = ReturnType<typeof useJourney>
