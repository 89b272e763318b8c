'use client'

import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { loadCommuneList } from '@/app/_ui/commune-list'
import type { Screen } from '@/lib/wave/screen'
import { Answering } from '../answering.client'
import { forgetTold } from '../beacon'
import { keepForOffline } from '../keep-for-offline'
import { loadRest } from '../load-rest'
import { useQueue } from '../sending/use-queue'
import { TableContext } from './at-table'
import { StopHere } from './stop-here'
import type { TableParts } from './table-parts'
import { TableSent } from './table-sent'
import { TableStart } from './table-start'
import { useTurns } from './use-turns'
import { Watch } from './watch'

const parts: TableParts = { Start: TableStart, Sent: TableSent, Stop: StopHere, Watch }

/**
 * One tablet, many respondents in a row: each is a questionnaire of its own, thrown away whole when the
 * next begins. What they sent waits in the queue, outside of it. `screens`: the organiser's language first.
 */
export function TableMode({ screens }: { screens: [Screen, ...Screen[]] }) {
  const [first] = screens
  const { id } = first.fieldwork
  const queue = useQueue(id)
  const [turn, setTurn] = useState(1)
  const next = useRef(() => {})
  next.current = () => {
    forgetTold()
    speakFirst(first.language)
    setTurn(turn + 1)
    scrollTo(0, 0)
  }
  useTurns(turn)
  useEffect(() => {
    // What had the focus left with the one before.
    if (turn > 1) document.getElementById('content')?.focus({ preventScroll: true })
  }, [turn])

  useEffect(() => {
    // The browser is asked not to make room by emptying the queue.
    navigator.storage?.persist?.()
    // Left for another page: a browser may keep this one in memory and show it again.
    const leave = () => flushSync(() => next.current())
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  }, [])

  const region = first.wave.regionCode
  useEffect(() => {
    keepForOffline(() => Promise.all([loadRest(), loadCommuneList(region)]))
  }, [region])

  return (
    <TableContext value={{ queue, next: () => next.current() }}>
      <Answering key={turn} screen={first} others={screens.slice(1)} table={parts} />
    </TableContext>
  )
}

/** The language that someone chose is theirs: a reload speaks the organiser's too. */
function speakFirst(language: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the other way to write one is not everywhere yet
  document.cookie = `lang=${language}; path=/; max-age=31536000; samesite=lax`
  const address = new URL(location.href)
  if (!address.searchParams.has('lang')) return
  address.searchParams.set('lang', language)
  history.replaceState(history.state, '', address)
}
