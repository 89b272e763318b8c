import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getFormatter, getLocale, getMessages, getTranslations } from 'next-intl/server'
import { may } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { readAddress, toSearch } from '@/lib/disclosure/exploration'
import { settle } from '@/lib/disclosure/explore-menu'
import { readExploreMenu } from '@/lib/disclosure/explore-menu.query'
import { readWave } from '@/lib/wave/wave.query'
import { accountFor } from '../../../../actor'
import { said } from '../../../../said'
import { PageHead } from '../../../page-head'
import { addressOf } from './address-of'
import { choicesOf } from './choices'
import { Controls } from './controls.client'
import { LeftOutNotice } from './left-out-notice'
import { Refused } from './refused'
import { Tables } from './tables'
import { wordsOf } from './words'

type Props = {
  params: Promise<{ wave: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('explore')
  return { title: t('title') }
}

export default async function ExplorePage({ params, searchParams }: Props) {
  const { wave: id } = await params
  const path = `/desk/waves/${id}/explore`
  const address = addressOf(await searchParams)
  const asking = await accountFor(`${path}?${address}`)
  const seen = await readWave(db(), asking, id)
  if (!seen) notFound()
  if (!may(asking, 'exportResults')) return <Refused waveId={id} />
  const [t, format, locale, messages] = await Promise.all([
    getTranslations('explore'),
    getFormatter(),
    getLocale(),
    getMessages() as Promise<{ explore: { form: object; take: object; crossing: object } }>,
  ])
  const { wave, programme } = seen
  const words = wordsOf((key, values) => t(key, values), format, locale)
  const head = (
    <PageHead
      above={<Link href={`/desk/waves/${wave.id}`}>{said(wave.name, locale)}</Link>}
      title={t('title')}
      below={
        <>
          <span>{t('lead')}</span>
          {programme.synthetic && <span className="synthetic">{t('synthetic')}</span>}
        </>
      }
    />
  )
  const menu = await readExploreMenu(db(), asking, id)
  const read = readAddress(address)
  const settled = menu && settle(menu, read.asked)
  if (!menu || !settled) {
    return (
      <>
        {head}
        <div className="notice">
          <h2>{t('nothing.title')}</h2>
          <p>{t('nothing.text')}</p>
        </div>
      </>
    )
  }
  const { exploration } = settled
  const { form, take, crossing } = messages.explore
  return (
    <NextIntlClientProvider messages={{ explore: { form, take, crossing } }}>
      {head}
      <Controls choices={choicesOf(menu, words)} exploration={exploration} path={path}>
        <LeftOutNotice leftOut={[...read.leftOut, ...settled.leftOut]} words={words} />
        <Tables
          asking={asking}
          menu={menu}
          exploration={exploration}
          words={words}
          source={{
            organiser: said(programme.organiser, locale),
            wave: said(wave.name, locale),
            waveId: wave.id,
            synthetic: programme.synthetic,
          }}
          address={toSearch(exploration)}
          waits={address.has('wait')}
        />
      </Controls>
    </NextIntlClientProvider>
  )
}
