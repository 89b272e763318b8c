import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { db } from '@/lib/db/client'
import { isLanguage, type Language } from '@/lib/platform/language'
import { textOf } from '@/lib/questionnaire/texts'
import { readAnswerPage } from '@/lib/wave/answer-page.query'
import { Answering } from './answering.client'
import { Frame } from './frame'
import { NotOpen } from './not-open'
import { Notice } from './notice'

type Props = { params: Promise<{ fieldwork: string }> }

const read = cache((fieldwork: string, language: Language) =>
  readAnswerPage(db(), fieldwork, language, new Date()),
)

async function asked({ params }: Props) {
  const { fieldwork } = await params
  const locale = await getLocale()
  const language = isLanguage(locale) ? locale : 'fr'
  return { language, page: await read(fieldwork, language) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page } = await asked(props)
  if (!page) return {}
  const { definition, language } = page.version
  return { title: textOf(definition, language, 'title'), robots: { index: false } }
}

export default async function AnswerPage(props: Props) {
  const { language, page } = await asked(props)
  if (!page) notFound()
  const { fieldwork, wave, version, standing } = page
  const [t, { common, respond }] = await Promise.all([getTranslations('respond'), getMessages()])
  const shown = { page, language, t }
  if (standing === 'notYetOpen') {
    return (
      <Frame {...shown}>
        <NotOpen {...shown} />
      </Frame>
    )
  }
  return (
    <Frame {...shown}>
      <Answering
        fieldwork={fieldwork.id}
        version={version.hash}
        definition={version.definition}
        language={version.language}
        screenLanguage={language}
        words={respond.form}
        communeLabels={common.communeSearch}
        region={wave.regionCode}
        contact={fieldwork.notice.contact}
        closed={standing === 'closed'}
        closesOn={fieldwork.closesOn}
        resultsHref={`/waves/${wave.id}`}
      >
        {standing === 'closed' ? <NotOpen {...shown} /> : <Notice {...shown} />}
      </Answering>
    </Frame>
  )
}
