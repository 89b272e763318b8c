'use client'

import { useEffect, useMemo } from 'react'
import type { RespondentLanguage } from '@/lib/platform/language'
import type { Screen } from '@/lib/wave/screen'
import styles from '../answer.module.css'
import own from '../elsewhere/elsewhere.module.css'
import { useLater } from '../elsewhere/use-later'
import { Frame } from '../frame'
import { useScreen } from '../use-screen'
import { dayIn, sayer } from '../words'
import { Contact } from './contact'
import { type WithdrawWords, withdrawWords } from './withdraw-words'
import { WithdrawalForm } from './withdrawal-form'

type Props = { screen: Screen; words: WithdrawWords }

/** A response taken back by its respondent, with the reference of the receipt. */
export function Withdrawing({ screen: first, words }: Props) {
  const { screen, failed, speak } = useScreen(first)
  const { language, product, fieldwork, standing } = screen
  const other = useLater(language === first.language ? null : language, (it) =>
    withdrawWords[it as RespondentLanguage](),
  )
  const said = language === first.language ? words : (other.part ?? words)
  const say = useMemo(() => sayer(said, language), [said, language])
  const sayOnPage = useMemo(() => sayer(screen.pageWords, language), [screen, language])
  const day = dayIn(language, fieldwork.closesOn)
  const isOver = standing === 'closed' && screen.graceLeft <= 0

  useEffect(() => {
    document.title = `${say('title')} · ${product}`
  }, [say, product])

  return (
    <Frame screen={screen} say={sayOnPage} failed={failed} onLanguage={speak}>
      <div className={styles.form}>
        {isOver ? (
          <>
            <h1>{say('closedTitle')}</h1>
            <p className={styles.lead}>
              {isPast(fieldwork.closesOn) ? say('closed', { day }) : say('over')}{' '}
              <Contact screen={screen} />.
            </p>
          </>
        ) : standing === 'notYetOpen' ? (
          <>
            <h1>{say('title')}</h1>
            <p className={styles.lead}>{say('notOpen')}</p>
          </>
        ) : (
          <WithdrawalForm screen={screen} say={say} />
        )}
        <p className={own.after}>
          <a href={`/answer/${fieldwork.id}`}>{say('back')}</a>
        </p>
      </div>
    </Frame>
  )
}

/** Closed by hand before its last day, it says no day that is still to come. */
function isPast(day: string): boolean {
  return day < new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Paris' }).format()
}
