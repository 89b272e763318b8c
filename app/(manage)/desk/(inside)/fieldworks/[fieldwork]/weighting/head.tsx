import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { readFieldwork } from '@/lib/wave/wave.query'
import { said } from '../../../../said'
import { PageHead } from '../../../page-head'

type Seen = NonNullable<Awaited<ReturnType<typeof readFieldwork>>>

export async function Head({
  seen: { fieldwork, audience, wave, programme },
  title,
  locale,
  isVersion = false,
}: {
  seen: Seen
  title: string
  locale: string
  isVersion?: boolean
}) {
  const t = await getTranslations('weighting')
  const path = `/desk/fieldworks/${fieldwork.id}`
  return (
    <PageHead
      above={
        <>
          <Link href={path}>
            {said(audience.name, locale)} · {said(wave.name, locale)}
          </Link>
          {isVersion && (
            <>
              {' / '}
              <Link href={`${path}/weighting`}>{t('title')}</Link>
            </>
          )}
        </>
      }
      title={title}
      below={programme.synthetic && <span className="synthetic">{t('synthetic')}</span>}
    />
  )
}
