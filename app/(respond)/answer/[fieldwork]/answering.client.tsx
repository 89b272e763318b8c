'use client'

import { useEffect, useMemo, useState } from 'react'
import type { Screen } from '@/lib/wave/screen'
import { Frame } from './frame'
import { keepForOffline } from './keep-for-offline'
import { loadRest } from './load-rest'
import type { TableParts } from './table/table-parts'
import { useJourney } from './use-journey'
import { useScreen } from './use-screen'
import { Welcome } from './welcome/welcome'
import { sayer } from './words'

type Props = {
  /** In the language of the address; the others are fetched when they are asked for. */
  screen: Screen
  /** In other languages, where they are here already. */
  others?: Screen[]
  /** Many respondents in a row on one tablet: each starts clean, nothing is kept. */
  table?: TableParts
}

/** The first page is all that comes at once: what answering needs is fetched when it begins. */
export function Answering({ screen: first, others, table: Table }: Props) {
  const { screen, failed, speak } = useScreen(first, others)
  const { language, version } = screen
  const say = useMemo(() => sayer(screen.words, language), [screen, language])
  const sayOnPage = useMemo(() => sayer(screen.pageWords, language), [screen, language])
  const standing = screen.standing === 'open' ? 'open' : screen.graceLeft > 0 ? 'grace' : 'closed'
  const journey = useJourney({
    fieldwork: screen.fieldwork.id,
    version: version.hash,
    definition: version.definition,
    standing,
    table: Table !== undefined,
  })
  const { rest, ready, begun, place, receipt, sending, kept } = journey
  const isAnswering = begun && (place.at !== 'welcome' || sending !== null || standing === 'closed')

  const isTable = Table !== undefined
  useEffect(() => {
    if (!isTable) keepForOffline(loadRest)
  }, [isTable])

  const [returned, setReturned] = useState(false)
  useEffect(() => {
    if (isAnswering || receipt) setReturned(true)
  }, [isAnswering, receipt])

  useEffect(() => {
    if (kept || !begun) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [kept, begun])

  return (
    <Frame screen={screen} say={sayOnPage} failed={failed} onLanguage={speak}>
      {view()}
      {Table && (begun || receipt) && !sending && !journey.stuck && <Table.Watch screen={screen} />}
    </Frame>
  )

  function view() {
    if (Table && receipt) return <Table.Sent screen={screen} receipt={receipt} />
    if (rest && receipt) {
      return <rest.Received screen={screen} receipt={receipt} journey={journey} say={say} />
    }
    if (rest && ready && isAnswering) {
      return (
        <rest.AnsweringScreens
          key={journey.seed}
          screen={screen}
          journey={journey}
          say={say}
          foot={Table && <Table.Stop screen={screen} />}
        />
      )
    }
    if (Table) {
      return <Table.Start screen={screen} journey={journey} say={say} sayOnPage={sayOnPage} />
    }
    return (
      <Welcome
        screen={screen}
        journey={journey}
        say={say}
        sayOnPage={sayOnPage}
        returned={returned}
      />
    )
  }
}
