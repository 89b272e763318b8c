import { useAnswering } from '../answering'
import { numberIn } from './number-in'
import styles from './question.module.css'
import type { Of } from './question-of'
import sum from './sum.module.css'
import { leftOf } from './sum-of-rows'
import { SumRow } from './sum-row'
import { useCalm } from './use-calm'
import { useTexts } from './use-texts'
import { Asked, describedBy, HelpAndError } from './words-of-question'

export function ConstantSumQuestion({ item, value, onChange, error, rows }: Of<'constantSum'>) {
  const { language, say } = useAnswering()
  const unit = useTexts().unit(item)
  const given = typeof value === 'object' && !Array.isArray(value) ? value : {}
  const left = leftOf(item.total, given, item.decimals)
  const inWords = (number: number) => {
    const said = numberIn(language, number)
    return unit ? `${said}\u00a0${unit}` : said
  }
  const begun = Object.values(given).some((it) => it !== '')
  const remaining =
    left === 0
      ? say('sumDone', { total: inWords(item.total) })
      : left > 0
        ? say('sumLeft', { left: inWords(left) })
        : say('sumOver', { over: inWords(-left) })
  const calm = useCalm(begun ? remaining : '')
  return (
    <fieldset aria-describedby={`${describedBy(item, error)} ${item.id}-left`}>
      <legend>
        <Asked item={item} />
      </legend>
      <HelpAndError
        item={item}
        hint={say('sumHint', { total: inWords(item.total) })}
        error={error}
      />
      <div className={sum.rows}>
        {item.rows.map((row) => (
          <SumRow
            key={row}
            item={item}
            row={row}
            unit={unit}
            value={given[row]}
            invalid={error !== '' && (rows.length === 0 || rows.includes(row))}
            describedBy={`${error ? `${item.id}-error ` : ''}${item.id}-left`}
            onChange={(number) => onChange({ ...given, [row]: number })}
          />
        ))}
      </div>
      <p id={`${item.id}-left`} className={left < 0 ? styles.error : sum.left}>
        {left === 0 && <span aria-hidden="true">✓ </span>}
        {remaining}
      </p>
      <p className="visually-hidden" role="status">
        {calm}
      </p>
    </fieldset>
  )
}
