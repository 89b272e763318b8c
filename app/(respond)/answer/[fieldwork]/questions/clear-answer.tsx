import { useRef } from 'react'
import { useAnswering } from '../answering'
import styles from './question.module.css'

/** Radio buttons cannot be unticked. The button goes with the answer: the focus returns to the first of them. */
export function ClearAnswer({ onClear }: { onClear: () => void }) {
  const { say, announce } = useAnswering()
  const button = useRef<HTMLButtonElement>(null)
  return (
    <button
      ref={button}
      type="button"
      className={styles.clear}
      onClick={() => {
        button.current?.closest('fieldset')?.querySelector<HTMLElement>('input')?.focus()
        onClear()
        announce(say('cleared'))
      }}
    >
      {say('clear')}
    </button>
  )
}
