import { useEffect } from 'react'
import type { ShownCommune } from '@/lib/territory/territory'
import { communeName } from './commune-choice'
import styles from './commune-search.module.css'

type Props = {
  id: string
  label: string
  communes: ShownCommune[]
  active: number
  onChoose(commune: ShownCommune): void
}

/** The list of a commune search; always in the page, as the field's `aria-controls` names it. */
export function CommuneOptions({ id, label, communes, active, onChoose }: Props) {
  useEffect(() => {
    document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' })
  }, [id, active])

  return (
    // The press must not take the focus away from the field.
    <div
      id={id}
      role="listbox"
      aria-label={label}
      tabIndex={-1}
      className={styles.list}
      hidden={communes.length === 0}
      onMouseDown={(event) => event.preventDefault()}
    >
      {communes.map((commune, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
        <div
          key={commune.code}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className={styles.option}
          onClick={() => onChoose(commune)}
        >
          <span className={styles.name}>{communeName(commune)}</span>{' '}
          <span className={styles.place}>
            {commune.departmentName} ({commune.department}) · {postalCodes(commune)}
          </span>
        </div>
      ))}
    </div>
  )
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
}

function postalCodes({ postalCodes }: ShownCommune): string {
  return postalCodes.slice(0, 3).join(', ') + (postalCodes.length > 3 ? '…' : '')
}
