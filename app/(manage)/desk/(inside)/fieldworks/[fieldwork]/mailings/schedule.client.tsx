'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { instantInParis } from './instant'
import styles from './mailings.module.css'

export type When = { day: string; time: string } | null

/** When it leaves; the number is said once more before anything does. */
export function Schedule({
  today,
  lastDay,
  count,
  pending,
  onConfirm,
}: {
  today: string
  lastDay: string
  /** Null: not counted yet. */
  count: number | null
  pending: boolean
  onConfirm: (when: When) => void
}) {
  const t = useTranslations('invitations.schedule')
  const format = useFormatter()
  const [isLater, setIsLater] = useState(false)
  const [day, setDay] = useState(today)
  const [time, setTime] = useState('08:30')
  const dialog = useRef<HTMLDialogElement>(null)
  const at = isLater ? instantInParis(day, time) : null
  const isWrong = isLater && (!at || at.getTime() <= Date.now())
  return (
    <div className={styles.schedule}>
      <fieldset className={styles.views}>
        <legend>{t('when')}</legend>
        <label>
          <input type="radio" name="when" checked={!isLater} onChange={() => setIsLater(false)} />
          {t('now')}
        </label>
        <label>
          <input type="radio" name="when" checked={isLater} onChange={() => setIsLater(true)} />
          {t('later')}
        </label>
      </fieldset>
      {isLater && (
        <div className={styles.instant}>
          <label>
            {t('day')}
            <input
              className="field-input"
              type="date"
              min={today}
              max={lastDay}
              value={day}
              onChange={({ target }) => setDay(target.value)}
            />
          </label>
          <label>
            {t('time')}
            <input
              className="field-input"
              type="time"
              value={time}
              onChange={({ target }) => setTime(target.value)}
            />
          </label>
          {isWrong && <p className={styles.faults}>{t('wrong')}</p>}
        </div>
      )}
      <button
        type="button"
        className="button"
        aria-disabled={pending || isWrong || !count}
        onClick={() => !pending && !isWrong && count && dialog.current?.showModal()}
      >
        {isLater ? t('submitLater') : t('submitNow')}
      </button>
      {count === 0 && <p className="note">{t('nobody')}</p>}
      <dialog ref={dialog} className={styles.dialog} aria-labelledby="confirm-title">
        <h2 id="confirm-title">{t('confirm.title', { count: count ?? 0 })}</h2>
        <p>
          {at
            ? t('confirm.later', {
                when: format.dateTime(at, { dateStyle: 'full', timeStyle: 'short' }),
              })
            : t('confirm.now')}
        </p>
        <p className="note">{t('confirm.note')}</p>
        <form method="dialog" className={styles.buttons}>
          <button
            type="submit"
            className="button"
            onClick={() => onConfirm(isLater ? { day, time } : null)}
          >
            {isLater ? t('confirm.submitLater') : t('confirm.submitNow')}
          </button>
          <button type="submit" className="button secondary">
            {t('confirm.back')}
          </button>
        </form>
      </dialog>
    </div>
  )
}
