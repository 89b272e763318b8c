import { useAnswering } from '../answering'
import styles from './question.module.css'
import type { Of } from './question-of'
import { AskedWhole, describedBy, HelpAndError } from './words-of-question'

/** Never ticked beforehand; what is agreed to stands above the box, and is read with it. */
export function ConsentQuestion({ item, value, onChange, error }: Of<'consent'>) {
  const { say, announce, textLang } = useAnswering()
  const given = value === 'yes'
  return (
    <fieldset className={styles.consent}>
      <legend className={styles.asked}>{say('consentTitle')}</legend>
      <div id={`${item.id}-asked`} className={styles.agreed} lang={textLang}>
        <AskedWhole item={item} />
      </div>
      <HelpAndError item={item} error={error} />
      <label className={styles.choice}>
        <input
          type="checkbox"
          name={item.id}
          checked={given}
          aria-required={item.required ? true : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${item.id}-asked ${describedBy(item, error)}`}
          onChange={() => {
            onChange(given ? '' : 'yes')
            announce(given ? say('consentWithdrawn') : '')
          }}
        />
        <span className={styles.words}>{say('consentYes')}</span>
      </label>
    </fieldset>
  )
}
