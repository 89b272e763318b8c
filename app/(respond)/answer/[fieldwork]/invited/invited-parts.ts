import type { ComponentType, ReactNode } from 'react'
import type { Screen } from '@/lib/wave/screen'
import type { Receipt } from '../sending/send'
import type { Journey } from '../use-journey'
import type { Say, SayOnPage } from '../words'
import type { HeldInvitation } from './use-invitation'

type Shared = { screen: Screen; invitation: HeldInvitation }

export type DoorProps = Shared & {
  journey: Journey
  say: Say
  sayOnPage: SayOnPage
  /** What one is told before agreeing. */
  notice: ReactNode
  /** The way back to what was begun here; null: nothing was. */
  resume: ReactNode
}
export type StuckProps = Shared & { journey: Journey; say: Say }
export type EntryProps = Shared & { journey: Journey }
export type EndProps = Shared & { receipt: Receipt }

/** What those who are invited see, besides what everyone does. */
export type InvitedParts = {
  /** Instead of the first page's way in. */
  Door: ComponentType<DoorProps>
  /** Answers that came too late, or under no invitation. */
  Stuck: ComponentType<StuckProps>
  /** Above every page, and at its foot, where someone enters the answers of someone else; then the end. */
  Banner: ComponentType<EntryProps>
  Foot: ComponentType<EntryProps>
  Entered: ComponentType<EndProps>
}

export type Invited = InvitedParts & { invitation: HeldInvitation }
