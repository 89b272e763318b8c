import { useMemo, useRef, useState } from 'react'
import { worded } from '@/lib/questionnaire/wording'
import type { Screen } from '@/lib/wave/screen'
import styles from '../answer.module.css'
import { AnsweringContext } from '../answering'
import { AskFirst } from '../ask-first'
import { copyText } from '../receipt/copy-text'
import { AnswersRead } from '../review/answers-read'
import type { Waiting } from '../sending/queue'
import { dayIn, sayer } from '../words'
import { useTable } from './at-table'
import table from './table.module.css'
import type { SayAtTable } from './table-words'

type Props = { response: Waiting; screen: Screen; say: SayAtTable }

export function RefusedResponse({ response, screen, say }: Props) {
  const { queue } = useTable()
  const [asking, ask] = useState(false)
  const [copied, setCopied] = useState(false)
  const read = useRef<HTMLDivElement>(null)
  const { id, at, body, refused } = response
  const { language, version, wave, communeWords } = screen
  const answering = useMemo(
    () => ({
      definition: worded(version.definition, id),
      language: version.language,
      say: sayer(screen.words, language),
      seed: id,
      region: wave.regionCode,
      communeLabels: communeWords,
      names: {},
      keepName: () => {},
      announce: () => {},
    }),
    [screen, language, version, wave, communeWords, id],
  )
  return (
    <article className={table.refused}>
      <h3>{say('refusedOne', { day: dayIn(language, at), id: id.slice(0, 8) })}</h3>
      <p>
        {refused === 'closed' ? say('refusedClosed') : say('refusedCode', { code: refused ?? '' })}
      </p>
      <div ref={read}>
        <AnsweringContext value={answering}>
          <AnswersRead answers={body.answers} />
        </AnsweringContext>
      </div>
      <div className={`${styles.deeds} no-print`}>
        <button
          type="button"
          className="button secondary"
          onClick={async () => setCopied(await copyText(read.current))}
        >
          {say('copy')}
        </button>
        <button type="button" className="button secondary" onClick={() => queue.retry(response)}>
          {say('retry')}
        </button>
        <button type="button" className="button secondary" onClick={() => ask(true)}>
          {say('remove')}
        </button>
      </div>
      <p role="status">{copied && say('copied')}</p>
      <AskFirst
        open={asking}
        title={say('removeTitle')}
        detail={say('removeDetail')}
        yes={say('remove')}
        no={say('keep')}
        onYes={() => queue.remove(response)}
        onNo={() => ask(false)}
      />
    </article>
  )
}
