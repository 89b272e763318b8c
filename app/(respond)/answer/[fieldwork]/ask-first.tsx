import { useEffect, useId, useRef } from 'react'
import styles from './answer.module.css'

type Props = {
  open: boolean
  title: string
  detail: string
  yes: string
  no: string
  onYes: () => void
  onNo: () => void
}

/** A question before a deed that cannot be undone. */
export function AskFirst({ open, title, detail, yes, no, onYes, onNo }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-detail`}
      onClose={onNo}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <p id={`${id}-detail`}>{detail}</p>
      <div className={styles.deeds}>
        <button type="button" className="button secondary" onClick={onNo}>
          {no}
        </button>
        <button type="button" className="button danger" onClick={onYes}>
          {yes}
        </button>
      </div>
    </dialog>
  )
}
