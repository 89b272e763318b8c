import { getLocale, getTranslations } from 'next-intl/server'
import { type Change, type ChangeKind, changeClasses } from '@/lib/questionnaire/change'
import type { Definition } from '@/lib/questionnaire/definition'
import { placeWords } from './place-words'
import styles from './versions.module.css'

const mostShownAtOnce = 12

const ofOneCode = new Set<ChangeKind>([
  'option-added',
  'option-removed',
  'row-added',
  'row-removed',
  'shares-changed',
])

/** A list that gained or lost a code is named with it. */
function placeOf(at: string, change: ChangeKind, detail = ''): string {
  return ofOneCode.has(change) && /^\w+$/.test(detail) ? `${at}.${detail}` : at
}

/** What a version changes, by what it does to earlier answers: the gravest first. */
export async function Changes({
  changes,
  definitions,
}: {
  changes: Change[]
  /** Where names are found: the version, then the one before. */
  definitions: Definition[]
}) {
  const t = await getTranslations('versions')
  const locale = await getLocale()
  if (changes.length === 0) return <p>{t('changes.none')}</p>
  const classes = changeClasses
    .toReversed()
    .map((name) => ({ name, found: changes.filter((one) => one.class === name) }))
    .filter(({ found }) => found.length > 0)
  return (
    <div className={styles.classes}>
      {classes.map(({ name, found }) => {
        const list = (
          <ul className={styles.list}>
            {found.map(({ at, change, detail }) => (
              <li key={`${at} ${change} ${detail}`}>
                <span className={styles.place}>
                  {placeWords(t, locale, definitions, placeOf(at, change, detail))}
                </span>
                <span>{t(`change.${change}`)}</span>
                {detail && <span className={styles.detail}>{detail}</span>}
              </li>
            ))}
          </ul>
        )
        return (
          <section key={name} className={styles[name]}>
            <h3 className={styles.class}>
              {t(`classes.${name}`)} <span className={styles.count}>{found.length}</span>
            </h3>
            <p className="note">{t(`meanings.${name}`)}</p>
            {found.length > mostShownAtOnce ? (
              <details>
                <summary className={styles.more}>
                  {t('changes.more', { count: found.length })}
                </summary>
                {list}
              </details>
            ) : (
              list
            )}
          </section>
        )
      })}
    </div>
  )
}
