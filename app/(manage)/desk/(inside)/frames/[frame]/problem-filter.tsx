import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { UnitProblem } from '@/lib/audience/frame-unit'
import styles from '../frames.module.css'

/** Units by what is wrong with them, or by name; works without script. */
export function ProblemFilter({
  problems,
  problem,
  search,
  frame,
}: {
  problems: { problem: UnitProblem; units: number }[]
  problem: UnitProblem | null
  search: string
  frame: string
}) {
  const t = useTranslations('frames')
  const format = useFormatter()
  return (
    <>
      {problems.length === 0 && <p className="note">{t('noProblem')}</p>}
      <ul className={styles.problems}>
        {(problem || problems.length > 0) && (
          <li aria-current={problem === null ? 'true' : undefined}>
            <Link href={`/desk/frames/${frame}#units`}>{t('units.all')}</Link>
          </li>
        )}
        {problems.map((it) => (
          <li key={it.problem} aria-current={it.problem === problem ? 'true' : undefined}>
            <Link href={`/desk/frames/${frame}?problem=${it.problem}#units`}>
              {t(`problems.${it.problem}`)}
            </Link>{' '}
            <strong>{format.number(it.units)}</strong>
          </li>
        ))}
      </ul>
      <form className={styles.filter} action={`/desk/frames/${frame}`}>
        {problem && <input type="hidden" name="problem" value={problem} />}
        <label className={styles.field}>
          {t('units.search')}
          <input className="field-input" type="search" name="search" defaultValue={search} />
        </label>
        <button type="submit" className="button secondary">
          {t('units.find')}
        </button>
      </form>
    </>
  )
}
