import type { ComponentType } from 'react'
import type { Screen } from '@/lib/wave/screen'
import type { Receipt } from '../sending/send'
import type { Journey } from '../use-journey'
import type { Say, SayOnPage } from '../words'

/** What a shared tablet shows in the place of what a device of one's own does. */
export type TableParts = {
  Start: ComponentType<{ screen: Screen; journey: Journey; say: Say; sayOnPage: SayOnPage }>
  Sent: ComponentType<{ screen: Screen; receipt: Receipt }>
  /** At the foot of each page. */
  Stop: ComponentType<{ screen: Screen }>
  Watch: ComponentType<{ screen: Screen }>
}
