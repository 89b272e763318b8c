import { useState } from 'react'
import type { Screen } from '@/lib/wave/screen'
import styles from '../answer.module.css'
import type { Journey } from '../use-journey'
import type { Say } from '../words'
import own from './elsewhere.module.css'
import { elsewhereWords } from './elsewhere-words'
import { ResumeHere } from './resume-here'
import { useLater } from './use-later'

type Props = { screen: Screen; journey: Journey; say: Say }

async function load(language: string) {
  const [{ SaveElsewherePanel }, words] = await Promise.all([
    import('./save-elsewhere-panel'),
    elsewhereWords[language as Screen['language']](),
  ])
  return { SaveElsewherePanel, words }
}

/** At the foot of every page: a copy of the answers for another device, if the respondent asks for one. */
export function SaveElsewhere({ screen, journey, say }: Props) {
  const [open, setOpen] = useState(false)
  const isWanted = open || journey.snapshot()?.elsewhere !== undefined
  const { part, failed, tryAgain } = useLater(isWanted ? screen.language : null, load)
  if (journey.isTable) return null
  return (
    <aside className={`${styles.kept} ${own.foot}`} aria-label={say('elsewhere')}>
      {part ? (
        <part.SaveElsewherePanel
          screen={screen}
          journey={journey}
          words={part.words}
          open={open}
          onOpen={setOpen}
        />
      ) : (
        <>
          {failed && <p role="status">{say('partNotLoaded')}</p>}
          <button
            type="button"
            className={styles.textButton}
            onClick={() => {
              setOpen(true)
              tryAgain()
            }}
          >
            {say('elsewhere')}
          </button>
        </>
      )}
      <ResumeHere screen={screen} journey={journey} say={say} byLink />
    </aside>
  )
}
