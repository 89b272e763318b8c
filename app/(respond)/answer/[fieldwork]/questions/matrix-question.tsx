import { optionsOf, shownRows } from '@/lib/questionnaire/options'
import { optionText, rowText, textOf } from '@/lib/questionnaire/texts'
import { useAnswering } from '../answering'
import styles from './matrix.module.css'
import type { Of } from './question-of'
import { Asked, describedBy, HelpAndError } from './words-of-question'

/** A scale of numbers is drawn as a row of small targets; the others as words. */
const isNumeral = (code: string) => /^\d{1,2}$/.test(code)

export function MatrixQuestion({ item, value, onChange, error }: Of<'matrix'>) {
  const { definition, language, seed } = useAnswering()
  const options = optionsOf(definition, item)
  const rows = shownRows(definition, item, seed)
  const answers = typeof value === 'object' && !Array.isArray(value) ? value : {}
  const low = textOf(definition, language, `scale.${item.scale}.low`)
  const high = textOf(definition, language, `scale.${item.scale}.high`)
  const numerals = options.filter(({ code }) => isNumeral(code))
  const graded = low !== '' && high !== '' && numerals.length > 2

  return (
    <fieldset aria-describedby={describedBy(item, error)}>
      <legend>
        <Asked item={item} />
      </legend>
      <HelpAndError item={item} error={error} />
      {graded && (
        <p className={styles.ends}>
          <span>
            <b>{numerals[0]?.code}</b> {low}
          </span>
          <span>
            <b>{numerals.at(-1)?.code}</b> {high}
          </span>
        </p>
      )}
      <div className={graded ? styles.graded : styles.worded}>
        {rows.map((row) => (
          <fieldset key={row} className={styles.row}>
            <legend className={styles.rowName}>{rowText(definition, language, item, row)}</legend>
            <div className={styles.cells}>
              {options.map(({ code }) => (
                <label key={code} className={isNumeral(code) ? styles.cell : styles.wordCell}>
                  <input
                    type="radio"
                    name={`${item.id}.${row}`}
                    value={code}
                    checked={answers[row] === code}
                    onChange={() => onChange({ ...answers, [row]: code })}
                  />
                  <span>{optionText(definition, language, item, code)}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </fieldset>
  )
}
