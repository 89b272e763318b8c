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

const step = 0.05

type Props = {
  of: ReturnType<typeof progressOf>
  title: string
  words: Words
  /** Where the page comes whole, for readers without script. */
  address: string
  share?: number
}

/** Each step is streamed when it is reached, takes the place of the one before, and the last is nothing. */
export function Progress({ share = 0, ...props }: Props) {
  return (
    <Suspense fallback={<Panel {...props} share={share} />}>
      <Next {...props} share={share} />
    </Suspense>
  )
}

async function Next({ share = 0, ...props }: Props) {
  const reached = await props.of.past(share + step)
  return reached === null ? null : <Progress {...props} share={reached} />
}

function Panel({ title, words: { t, percent }, address, share = 0 }: Props) {
  const said = t('crossing.reading', { share: percent(share) })
  return (
    <div className={styles.waiting} aria-busy="true">
      <h2>{title}</h2>
      <p>{t('crossing.waiting')}</p>
      <p className={styles.bar}>
        <progress value={share} max={1} aria-label={said} /> <span>{said}</span>
      </p>
      <noscript>
        <p>
          <a href={`?${address}&wait=1`}>{t('crossing.wait')}</a>
        </p>
      </noscript>
    </div>
  )
}
