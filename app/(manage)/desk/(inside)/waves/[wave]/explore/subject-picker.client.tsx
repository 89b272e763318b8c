'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Choices } from './choices'
import styles from './controls.module.css'
import { found } from './find-subjects'

type Subjects = Choices['subjects']

/**
 * One question among many. Without script a list; with it an ARIA 1.2 combobox that searches the
 * wordings, grouped by page: the focus stays in the field, the list is walked with the arrows.
 */
export function SubjectPicker({
  subjects,
  value,
  ready,
  onChange,
}: {
  subjects: Subjects
  value: string
  ready: boolean
  onChange(key: string): void
}) {
  const t = useTranslations('explore.form')
  const id = useId()
  const chosen = subjects.find(({ key }) => key === value)
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const list = useRef<HTMLDivElement>(null)
  const matches = useMemo(() => found(subjects, typed ?? ''), [subjects, typed])
  const groups = useMemo(() => grouped(matches), [matches])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another option is active, another is seen
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  if (!ready) {
    return (
      <label className={styles.picker}>
        <span className={styles.label}>{t('of')}</span>
        <select name="of" defaultValue={value} className={styles.select}>
          {grouped(subjects).map(([group, list]) => (
            <optgroup key={group} label={group}>
              {list.map(({ key, text }) => (
                <option key={key} value={key}>
                  {text}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
    )
  }

  function close() {
    setOpen(false)
    setTyped(null)
    setActive(-1)
  }

  function choose(key: string) {
    close()
    if (key !== value) onChange(key)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const last = matches.length - 1
    if (event.key === 'Escape' && open) close()
    else if (event.key === 'Enter') {
      const taken = matches[matches.length === 1 ? 0 : active]
      if (open && taken) choose(taken.key)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const down = event.key === 'ArrowDown'
      if (!open) {
        setOpen(true)
        setActive(matches.findIndex(({ key }) => key === value))
      } else if (down) setActive(active >= last ? 0 : active + 1)
      else setActive(active <= 0 ? last : active - 1)
    } else return
    event.preventDefault()
  }

  const optionId = (key: string) => `${id}-${key}`
  const activeKey = open ? matches[active]?.key : undefined
  return (
    <div className={styles.picker}>
      <label htmlFor={`${id}-field`} className={styles.label}>
        {t('of')}
      </label>
      <input type="hidden" name="of" value={value} />
      <input
        id={`${id}-field`}
        type="text"
        role="combobox"
        className={styles.search}
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={activeKey === undefined ? undefined : optionId(activeKey)}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        placeholder={t('search')}
        value={typed ?? chosen?.text ?? ''}
        onChange={(event) => {
          setTyped(event.target.value)
          setOpen(true)
          setActive(-1)
        }}
        onFocus={(event) => event.currentTarget.select()}
        onClick={() => setOpen(true)}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-hint`} className="visually-hidden">
        {t('searchHint')}
      </p>
      {/* The press must not take the focus away from the field. */}
      <div
        id={`${id}-list`}
        ref={list}
        role="listbox"
        aria-label={t('list')}
        tabIndex={-1}
        className={styles.list}
        hidden={!open || matches.length === 0}
        onMouseDown={(event) => event.preventDefault()}
      >
        {open &&
          groups.map(([group, subjectsOfGroup]) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
            <div key={group} role="group" aria-label={group}>
              <div className={styles.group} aria-hidden="true">
                {group}
              </div>
              {subjectsOfGroup.map(({ key, text, isRow }) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
                <div
                  key={key}
                  id={optionId(key)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={key === activeKey}
                  className={`${styles.option} ${isRow ? styles.row : ''}`}
                  onClick={() => choose(key)}
                >
                  {text}
                </div>
              ))}
            </div>
          ))}
      </div>
      <p role="status" className={open && matches.length === 0 ? 'note' : 'visually-hidden'}>
        {open && typed !== null && t('found', { count: matches.length })}
      </p>
    </div>
  )
}

function grouped(subjects: Subjects): [string, Subjects][] {
  const groups = new Map<string, Subjects>()
  for (const subject of subjects) {
    const group = groups.get(subject.group)
    if (group) group.push(subject)
    else groups.set(subject.group, [subject])
  }
  return [...groups]
}
