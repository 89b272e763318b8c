import type { Receipt } from '../sending/send'
import type { Queue } from '../sending/use-queue'

/** Of a response that left the form: on its way, held up, with the server, or not accepted. */
export function stateOf(
  { id, kind }: Receipt,
  { waiting, refused, isHeldUp }: Pick<Queue, 'waiting' | 'refused' | 'isHeldUp'>,
): 'sending' | 'waiting' | 'received' | 'refused' {
  const among = (list: { id: string }[]) => list.some((it) => it.id === id)
  if (kind !== 'queued') return 'received'
  if (among(refused)) return 'refused'
  if (!among(waiting)) return 'received'
  return isHeldUp ? 'waiting' : 'sending'
}
