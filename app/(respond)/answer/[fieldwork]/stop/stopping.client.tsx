'use client'

import { useEffect, useMemo } from 'react'
import type { RespondentLanguage } from '@/lib/platform/language'
import type { Screen } from '@/lib/wave/screen'
import styles from '../answer.module.css'
import { useLater } from '../elsewhere/use-later'
import { Frame } from '../frame'
import { ContactAt } from '../invited/contact-at'
import { useScreen } from '../use-screen'
import { sayer } from '../words'
import { StopForm } from './stop-form'
import { type StopWords, stopWords } from './stop-words'

type Props = { screen: Screen; words: StopWords }

/** An end to messages, without an account and without a word more than a press of a button. */
export function Stopping({ screen: first, words }: Props) {
  const { screen, failed, speak } = useScreen(first)
  const { language, product } = screen
  const other = useLater(language === first.language ? null : language, (it) =>
    stopWords[it as RespondentLanguage](),
  )
  const said = language === first.language ? words : (other.part ?? words)
  const say = useMemo(() => sayer(said, language), [said, language])
  const sayOnPage = useMemo(() => sayer(screen.pageWords, language), [screen, language])

  useEffect(() => {
    document.title = `${say('title')} · ${product}`
  }, [say, product])

  return (
    <Frame screen={screen} say={sayOnPage} failed={failed} onLanguage={speak}>
      <div className={styles.form}>
        <StopForm screen={screen} say={say} />
        <noscript>
          <p className="notice danger">
            {say('noscript')}
            <ContactAt screen={screen} />
          </p>
        </noscript>
      </div>
    </Frame>
  )
}
