import { CommuneSearch } from '@/app/_ui/commune-search.client'
import { optionsOf } from '@/lib/questionnaire/options'
import { useAnswering } from '../answering'
import { Choice } from './choice'
import styles from './question.module.css'
import type { Of } from './question-of'
import { useTexts } from './use-texts'
import { describedBy, HelpAndError } from './words-of-question'

export function TerritoryQuestion({ item, value, onChange, answers, error }: Of<'territory'>) {
  const { definition, region, communeLabels, keepName } = useAnswering()
  const texts = useTexts()
  const outside = optionsOf(definition, item, answers)[0]
  const isOutside = outside !== undefined && value === outside.code
  return (
    <div className={styles.territory}>
      <CommuneSearch
        id={`${item.id}-field`}
        label={texts.question(item)}
        labels={communeLabels}
        region={region}
        value={typeof value === 'string' && !isOutside ? value : ''}
        invalid={error !== ''}
        describedBy={describedBy(item, error)}
        onChange={(code, commune) => {
          if (code === '' && isOutside) return
          onChange(code)
          if (commune) keepName(item.id, `${commune.name} (${commune.department})`)
        }}
      >
        <HelpAndError item={item} error={error} />
      </CommuneSearch>
      {outside && (
        <Choice
          item={item}
          option={outside}
          type="checkbox"
          checked={isOutside}
          onPick={() => onChange(isOutside ? '' : outside.code)}
        />
      )}
    </div>
  )
}
