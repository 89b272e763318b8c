import { Suspense } from 'react'
import styles from './tables.module.css'
import type { Words } from './words'

/** How far a reading has come, from 0 to 1, and what waits for it to come further. */
export function progressOf() {
  let share = 0
  let ended = false
  let waiting: (() => void)[] = []
  const wake = () => {
    const woken = waiting
    waiting = []
    for (const go of woken) go()
  }
  return {
    report(now: number) {
      share = now
      wake()
    },
    end() {
      ended = true
      wake()
    },
    /** Resolves to the share once it is `from` at least; null when there is nothing more to wait for. */
    async past(from: number): Promise<number | null> {
      while (!ended && share < from) await new Promise<void>((go) => waiting.push(go))
      return ended ? null : share
    },
  }
}

type Of = ReturnType<typeof progressOf>
const step = 0.1

/** Each step is streamed when it is reached, and takes the place of the one before. */
export function Progress({ of, words, share = 0 }: { of: Of; words: Words; share?: number }) {
  return (
    <Suspense fallback={<Bar share={share} words={words} />}>
      <Next of={of} words={words} share={share} />
    </Suspense>
  )
}

async function Next({ of, words, share }: { of: Of; words: Words; share: number }) {
  const reached = await of.past(share + step)
  if (reached === null) return <Bar share={1} words={words} />
  return <Progress of={of} words={words} share={reached} />
}

function Bar({ share, words }: { share: number; words: Words }) {
  const said = words.t('crossing.reading', { share: words.percent(share) })
  return (
    <p className={styles.bar}>
      <progress value={share} max={1} aria-label={said} /> <span>{said}</span>
    </p>
  )
}
