import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Shelf } from '../draft/shelf'
import type { Opened } from './calls'
import { holdInTab, readHeld } from './held-invitation'
import { type Invitation, isEntered, nobody, unreachable } from './invitation'
import { takeKeyFromAddress } from './key-of'

/** Fetched by those who are invited alone. */
const loadCalls = () => import('./calls')

/** The invitation of this tab: from its link, from a code that was typed, or from the draft on this device. */
export function useInvitation(fieldwork: string) {
  const [invitation, show] = useState<Invitation>({ ...nobody, standing: 'opening' })
  const asked = useRef<string | null>(null)

  function become(next: Invitation) {
    holdInTab(fieldwork, next.shelf ? next : null)
    show(next)
  }

  /** With a key that a link or a draft brought; `known`: what is known of it here. */
  async function accept(key: string, known: Invitation = nobody) {
    asked.current = key
    show({ ...known, key, standing: 'opening' })
    const calls = await loadCalls().catch(() => null)
    const next = calls
      ? calls.invitationOf(fieldwork, key, known, await calls.openInvitation(fieldwork, key))
      : unreachable(fieldwork, key, known)
    if (asked.current === key) become(next)
  }

  const look = useEffectEvent((isFirst: boolean) => {
    const key = takeKeyFromAddress()
    const held = isFirst || key ? readHeld(fieldwork) : null
    if (key) accept(key, held?.key === key ? held : nobody)
    else if (held?.key) accept(held.key, held)
    else if (isFirst) show(held ?? nobody)
  })
  useEffect(() => {
    look(true)
    const again = () => look(false)
    addEventListener('hashchange', again)
    return () => removeEventListener('hashchange', again)
  }, [])

  return {
    ...invitation,
    isEntered: isEntered(invitation),
    /** Answers of one's own may be on the way, here or elsewhere. */
    isMine:
      !isEntered(invitation) && ['opening', 'ready', 'unreachable'].includes(invitation.standing),
    /** The draft that came from elsewhere, kept there, brings its key. */
    arrive: (key: string, shelf: Shelf) => accept(key, { ...nobody, shelf }),
    retry: () => invitation.key && accept(invitation.key, invitation),
    /** A code that was typed; stays where it is when it opens nothing. */
    async enter(code: string): Promise<Opened['state']> {
      const calls = await loadCalls().catch(() => null)
      if (!calls) return 'later'
      const said = await calls.openInvitation(fieldwork, code)
      if (said.state === 'unknown' || said.state === 'busy') return said.state
      asked.current = code
      become(calls.invitationOf(fieldwork, code, nobody, said))
      return said.state
    },
    /** Whether a code opens anything, without turning to it. */
    async check(code: string): Promise<Opened['state']> {
      const { openInvitation } = await loadCalls()
      return (await openInvitation(fieldwork, code)).state
    },
    async started() {
      const { key } = invitation
      if (key && !isEntered(invitation)) (await loadCalls()).tellStarted(fieldwork, key)
    },
    async refuse(): Promise<boolean> {
      const { key } = invitation
      const done = key !== null && (await (await loadCalls()).refuseInvitation(fieldwork, key))
      if (done) become({ ...invitation, standing: 'refused' })
      return done
    },
    /** Answered: the key opens nothing any more. */
    spend() {
      asked.current = null
      become({ ...invitation, key: null, standing: 'answered' })
    },
    /** Back to where a code is typed. */
    leave() {
      asked.current = null
      become(nobody)
    },
  }
}

export type HeldInvitation = ReturnType<typeof useInvitation>
