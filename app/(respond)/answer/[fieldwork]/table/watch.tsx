import { useEffect, useId, useRef } from 'react'
import type { Screen } from '@/lib/wave/screen'
import styles from '../answer.module.css'
import { useTable } from './at-table'
import { tableSay } from './table-words'
import { useAway } from './use-away'

/**
 * Someone left in the middle: asked after three minutes without a touch, with a minute to answer, then the
 * screen is cleared. Whoever needs more time turns it off for themselves (WCAG 2.2.1).
 */
export function Watch({ screen }: { screen: Screen }) {
  const say = tableSay(screen.language)
  const { next } = useTable()
  const { left, stay, neverAsk } = useAway(next)
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const asking = left !== null
  useEffect(() => {
    if (asking && !dialog.current?.open) dialog.current?.showModal()
    else if (!asking) dialog.current?.close()
  }, [asking])
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-detail`}
      onCancel={stay}
    >
      <h2 id={`${id}-title`}>{say('awayTitle')}</h2>
      <p id={`${id}-detail`}>
        {say('awayDetail')} <span aria-live="off">{say('awayLeft', { count: left ?? 0 })}</span>
      </p>
      <div className={styles.deeds}>
        <button type="button" className="button" onClick={stay}>
          {say('here')}
        </button>
        <button type="button" className="button secondary" onClick={neverAsk}>
          {say('moreTime')}
        </button>
      </div>
    </dialog>
  )
}
