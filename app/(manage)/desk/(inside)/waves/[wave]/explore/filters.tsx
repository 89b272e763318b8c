import { useTranslations } from 'next-intl'
import type { Filter } from '@/lib/disclosure/exploration'
import type { Choices } from './choices'
import styles from './controls.module.css'

/** Facts that the chosen audiences share, each a list of ticks; none ticked leaves everyone in. */
export function Filters({
  variables,
  where,
  onChange,
  onClear,
}: {
  variables: Choices['variables']
  where: Filter[]
  onChange(): void
  onClear(): void
}) {
  const t = useTranslations('explore.form')
  return (
    <details className={styles.filters} open={where.length > 0 || undefined}>
      <summary>{t('filters', { count: where.length })}</summary>
      {variables.length === 0 ? (
        <p className="note">{t('noFilters')}</p>
      ) : (
        <>
          <p className="note">{t('filtersHint')}</p>
          <div className={styles.lists}>
            {variables.map(({ code, name, values }) => {
              const chosen = where.find((filter) => filter.variable === code)?.values ?? []
              return (
                <fieldset key={code}>
                  <legend>{name}</legend>
                  {values.map((value) => (
                    <label key={value.code}>
                      <input
                        type="checkbox"
                        name="where"
                        value={`${code}:${value.code}`}
                        checked={chosen.includes(value.code)}
                        onChange={onChange}
                      />{' '}
                      {value.name}
                    </label>
                  ))}
                </fieldset>
              )
            })}
          </div>
          {where.length > 0 && (
            <button type="button" className="button secondary small" onClick={onClear}>
              {t('clear')}
            </button>
          )}
        </>
      )}
    </details>
  )
}
