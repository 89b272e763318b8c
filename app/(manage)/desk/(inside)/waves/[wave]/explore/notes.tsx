import Link from 'next/link'
import { type Exploration, toSearch } from '@/lib/disclosure/exploration'
import type { Menu } from '@/lib/disclosure/explore-menu'
import type { ExploredTable } from '@/lib/disclosure/explored-table'
import styles from './result.module.css'
import { territoryName } from './source-lines'
import type { Words } from './words'

/** How to read the letters and marks of this table; what it hides and why. */
export function Notes({
  id,
  table,
  menu,
  exploration,
  words,
}: {
  id: string
  table: ExploredTable
  menu: Menu
  exploration: Exploration
  words: Words
}) {
  const { t } = words
  const { tests, hidden, audiences, columns, rows } = table
  const isSmall = rows.some(({ cells }) => cells.some((cell) => cell?.isSmall))
  const isOffered = rows.some(({ cells }) => cells.some((cell) => cell?.figure.offered))
  const hasParts = columns.some(({ part }) => part)
  const isWithinOne = audiences.some(
    ({ code }) =>
      columns.filter(({ audience, letter }) => audience === code && letter !== null).length > 1,
  )
  const isSomething = hidden.primary + hidden.secondary > 0
  return (
    <div className={styles.notes}>
      <h3 id={`${id}-notes`}>{t('notes.title')}</h3>
      <ul aria-labelledby={`${id}-notes`}>
        {tests.made > 0 && <li>{t(`notes.letters.${tests.by}`, { made: tests.made })}</li>}
        {tests.made > 0 && isWithinOne && <li>{t('notes.withinOne')}</li>}
        {tests.made > 0 && <li>{t('notes.noLetters')}</li>}
        {tests.made > 0 && hasParts && columns.some(({ part }) => !part) && (
          <li>{t('notes.whole')}</li>
        )}
        {tests.not.map((reason) => (
          <li key={reason}>{t(`notes.not.${reason}`)}</li>
        ))}
        {audiences.map(
          ({ code, name, association }) =>
            association && (
              <li key={`association-${code}`}>
                {association.p === null
                  ? t('notes.sparse', { audience: words.text(name) })
                  : t('notes.association', {
                      audience: words.text(name),
                      p: words.pValue(association.p),
                    })}
              </li>
            ),
        )}
        {isOffered && <li>{t('notes.offered')}</li>}
        {isSmall && <li>{t('notes.small')}</li>}
        {isSomething && <li>{t('notes.hidden', hidden)}</li>}
        {audiences.map(({ code, name, isEmpty, wider }) => {
          const audience = words.text(name)
          if (isEmpty) return <li key={`empty-${code}`}>{t('notes.empty', { audience })}</li>
          if (!wider) return null
          const to = { ...exploration, territory: wider.territory }
          return (
            <li key={`wider-${code}`}>
              {t('notes.wider', { audience })}{' '}
              <Link href={`?${toSearch(to)}`} scroll={false}>
                {t('notes.widerLink', { territory: territoryName(menu, wider.territory, words) })}
              </Link>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
