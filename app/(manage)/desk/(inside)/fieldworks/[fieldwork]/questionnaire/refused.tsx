import { getTranslations } from 'next-intl/server'
import type { VersionRefusal } from '@/lib/wave/accept-version'

/** Why the version cannot be accepted, and what to do. */
export async function Refused({ refusal: refused }: { refusal: VersionRefusal }) {
  const t = await getTranslations('versions')
  return (
    <div className="notice warning">
      <p>
        <strong>{t('candidate.refused')}</strong>
      </p>
      <p>{reason()}</p>
    </div>
  )

  function reason(): string {
    switch (refused.refusal) {
      case 'breaking-change':
        return t('refusals.breaking-change', { count: refused.changes.length })
      case 'unknown-variable':
        return t('refusals.unknown-variable', { unknown: refused.unknown.join(', ') })
      case 'notice-not-in-language': {
        const names = refused.missing.map((one) => t(`languageNames.${one}`))
        return t('refusals.notice-not-in-language', { missing: names.join(', ') })
      }
      default:
        return t(`refusals.${refused.refusal}`)
    }
  }
}
