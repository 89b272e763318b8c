'use client'

import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useState,
} from 'react'
import { searchName } from '@/lib/territory/search-name'
import type { ShownCommune } from '@/lib/territory/territory'
import { useCommuneChoice } from './commune-choice'
import { CommuneOptions, optionId } from './commune-options'
import { useCommuneResults } from './commune-results'
import styles from './commune-search.module.css'

/** The words of `common.communeSearch`; `{count}` stands for the number of results. */
export type CommuneSearchLabels = {
  hint: string
  list: string
  searching: string
  none: string
  one: string
  many: string
  failed: string
}

type Props = {
  id: string
  name?: string | undefined
  label: string
  labels: CommuneSearchLabels
  /** Insee code of the region to search in; everywhere when absent. */
  region?: string | undefined
  /** Insee code of the commune, or an empty string. */
  value: string
  onChange(code: string, commune: ShownCommune | null): void
  onBlur?: ((event: FocusEvent<HTMLInputElement>) => void) | undefined
  describedBy?: string | undefined
  invalid?: boolean | undefined
  ref?: Ref<HTMLInputElement> | undefined
  /** Help and error, between the label and the field. */
  children?: ReactNode
}

/** An ARIA 1.2 combobox: the focus stays in the field, the list is walked with the arrows. */
export function CommuneSearch({ id, label, labels, region, value, onChange, ...props }: Props) {
  const listId = useId()
  const { text, chosen, type, choose } = useCommuneChoice(value, region, onChange)
  const [focused, setFocused] = useState(false)
  const [dismissed, setDismissed] = useState(true)
  const [active, setActive] = useState(-1)
  const [attempt, setAttempt] = useState(0)
  const asking = !chosen && !dismissed
  const { state, communes, query } = useCommuneResults(asking ? text : '', region, attempt)
  const open = focused && asking && communes.length > 0

  // biome-ignore lint/correctness/useExhaustiveDependencies: other communes, nothing active
  useEffect(() => setActive(-1), [communes])

  // Left with a name typed in full: it is taken, also when the results come after.
  useEffect(() => {
    if (focused || !asking || state !== 'found' || query !== text.trim()) return
    const named = communes.filter((commune) => searchName(commune.name) === searchName(query))
    if (named.length === 1 && named[0]) choose(named[0])
  })

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const last = communes.length - 1
    const next = keyTarget(event.key, open ? active : -1, last)
    if (event.key === 'Escape' && open) setDismissed(true)
    else if (event.key === 'Escape' && !chosen && text !== '') type('')
    else if (event.key === 'Enter' && !chosen && text !== '') {
      const taken = communes[last === 0 ? 0 : active]
      if (open && taken) choose(taken)
    } else if (open && next !== null) setActive(next)
    else if (event.key === 'ArrowDown' && !chosen) {
      setDismissed(false)
      if (state === 'error') setAttempt(attempt + 1)
    } else return
    event.preventDefault()
  }

  const words = asking && focused ? statusWords(labels, state, communes.length) : ''
  const shown = words !== '' && communes.length === 0
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <p className="note" id={`${id}-hint`}>
        {labels.hint}
      </p>
      {props.children}
      <div className={styles.control}>
        <input
          id={id}
          name={props.name}
          ref={props.ref}
          type="text"
          className="field-input"
          role="combobox"
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={open && active >= 0 ? optionId(listId, active) : undefined}
          aria-describedby={[`${id}-hint`, props.describedBy].filter(Boolean).join(' ')}
          aria-invalid={props.invalid || undefined}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={100}
          value={text}
          onChange={(event) => {
            setDismissed(false)
            type(event.target.value)
          }}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            setFocused(true)
            if (chosen) event.currentTarget.select()
          }}
          onBlur={(event) => {
            setFocused(false)
            props.onBlur?.(event)
          }}
        />
        <CommuneOptions
          id={listId}
          label={labels.list}
          communes={open ? communes : []}
          active={active}
          onChoose={choose}
        />
        <p role="status" className={shown ? styles.message : 'visually-hidden'}>
          {words}
        </p>
      </div>
    </div>
  )
}

function keyTarget(key: string, active: number, last: number): number | null {
  if (key === 'ArrowDown') return active >= last ? 0 : active + 1
  if (key === 'ArrowUp') return active <= 0 ? last : active - 1
  // Without an active option these keys move in the text.
  if (key === 'Home' && active >= 0) return 0
  if (key === 'End' && active >= 0) return last
  return null
}

function statusWords(labels: CommuneSearchLabels, state: string, count: number): string {
  if (state === 'loading') return count === 0 ? labels.searching : ''
  if (state === 'error') return labels.failed
  if (state !== 'found') return ''
  if (count === 0) return labels.none
  return count === 1 ? labels.one : labels.many.replace('{count}', String(count))
}
