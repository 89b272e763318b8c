'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import styles from './editor.module.css'
import { categoriesOf } from './form-plan'
import { categoryLabel, type NamedVariable } from './names'

type Groups = Record<string, string[]>

/** Categories taken together: tick two or more and join them; a group is taken apart again. */
export function GroupCategories({
  named,
  groups,
  onChange,
  onRemove,
}: {
  named: NamedVariable | undefined
  groups: Groups
  onChange: (groups: Groups) => void
  /** Null: a margin keeps one variable. */
  onRemove: (() => void) | null
}) {
  const t = useTranslations('weighting.editor')
  const [ticked, setTicked] = useState<string[]>([])
  if (!named) return null
  const categories = categoriesOf(named, groups)
  const join = () => {
    const codes = ticked.flatMap((category) => groups[category] ?? [category])
    const left = Object.entries(groups).filter(([group]) => !ticked.includes(group))
    const known = named.known.find(
      (one) => String([...one.codes].sort()) === String([...codes].sort()),
    )
    const name = known?.code ?? codes.join('+').slice(0, 64)
    onChange({ ...Object.fromEntries(left), [name]: codes })
    setTicked([])
  }
  const apart = (group: string) =>
    onChange(Object.fromEntries(Object.entries(groups).filter(([one]) => one !== group)))
  return (
    <details className={styles.groups}>
      <summary>{t('groups', { variable: named.label, count: categories.length })}</summary>
      <p className="note">{t('groupsHint')}</p>
      <ul>
        {categories.map(({ code, respondents }) => (
          <li key={code}>
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={ticked.includes(code)}
                onChange={(event) =>
                  setTicked(
                    event.target.checked ? [...ticked, code] : ticked.filter((one) => one !== code),
                  )
                }
              />
              <span>
                {categoryLabel(named, { groups }, code)}{' '}
                <span className="note">{t('respondentsOf', { count: respondents })}</span>
              </span>
            </label>
            {groups[code] && (
              <button type="button" className="button secondary small" onClick={() => apart(code)}>
                {t('apart', { group: categoryLabel(named, { groups }, code) })}
              </button>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.tools}>
        <button
          type="button"
          className="button secondary small"
          disabled={ticked.length < 2}
          onClick={join}
        >
          {t('join')}
        </button>
        {named.known.length > 0 && (
          <button
            type="button"
            className="button secondary small"
            onClick={() =>
              onChange(Object.fromEntries(named.known.map(({ code, codes }) => [code, codes])))
            }
          >
            {t('joinKnown')}
          </button>
        )}
        {onRemove && (
          <button type="button" className="button secondary small" onClick={onRemove}>
            {t('removeVariable', { variable: named.label })}
          </button>
        )}
      </div>
    </details>
  )
}
