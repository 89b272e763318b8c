import { useEffect, useRef, useState } from 'react'
import { shownOptions } from '@/lib/questionnaire/options'
import { useAnswering } from '../answering'
import { OtherText } from './choice'
import type { Of } from './question-of'
import styles from './ranking.module.css'
import { RankingPlaces } from './ranking-places'
import { codesOf, tick } from './ticks'
import { useTexts } from './use-texts'
import { Asked, describedBy, HelpAndError } from './words-of-question'

/** Buttons only: pressing an option places it next, pressing it again takes it out; places can be exchanged. */
export function RankingQuestion({ item, value, onChange, other, answers, error }: Of<'ranking'>) {
  const { definition, seed, say, textLang } = useAnswering()
  const texts = useTexts()
  const [told, tell] = useState('')
  const [refused, setRefused] = useState('')
  const box = useRef<HTMLFieldSetElement>(null)
  const focusNext = useRef('')
  const options = shownOptions(definition, item, answers, seed)
  const codes = codesOf(value)
  const exclusive = options.find((it) => it.exclusive && codes.includes(it.code))
  const nameOf = (code: string) => texts.option(item, code)

  // A place that moved, or vanished, takes its button away: the focus follows the option.
  useEffect(() => {
    if (!focusNext.current) return
    const target = box.current?.querySelector<HTMLElement>(`[data-at="${focusNext.current}"]`)
    focusNext.current = ''
    target?.focus()
  })

  function pick(code: string) {
    const change = tick(options, codes, code, item.top)
    setRefused(change.because === 'full' ? code : '')
    if (change.because === 'full') return tell(say('rankFull', { option: nameOf(code) }))
    onChange(change.codes)
    const rank = change.codes.indexOf(code) + 1
    if (change.because === 'othersCleared') tell(say('exclusiveCleared', { option: nameOf(code) }))
    else if (rank === 0) tell(say('rankRemoved', { option: nameOf(code) }))
    else if (!options.find((it) => it.code === code)?.exclusive) tellPlace(code, rank)
    else tell('')
  }

  function tellPlace(code: string, rank: number) {
    tell(say('rankSaid', { option: nameOf(code), rank, count: item.top }))
  }

  function move(code: string, by: 1 | -1) {
    const from = codes.indexOf(code)
    const to = from + by
    const next = [...codes]
    next.splice(from, 1)
    next.splice(to, 0, code)
    const stillMoves = by < 0 ? to > 0 : to < next.length - 1
    focusNext.current = `${(by < 0) === stillMoves ? 'up' : 'down'}-${code}`
    setRefused('')
    onChange(next)
    tellPlace(code, to + 1)
  }

  return (
    <fieldset ref={box} aria-describedby={describedBy(item, error)}>
      <legend>
        <Asked item={item} />
      </legend>
      <HelpAndError item={item} hint={say('rankHelp')} error={error} />
      {!exclusive && (
        <RankingPlaces
          item={item}
          codes={codes}
          onMove={move}
          onRemove={(code) => {
            focusNext.current = `option-${code}`
            pick(code)
          }}
        />
      )}
      <p className="visually-hidden" role="status">
        {told}
      </p>
      <ul className={styles.options} aria-label={say('rankOptions')}>
        {options.map((option) => {
          const rank = option.exclusive ? 0 : codes.indexOf(option.code) + 1
          return (
            <li key={option.code}>
              <button
                type="button"
                data-at={`option-${option.code}`}
                className={styles.option}
                aria-pressed={codes.includes(option.code)}
                onClick={() => pick(option.code)}
              >
                <span className={styles.badge} aria-hidden="true">
                  {rank > 0 ? rank : codes.includes(option.code) ? '✓' : ''}
                </span>
                <span lang={textLang}>{nameOf(option.code)}</span>
                {rank > 0 && <span className="visually-hidden">{say('rankPlaced', { rank })}</span>}
              </button>
              {refused === option.code && <p className={styles.refused}>{told}</p>}
              {option.other && rank > 0 && <OtherText item={item} other={other} />}
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
