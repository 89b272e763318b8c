import { loadChecks } from './page/checks'

/**
 * What only those who answer need, fetched when they begin rather than with the first page. Null: it did
 * not come, whether the network is away or a new deployment has replaced it.
 */
export async function loadRest() {
  try {
    const [{ AnsweringScreens }, { Received }, rules] = await Promise.all([
      import('./answering-screens'),
      import('./receipt/received'),
      import('./sending/on-the-way'),
      loadChecks(),
    ])
    const { bodyOf, carryOver, firstWrong, whereTo } = rules
    return { AnsweringScreens, Received, bodyOf, carryOver, firstWrong, whereTo }
  } catch {
    return null
  }
}

export type Rest = NonNullable<Awaited<ReturnType<typeof loadRest>>>
