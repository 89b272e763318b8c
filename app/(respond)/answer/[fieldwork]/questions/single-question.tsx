import { shownOptions } from '@/lib/questionnaire/options'
import { useAnswering } from '../answering'
import { Choice, OtherText } from './choice'
import { ClearAnswer } from './clear-answer'
import type { Of } from './question-of'
import { Asked, describedBy, HelpAndError } from './words-of-question'

export function SingleQuestion({ item, value, onChange, other, answers, error }: Of<'single'>) {
  const { definition, seed } = useAnswering()
  const options = shownOptions(definition, item, answers, seed)
  const answered = options.some(({ code }) => code === value)
  return (
    <fieldset aria-describedby={describedBy(item, error)}>
      <legend>
        <Asked item={item} />
      </legend>
      <HelpAndError item={item} error={error} />
      {options.map((option) => (
        <Choice
          key={option.code}
          item={item}
          option={option}
          type="radio"
          checked={value === option.code}
          onPick={() => onChange(option.code)}
        >
          {option.other && value === option.code && <OtherText item={item} other={other} />}
        </Choice>
      ))}
      {!item.required && (
        <ClearAnswer
          value={value}
          isAnswered={answered}
          onClear={() => onChange('')}
          onRestore={onChange}
        />
      )}
    </fieldset>
  )
}
