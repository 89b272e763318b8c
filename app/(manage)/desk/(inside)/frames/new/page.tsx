import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { may } from '@/lib/access/actor'
import { readFrames } from '@/lib/audience/frames.query'
import { db } from '@/lib/db/client'
import { accountFor } from '../../../actor'
import { said } from '../../../said'
import { PageHead } from '../../page-head'
import { Wizard } from './wizard.client'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('frames'))('new.title') }
}

/** A frame from a file; with `?frame=`, the contacts of one that is there. */
export default async function NewFramePage({ searchParams }: Props) {
  const given = await searchParams
  const one = (name: string) => (typeof given[name] === 'string' ? given[name] : '')
  const query = new URLSearchParams(
    ['programme', 'audience', 'frame'].map((name) => [name, one(name)]),
  )
  const asking = await accountFor(`/desk/frames/new?${query}`)
  if (!may(asking, 'runFieldwork')) notFound()
  const programmes = await readFrames(db(), asking)
  const programme = programmes.find((it) => it.programme.id === one('programme'))
  const found = programme?.audiences.find((it) => it.audience.code === one('audience'))
  const frame = found?.frames.find((it) => it.frame.id === one('frame'))?.frame
  if (!programme || !found || (one('frame') && !frame)) notFound()
  const t = await getTranslations('frames')
  const locale = await getLocale()
  return (
    <>
      <PageHead
        above={<Link href="/desk/frames">{t('title')}</Link>}
        title={frame ? t('new.completeTitle') : t('new.title')}
        below={
          frame?.name ??
          `${said(found.audience.name, locale)} · ${said(programme.programme.name, locale)}`
        }
      />
      <p>{t(frame ? 'new.completeLead' : 'new.lead')}</p>
      <Wizard
        subject={{
          programmeId: programme.programme.id,
          audienceCode: found.audience.code,
          ...(frame && { completes: frame.id }),
        }}
        year={new Date().getFullYear()}
      />
    </>
  )
}
