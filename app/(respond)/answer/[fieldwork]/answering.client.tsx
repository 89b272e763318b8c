'use client'

import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import type { CommuneSearchLabels } from '@/app/_ui/commune-search.client'
import type { Definition } from '@/lib/questionnaire/definition'
import { AnsweringContext } from './answering'
import { Begun, Consent } from './begin'
import { resolverOf } from './checks'
import { EraseFromDevice } from './erase-from-device'
import { PageOfQuestions } from './page-of-questions'
import { PageTop } from './page-top'
import { Received } from './received'
import { Review } from './review'
import { Screened } from './screened'
import { SendingPanel } from './sending-panel'
import { StuckPanel } from './stuck-panel'
import { useJourney } from './use-journey'
import type { Values } from './values'
import { sayer, type Words } from './words'

type Props = {
  fieldwork: string
  version: string
  definition: Definition
  /** Of the questions; the screen's own may differ. */
  language: Definition['languages'][number]
  screenLanguage: string
  words: Words
  region: string
  communeLabels: CommuneSearchLabels
  contact: string
  closesOn: string
  /** No longer open: what was not sent in time can still be copied or erased. */
  closed?: boolean
  resultsHref: string
  /** Many respondents in a row on one tablet: each starts clean, nothing is kept. */
  table?: boolean
  /** Who asks and why, written by the server: readable before any script runs. */
  children: ReactNode
}

export function Answering(props: Props) {
  const { fieldwork, version, definition, language, screenLanguage, words, region } = props
  const say = useMemo(() => sayer(words, screenLanguage), [words, screenLanguage])
  const [said, announce] = useState('')
  const page = useRef('')
  const form = useForm<Values>({
    resolver: useMemo(() => resolverOf(definition, () => page.current), [definition]),
    shouldFocusError: false,
  })
  const journey = useJourney({ fieldwork, version, definition, table: props.table ?? false }, form)
  const { place } = journey
  page.current = place.at === 'page' ? place.page : ''

  const { kept, begun, receipt } = journey
  const answering = begun && place.at !== 'welcome'
  const [returned, setReturned] = useState(false)
  useEffect(() => {
    if (answering) setReturned(true)
  }, [answering])

  useEffect(() => {
    if (kept || !begun || receipt) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [kept, begun, receipt])

  const shared = { journey, say, language }
  return (
    <AnsweringContext
      value={{
        definition,
        language,
        say,
        seed: journey.seed,
        region,
        communeLabels: props.communeLabels,
        names: journey.names,
        keepName: journey.keepName,
        announce,
      }}
    >
      <FormProvider {...form}>
        <p className="visually-hidden" role="status">
          {said}
        </p>
        {view()}
      </FormProvider>
    </AnsweringContext>
  )

  function view() {
    if (receipt) {
      return (
        <Received
          receipt={receipt}
          say={say}
          screenLanguage={screenLanguage}
          closesOn={props.closesOn}
          resultsHref={props.resultsHref}
          onAnother={journey.begin}
        />
      )
    }
    if (props.closed && (!begun || !journey.ready)) return props.children
    if (props.closed && !journey.sending) {
      return (
        <>
          <StuckPanel stuck={{ closed: true }} contact={props.contact} {...shared} />
          <EraseFromDevice journey={journey} say={say} />
        </>
      )
    }
    if (!journey.ready || !begun || (place.at === 'welcome' && !journey.sending)) {
      return (
        <Welcome returned={returned}>
          {journey.ready && <Begun journey={journey} say={say} screenLanguage={screenLanguage} />}
          {props.children}
          {journey.ready && !begun && <Consent journey={journey} say={say} />}
        </Welcome>
      )
    }
    return (
      <>
        <PageTop journey={journey} />
        {journey.sending ? (
          <SendingPanel sending={journey.sending} say={say} onTryNow={journey.tryNow} />
        ) : journey.stuck ? (
          <StuckPanel stuck={journey.stuck} contact={props.contact} {...shared} />
        ) : place.at === 'page' ? (
          <PageOfQuestions key={place.page} page={place.page} journey={journey} />
        ) : place.at === 'screening' ? (
          <Screened {...shared} />
        ) : (
          <Review {...shared} />
        )}
        <EraseFromDevice journey={journey} say={say} />
      </>
    )
  }
}

/** The first page again, after others: read from its top. */
function Welcome({ returned, children }: { returned: boolean; children: ReactNode }) {
  useEffect(() => {
    if (!returned) return
    scrollTo(0, 0)
    document.getElementById('content')?.focus({ preventScroll: true })
  }, [returned])
  return children
}
