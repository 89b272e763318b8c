import { optionsOf, shownRows } from '@/lib/questionnaire/options'
import { textOf } from '@/lib/questionnaire/texts'
import { useAnswering } from '../answering'
import { ClearAnswer } from './clear-answer'
import styles from './matrix.module.css'
import { MatrixRow } from './matrix-row'
import { isNumeral } from './numeral'
import type { Of } from './question-of'
import { useTexts } from './use-texts'
import { Asked, describedBy, HelpAndError } from './words-of-question'

export function MatrixQuestion(props: Of<'matrix'>) {
  const { item, value, onChange, answers, error } = props
  const { definition, language, seed, textLang } = useAnswering()
  const texts = useTexts()
  const options = optionsOf(definition, item, answers)
  const rows = shownRows(definition, item, answers, seed)
  const given = typeof value === 'object' && !Array.isArray(value) ? value : {}
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
        <p className={styles.ends} lang={textLang}>
          <span>
            <b>{numerals[0]?.code}</b> {texts.fill(low)}
          </span>
          <span>
            <b>{numerals.at(-1)?.code}</b> {texts.fill(high)}
          </span>
        </p>
      )}
      <div className={graded ? styles.graded : styles.worded}>
        {rows.map((row) => (
          <MatrixRow
            key={row}
            item={item}
            row={row}
            options={options}
            value={given[row]}
            wrong={props.rows.includes(row)}
            onChange={(code) => onChange({ ...given, [row]: code })}
          />
        ))}
      </div>
      {!item.required && (
        <ClearAnswer
          value={value}
          isAnswered={Object.keys(given).length > 0}
          onClear={() => onChange({})}
          onRestore={onChange}
        />
      )}
    </fieldset>
  )
}
