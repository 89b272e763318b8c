'use client'

import { useEffect, useMemo, useState } from 'react'
import type { Screen } from '@/lib/wave/screen'
import { Frame } from './frame'
import type { Invited } from './invited/invited-parts'
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
  /** Of a fieldwork whose units are invited. */
  invited?: Invited
}

/** The first page is all that comes at once: what answering needs is fetched when it begins. */
export function Answering({ screen: first, others, table: Table, invited: Invited }: Props) {
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
    shelf: Table ? null : Invited ? Invited.invitation.shelf : screen.fieldwork.id,
    table: Table !== undefined,
    invited: Invited?.invitation,
  })
  const { rest, ready, begun, place, receipt, sending, kept } = journey
  const isAnswering = begun && (place.at !== 'welcome' || sending !== null || standing === 'closed')

  const isTable = Table !== undefined
  const Entry = Invited?.invitation.isEntered ? Invited : null
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
      {Entry && <Entry.Banner screen={screen} invitation={Entry.invitation} journey={journey} />}
      {view()}
      {Table && (begun || receipt) && !sending && !journey.stuck && <Table.Watch screen={screen} />}
    </Frame>
  )

  function view() {
    if (Table && receipt) return <Table.Sent screen={screen} receipt={receipt} />
    if (Entry && receipt) {
      return <Entry.Entered screen={screen} invitation={Entry.invitation} receipt={receipt} />
    }
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
          foot={foot()}
          invited={Invited}
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
        invited={Invited}
      />
    )
  }

  function foot() {
    if (Table) return <Table.Stop screen={screen} />
    return Entry && <Entry.Foot screen={screen} invitation={Entry.invitation} journey={journey} />
  }
}
