import { useEffect, useState } from 'react'
import type { Screen } from '@/lib/wave/screen'
import styles from '../answer.module.css'
import type { Journey } from '../use-journey'
import type { Say } from '../words'
import own from './elsewhere.module.css'
import { elsewhereWords } from './elsewhere-words'
import { takeCodeFromAddress } from './take-code-from-address'
import { useLater } from './use-later'

type Props = {
  screen: Screen
  journey: Journey
  say: Say
  /** Only for who comes by a link: no button. */
  byLink?: boolean
}

async function load(language: string) {
  const [{ ResumeHerePanel }, words] = await Promise.all([
    import('./resume-here-panel'),
    elsewhereWords[language as Screen['language']](),
  ])
  return { ResumeHerePanel, words }
}

/** The way back to answers begun on another device: by a code, or by a link that holds it. */
export function ResumeHere({ screen, journey, say, byLink = false }: Props) {
  const [open, setOpen] = useState(false)
  const [arrived, setArrived] = useState('')
  const { part, failed, tryAgain } = useLater(open ? screen.language : null, load)

  useEffect(() => {
    const look = () => {
      const code = takeCodeFromAddress()
      if (!code) return
      setArrived(code)
      setOpen(true)
    }
    look()
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [])

  if (journey.isTable) return null
  return (
    <>
      {!byLink && (
        <p className={own.resume}>
          <button
            type="button"
            className={styles.textButton}
            onClick={() => {
              setOpen(true)
              tryAgain()
            }}
          >
            {say('resumeWithCode')}
          </button>
        </p>
      )}
      {open && failed && <p role="status">{say('partNotLoaded')}</p>}
      {open && part && (
        <part.ResumeHerePanel
          screen={screen}
          journey={journey}
          words={part.words}
          arrived={arrived}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
