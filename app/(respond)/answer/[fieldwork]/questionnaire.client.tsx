'use client'

import type { Screen } from '@/lib/wave/screen'
import { Answering } from './answering.client'
import { Invited } from './invited/invited'

/** One way into the browser for both: what is fetched later then shares the scripts of the first page. */
export function Questionnaire({ screen }: { screen: Screen }) {
  return screen.followUp ? <Invited screen={screen} /> : <Answering screen={screen} />
}
