import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { said } from '../../../../said'
import { PageHead } from '../../../page-head'
import type { SeenFieldwork } from './seen'

export async function Head({
  seen: { fieldwork, audience, wave, programme },
  title,
  inside = false,
  below,
  aside,
}: {
  seen: SeenFieldwork
  title: ReactNode
  /** A page under the list: with a way back to it. */
  inside?: boolean
  below?: ReactNode
  aside?: ReactNode
}) {
  const t = await getTranslations('invitations')
  const locale = await getLocale()
  const path = `/desk/fieldworks/${fieldwork.id}`
  return (
    <PageHead
      above={
        <>
          <Link href={path}>
            {said(audience.name, locale)} · {said(wave.name, locale)}
          </Link>
          {inside && (
            <>
              {' / '}
              <Link href={`${path}/invitations`}>{t('title')}</Link>
            </>
          )}
        </>
      }
      title={title}
      below={
        <>
          {below}
          {programme.synthetic && <span className="synthetic">{t('synthetic')}</span>}
        </>
      }
      aside={aside}
    />
  )
}
