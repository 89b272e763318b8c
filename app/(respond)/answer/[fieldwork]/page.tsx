import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { cache } from 'react'
import { db } from '@/lib/db/client'
import { isRespondentLanguage, type RespondentLanguage } from '@/lib/platform/language'
import { textOf } from '@/lib/questionnaire/texts'
import { readAnswerPage } from '@/lib/wave/answer-page.query'
import { Questionnaire } from './questionnaire.client'

type Props = { params: Promise<{ fieldwork: string }> }

const read = cache((fieldwork: string, language: RespondentLanguage) =>
  readAnswerPage(db(), fieldwork, language, new Date()),
)

async function asked({ params }: Props) {
  const { fieldwork } = await params
  const locale = await getLocale()
  return read(fieldwork, isRespondentLanguage(locale) ? locale : 'fr')
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const screen = await asked(props)
  if (!screen) return {}
  const { definition, language } = screen.version
  return { title: textOf(definition, language, 'title'), robots: { index: false } }
}

export default async function AnswerPage(props: Props) {
  const screen = await asked(props)
  if (!screen) notFound()
  return <Questionnaire screen={screen} />
}
