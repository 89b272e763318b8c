import type { Item, Option } from '@/lib/questionnaire/definition'
import { useAnswering } from '../answering'
import styles from './matrix.module.css'
import { isNumeral } from './numeral'
import { useTexts } from './use-texts'

type Props = {
  item: Extract<Item, { type: 'matrix' }>
  row: string
  options: Option[]
  value: string | number | undefined
  /** The answer to it is missing or does not hold. */
  wrong: boolean
  onChange: (code: string) => void
}

export function MatrixRow({ item, row, options, value, wrong, onChange }: Props) {
  const { say, textLang } = useAnswering()
  const texts = useTexts()
  return (
    <fieldset className={styles.row} data-wrong={wrong || undefined}>
      <legend className={styles.rowName}>
        <span lang={textLang}>{texts.row(item, row)}</span>
        {wrong && <span className={styles.wanted}> {say('rowWanted')}</span>}
      </legend>
      <div className={styles.cells}>
        {options.map(({ code }) => (
          <label key={code} className={isNumeral(code) ? styles.cell : styles.wordCell}>
            <input
              type="radio"
              name={`${item.id}.${row}`}
              value={code}
              checked={value === code}
              onChange={() => onChange(code)}
            />
            <span lang={textLang}>{texts.option(item, code)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
