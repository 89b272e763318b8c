import { useEffect, useRef, useState } from 'react'
import { type Emptying, emptyQueue } from './empty-queue'
import { keepWaiting, listWaiting, onQueueElsewhere, sentOn, takeOff, type Waiting } from './queue'

type Shown = {
  sent: number
  waiting: Waiting[]
  refused: Waiting[]
  /** The last attempt failed; the next will come by itself. */
  isHeldUp: boolean
}

/** What this tablet has sent today, and what it still holds; sends it meanwhile. */
export function useQueue(fieldwork: string) {
  const [shown, show] = useState<Shown>({
    sent: 0,
    waiting: [],
    refused: [],
    isHeldUp: false,
  })
  const emptying = useRef<Emptying | null>(null)

  function look(isHeldUp?: boolean) {
    const all = listWaiting(fieldwork)
    show((former) => ({
      sent: sentOn(fieldwork, new Date()),
      waiting: all.filter(({ refused }) => refused === undefined),
      refused: all.filter(({ refused }) => refused !== undefined),
      isHeldUp: isHeldUp ?? former.isHeldUp,
    }))
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: `look` reads storage, nothing else
  useEffect(() => {
    const queue = emptyQueue(fieldwork, look)
    emptying.current = queue
    const tryAgain = () => queue.wake()
    addEventListener('online', tryAgain)
    const unhear = onQueueElsewhere(fieldwork, () => look())
    return () => {
      removeEventListener('online', tryAgain)
      unhear()
      queue.stop()
    }
  }, [fieldwork])

  return {
    ...shown,
    /** A response was added, or someone asks to try at once. */
    wake() {
      look()
      emptying.current?.wake()
    },
    retry(response: Waiting) {
      const { refused: _, ...again } = response
      keepWaiting(fieldwork, again)
      look()
      emptying.current?.wake()
    },
    remove(response: Waiting) {
      takeOff(fieldwork, response.id)
      look()
    },
  }
}

export type Queue = ReturnType<typeof useQueue>
