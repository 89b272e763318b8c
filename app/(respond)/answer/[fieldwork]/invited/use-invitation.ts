import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { type Shelf, shelfInTab, shelfOfInvitation } from '../draft/shelf'
import { type Opened, openInvitation, refuseInvitation, tellStarted } from './calls'
import { holdInTab, readHeld } from './held-invitation'
import { type Invitation, isEntered, nobody } from './invitation'
import { takeKeyFromAddress } from './key-of'

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
    const said = await openInvitation(fieldwork, key)
    if (asked.current === key) become(invitationOf(fieldwork, key, known, said))
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
      const said = await openInvitation(fieldwork, code)
      if (said.state === 'unknown' || said.state === 'busy') return said.state
      asked.current = code
      become(invitationOf(fieldwork, code, nobody, said))
      return said.state
    },
    /** Whether a code opens anything, without turning to it. */
    check: async (code: string) => (await openInvitation(fieldwork, code)).state,
    started() {
      const { key } = invitation
      if (key && !isEntered(invitation)) tellStarted(fieldwork, key)
    },
    async refuse(): Promise<boolean> {
      const { key } = invitation
      const done = key !== null && (await refuseInvitation(fieldwork, key))
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

function invitationOf(fieldwork: string, key: string, known: Invitation, said: Opened): Invitation {
  switch (said.state) {
    case 'unknown':
      // What was begun under it is not thrown away.
      return known.shelf
        ? { ...known, key, standing: 'unknown' }
        : { ...nobody, standing: 'unknown' }
    case 'busy':
    case 'later': {
      // Of one's own: who enters the answers of others is connected.
      const shelf = known.shelf ?? shelfOfInvitation(fieldwork, key)
      return { ...known, shelf, key, standing: 'unreachable' }
    }
    default: {
      const { mode, unit = null, state: standing } = said
      const shelf = isEntered(said) ? shelfInTab(fieldwork, key) : shelfOfInvitation(fieldwork, key)
      return { standing, key, shelf: known.shelf ?? shelf, mode, unit }
    }
  }
}
