import { keepLateReceipt, listLeftBehind } from '../draft/device'
import { fieldworkOf, type Shelf } from '../draft/shelf'
import { alone } from './alone'
import { send } from './send'

let busy = false

/**
 * Answers to another questionnaire of this site whose page was closed before they could leave: one
 * attempt at each. What the server refuses stays as it is, for its own page to say.
 */
export async function sendLeftBehind(shelf: Shelf): Promise<void> {
  if (busy) return
  busy = true
  for (const { of, draft } of listLeftBehind(shelf, Date.now())) {
    const { id, reference, sending } = draft
    if (!sending) continue
    const outcome = await alone(`phare.response.${id}`, () => send(fieldworkOf(of), id, sending))
    if ('receipt' in outcome) keepLateReceipt(of, { ...outcome.receipt, reference })
  }
  busy = false
}
