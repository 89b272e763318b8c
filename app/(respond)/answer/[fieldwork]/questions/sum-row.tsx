import type { Item } from '@/lib/questionnaire/definition'
import { useAnswering } from '../answering'
import { numberToType } from './number-in'
import { numberTyped } from './number-typed'
import sum from './sum.module.css'
import { useTexts } from './use-texts'
import { useTyped } from './use-typed'

type Props = {
  item: Extract<Item, { type: 'constantSum' }>
  row: string
  unit: string
  value: string | number | undefined
  invalid: boolean
  describedBy: string
  onChange: (value: string | number) => void
}

export function SumRow({ item, row, unit, value, invalid, describedBy, onChange }: Props) {
  const { language, textLang } = useAnswering()
  const [text, type] = useTyped(
    value,
    (it) => (typeof it === 'number' ? numberToType(language, it) : String(it ?? '')),
    (typed) =>
      typed.trim() === '' ? '' : numberTyped(typed, { decimals: item.decimals, language }),
  )
  const id = `${item.id}-${row}-field`
  return (
    <div className={sum.row}>
      <label htmlFor={id} lang={textLang}>
        {useTexts().row(item, row)}
      </label>
      <span className={sum.amount}>
        <input
          id={id}
          className={`field-input ${sum.field}`}
          type="text"
          inputMode={item.decimals ? 'decimal' : 'numeric'}
          autoComplete="off"
          maxLength={15}
          aria-invalid={invalid ? true : undefined}
          aria-describedby={`${unit ? `${id}-unit ` : ''}${describedBy}`}
          value={text}
          onChange={(event) => onChange(type(event.target.value))}
        />
        {unit && <span id={`${id}-unit`}>{unit}</span>}
      </span>
    </div>
  )
}
