import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { faultOfCode, groupCode, readCode } from '@/lib/platform/crockford'
import type { Screen } from '@/lib/wave/screen'
import styles from '../answer.module.css'
import { arrivedDraft } from '../draft/arrived-draft'
import type { Journey } from '../use-journey'
import { sayer } from '../words'
import { openCopy, type Refused } from './elsewhere'
import own from './elsewhere.module.css'
import { ElsewhereDialog } from './elsewhere-dialog'
import type { ElsewhereWords } from './elsewhere-words'

type Props = {
  screen: Screen
  journey: Journey
  words: ElsewhereWords
  /** The code of the link followed, '' when there was none. */
  arrived: string
  onClose: () => void
}

type Step = 'typing' | 'replacing' | 'opening'

/** A code is typed, or came with a link; what it opens goes on here, once that is wanted. */
export function ResumeHerePanel({ screen, journey, words, arrived, onClose }: Props) {
  const say = useMemo(() => sayer(words, screen.language), [words, screen.language])
  const [typed, setTyped] = useState(arrived)
  const [step, setStep] = useState<Step>('typing')
  const [error, setError] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is wrong is mended in the field
  useEffect(() => field.current?.focus(), [error])

  function wrong(sentence: string) {
    setStep('typing')
    setError(sentence)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (step === 'opening') return
    setError('')
    const fault = faultOfCode(typed)
    if (fault === 'characters') return wrong(say('codeLetters'))
    if (fault) return wrong(say('codeLength', { count: fault.length }))
    const here = journey.snapshot()
    const isOther = here && here.elsewhere?.code !== groupCode(readCode(typed) ?? '')
    if (isOther) return setStep('replacing')
    open()
  }

  async function open() {
    setStep('opening')
    const code = groupCode(readCode(typed) ?? '')
    const opened = await openCopy(screen.fieldwork.id, code)
    if ('refused' in opened) return wrong(say(refusals[opened.refused]))
    const draft = await arrivedDraft(screen.version.definition, opened.draft, Date.now())
    if (!draft) return wrong(say('codeUnreadable'))
    await journey.takeOver({ ...draft, elsewhere: opened.elsewhere })
    if (journey.snapshot()?.id !== draft.id) return wrong(say('codeLater'))
    onClose()
  }

  if (step === 'replacing') {
    return (
      <ElsewhereDialog title={say('otherTitle')} onClose={onClose}>
        <p>{say('other')}</p>
        <div className={styles.deeds}>
          <button type="button" className="button secondary" onClick={onClose}>
            {say('otherNo')}
          </button>
          <button type="button" className="button danger" onClick={open}>
            {say('otherYes')}
          </button>
        </div>
      </ElsewhereDialog>
    )
  }
  return (
    <ElsewhereDialog title={say('resumeTitle')} onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <p id={`${id}-detail`}>{say(arrived ? 'resumeLink' : 'resumeDetail')}</p>
        {error && (
          <p id={`${id}-error`} className={styles.error} role="alert">
            {error}
          </p>
        )}
        <label className={own.field}>
          {say('code')}
          <input
            ref={field}
            value={typed}
            maxLength={100}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            translate="no"
            aria-invalid={error !== ''}
            aria-describedby={`${id}-detail${error && ` ${id}-error`}`}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <div className={styles.deeds}>
          <button type="button" className="button secondary" onClick={onClose}>
            {say('cancel')}
          </button>
          <button type="submit" className="button" aria-disabled={step === 'opening'}>
            {say(step === 'opening' ? 'resuming' : 'resume')}
          </button>
        </div>
      </form>
    </ElsewhereDialog>
  )
}

const refusals = {
  gone: 'codeUnknown',
  closed: 'codeClosed',
  later: 'codeLater',
  received: 'codeUnknown',
  held: 'codeLater',
} as const satisfies Record<Refused, string>
