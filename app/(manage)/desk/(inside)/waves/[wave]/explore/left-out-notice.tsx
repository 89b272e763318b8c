import type { LeftOut } from '@/lib/disclosure/exploration'
import type { Words } from './words'

/** What of the address meant nothing here: said, so that nobody takes the table for another. */
export function LeftOutNotice({ leftOut, words: { t } }: { leftOut: LeftOut[]; words: Words }) {
  if (leftOut.length === 0) return null
  return (
    <div className="notice warning" role="note">
      <p>
        <strong>{t('leftOut.title')}</strong>
      </p>
      <ul>
        {leftOut.map(({ parameter, value }) => (
          <li key={`${parameter}=${value}`}>{t(`leftOut.${parameter}`, { value })}</li>
        ))}
      </ul>
    </div>
  )
}
