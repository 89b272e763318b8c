import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { TableScroll } from '@/app/_ui/table-scroll'
import { flagKinds } from '@/lib/response/quality-flag'
import type { Quality } from '@/lib/tabulation/quality.query'
import { addressOf, type QualityAsked } from './address'
import styles from './quality.module.css'

/** Each check, its rule, and where its flags stand; a number leads to the responses. */
export async function ByKind({
  counts,
  asked,
  path,
}: Pick<Quality, 'counts'> & { asked: QualityAsked; path: string }) {
  const t = await getTranslations('quality')
  const format = await getFormatter()
  const columns = [
    ['open', null, 'open'],
    ['confirmed', 'confirmed', 'excluded'],
    ['cleared', 'cleared', 'cleared'],
  ] as const
  return (
    <TableScroll label={t('kindsTitle')}>
      <table className={`table ${styles.kinds}`}>
        <thead>
          <tr>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('rule')}</th>
            {columns.map(([title]) => (
              <th key={title} scope="col" className="figure">
                {t(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {flagKinds.map((kind) => (
            <tr key={kind} aria-current={kind === asked.kind ? 'true' : undefined}>
              <th scope="row">{t(`kinds.${kind}`)}</th>
              <td className={styles.rule}>{t(`rules.${kind}`)}</td>
              {columns.map(([title, decision, state]) => {
                const found = counts.find((one) => one.kind === kind && one.decision === decision)
                const count = found?.count ?? 0
                return (
                  <td key={title} className="figure">
                    {count === 0 ? (
                      0
                    ) : (
                      <Link href={addressOf(path, { kind, state })}>{format.number(count)}</Link>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
