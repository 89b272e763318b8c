import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { db } from '@/lib/db/client'
import { readVersions } from '@/lib/wave/versions.query'
import { readFieldwork } from '@/lib/wave/wave.query'
import { accountFor } from '../../../../actor'
import { said } from '../../../../said'
import { PageHead } from '../../../page-head'
import { paperOf } from './paper-words'
import { PrintButton } from './print-button.client'
import styles from './printable.module.css'
import { Sheet } from './sheet'

type Props = {
  params: Promise<{ fieldwork: string }>
  searchParams: Promise<{ in?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('printable'))('title') }
}

/** The newest version of the questionnaire, on paper, in one of its languages. */
export default async function PrintablePage({ params, searchParams }: Props) {
  const { fieldwork: id } = await params
  const path = `/desk/fieldworks/${id}`
  const asking = await accountFor(`${path}/printable`)
  const [seen, versions] = await Promise.all([
    readFieldwork(db(), asking, id),
    readVersions(db(), asking, id, new Date()),
  ])
  const newest = versions?.accepted.at(-1)
  if (!seen || !newest) notFound()
  const { definition } = newest
  const locale = await getLocale()
  const t = await getTranslations('printable')
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const asked = (await searchParams).in
  const language =
    definition.languages.find((one) => one === asked) ?? definition.languages[0] ?? 'fr'
  return (
    <>
      <div className={styles.around}>
        <PageHead
          above={
            <Link href={path}>
              {said(seen.audience.name, locale)} · {said(seen.wave.name, locale)}
            </Link>
          }
          title={t('title')}
          below={<span>{t('version', { number: newest.number })}</span>}
          aside={<PrintButton label={t('print')} />}
        />
        <p>{t('lead')}</p>
        <nav aria-label={t('language')} className={styles.languages}>
          {definition.languages.map((one) => (
            <Link
              key={one}
              href={`${path}/printable?in=${one}`}
              aria-current={one === language ? 'page' : undefined}
            >
              {names.of(one)}
            </Link>
          ))}
        </nav>
      </div>
      <Sheet paper={paperOf(definition, language)} fieldwork={seen.fieldwork} />
    </>
  )
}
