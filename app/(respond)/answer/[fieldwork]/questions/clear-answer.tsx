import { useRef, useState } from 'react'
import type { AnswerValue } from '@/lib/questionnaire/answers'
import { useAnswering } from '../answering'
import styles from './question.module.css'

type Props = {
  /** Blank once cleared. */
  value: AnswerValue | undefined
  isAnswered: boolean
  onClear: () => void
  onRestore: (value: AnswerValue) => void
}

/**
 * Radio buttons cannot be unticked. What was cleared by one tap comes back by another, until something else
 * is answered.
 */
export function ClearAnswer({ value, isAnswered, onClear, onRestore }: Props) {
  const { say, announce } = useAnswering()
  const [cleared, setCleared] = useState<AnswerValue | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const canRestore = cleared !== null && !isAnswered
  if (!isAnswered && !canRestore) return null
  return (
    <button
      ref={button}
      type="button"
      className={styles.clear}
      onClick={() => {
        if (canRestore) onRestore(cleared)
        else onClear()
        setCleared(canRestore ? null : (value ?? null))
        announce(say(canRestore ? 'restored' : 'cleared'))
      }}
    >
      {say(canRestore ? 'restore' : 'clear')}
    </button>
  )
}
