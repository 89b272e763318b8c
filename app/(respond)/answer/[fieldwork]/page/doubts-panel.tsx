import { useEffect, useRef } from 'react'
import { findItem } from '@/lib/questionnaire/find-item'
import styles from '../answer.module.css'
import { useAnswering } from '../answering'
import { useKnown } from '../questions/known'
import { LinkToQuestion } from '../questions/link-to-question'
import { measureIn } from '../questions/number-in'
import { useTexts } from '../questions/use-texts'
import type { DoubtToAsk } from './doubts-to-ask'

type Props = { doubts: DoubtToAsk[]; onYes: () => void; onNo: () => void }

/** Answers out of the ordinary, before the page is left: they may stand. */
export function DoubtsPanel({ doubts, onYes, onNo }: Props) {
  const { definition, language, say } = useAnswering()
  const texts = useTexts()
  const known = useKnown()
  const box = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew, it takes the focus anew
  useEffect(() => {
    scrollTo(0, 0)
    box.current?.focus({ preventScroll: true })
  }, [doubts])

  function words(doubt: DoubtToAsk): string {
    if ('check' in doubt) return texts.text(`check.${doubt.check}`)
    const item = findItem(definition, doubt.item)
    const value = measureIn(language, Number(known[doubt.item]), item ? texts.unit(item) : '')
    return say(doubt.bound === 'softMax' ? 'doubtHigh' : 'doubtLow', { value })
  }

  return (
    <section ref={box} className={styles.doubts} tabIndex={-1} aria-labelledby="doubts">
      <h2 id="doubts">{say('doubtTitle')}</h2>
      <ul>
        {doubts.map((doubt) => {
          const item = findItem(definition, doubt.item)
          return (
            <li key={doubt.of}>
              {item && <LinkToQuestion item={item} />} <span>{words(doubt)}</span>
            </li>
          )
        })}
      </ul>
      <p>{say('doubtLead')}</p>
      <div className={styles.deeds}>
        <button type="button" className="button" onClick={onYes}>
          {say('doubtYes')}
        </button>
        <button type="button" className="button secondary" onClick={onNo}>
          {say('doubtNo')}
        </button>
      </div>
    </section>
  )
}
