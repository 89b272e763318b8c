import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from '../answer.module.css'
import own from './elsewhere.module.css'

type Props = { title: string; onClose: () => void; children: ReactNode }

/** Opened as soon as it is there. The heading takes the focus whenever it comes to say something else. */
export function ElsewhereDialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const said = useRef(title)
  const id = useId()
  useEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    return () => opened?.close()
  }, [])
  useEffect(() => {
    if (said.current !== title) heading.current?.focus()
    said.current = title
  }, [title])
  return (
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${own.dialog}`}
      aria-labelledby={id}
      onClose={() => dialog.current?.open || onClose()}
    >
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </dialog>
  )
}
