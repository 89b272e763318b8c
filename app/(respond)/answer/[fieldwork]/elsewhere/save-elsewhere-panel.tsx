import { useEffect, useMemo, useRef, useState } from 'react'
import type { Screen } from '@/lib/wave/screen'
import styles from '../answer.module.css'
import type { Journey } from '../use-journey'
import { sayer } from '../words'
import { AskForCopy } from './ask-for-copy'
import type { ElsewhereWords } from './elsewhere-words'
import { momentIn } from './moment-in'
import { ShownCode } from './shown-code'
import { ToldElsewhere } from './told-elsewhere'
import { useElsewhere } from './use-elsewhere'

type Props = {
  screen: Screen
  journey: Journey
  words: ElsewhereWords
  open: boolean
  onOpen: (open: boolean) => void
}

/** What is said of the copy at the foot of the page, and what that opens. */
export function SaveElsewherePanel({ screen, journey, words, open, onOpen }: Props) {
  const { language } = screen
  const say = useMemo(() => sayer(words, language), [words, language])
  const copy = useElsewhere(journey, screen.version.definition)
  const [dismissed, dismiss] = useState(false)
  const [erased, setErased] = useState(false)
  const { trouble } = copy
  const elsewhere = copy.copy
  const isTold = trouble === 'received' || trouble === 'held'
  const time = elsewhere ? momentIn(language, elsewhere.savedAt) : ''
  const close = () => onOpen(false)
  const deedButton = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  // The button that opened the dialog is often another one by now: the browser would leave the focus nowhere.
  useEffect(() => {
    if (wasOpen.current && !open) deedButton.current?.focus()
    wasOpen.current = open
  }, [open])

  return (
    <>
      {foot()}
      {isTold && !dismissed ? (
        <ToldElsewhere copy={copy} journey={journey} say={say} onClose={() => dismiss(true)} />
      ) : open && elsewhere ? (
        <ShownCode
          fieldwork={journey.fieldwork}
          elsewhere={elsewhere}
          language={language}
          say={say}
          onErase={erase}
          onClose={close}
        />
      ) : (
        open && <AskForCopy copy={copy} say={say} onClose={close} />
      )}
    </>
  )

  async function erase() {
    const done = await copy.erase()
    setErased(done)
    if (done) close()
    return done
  }

  function foot() {
    if (trouble === 'held' || (trouble === 'received' && elsewhere)) {
      return line(say(trouble === 'held' ? 'held' : 'received'), say('choose'), () =>
        dismiss(false),
      )
    }
    if (elsewhere && trouble === 'later')
      return line(say('late', { time }), say('retry'), copy.save)
    if (elsewhere) return line(say('saved', { time }), say('show'), () => onOpen(true), false)
    if (trouble === 'closed') return line(say('codeClosed'), say('title'), () => onOpen(true))
    const news = trouble === 'gone' ? say('gone') : erased && say('erased')
    return line(news, say('title'), () => onOpen(true))
  }

  function line(sentence: string | false, deed: string, onDeed: () => void, aloud = true) {
    return (
      <>
        <p role={aloud ? 'status' : undefined}>{sentence}</p>
        <button ref={deedButton} type="button" className={styles.textButton} onClick={onDeed}>
          {deed}
        </button>
      </>
    )
  }
}
