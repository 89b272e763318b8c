import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { cache } from 'react'
import { db } from '@/lib/db/client'
import { isRespondentLanguage, type RespondentLanguage } from '@/lib/platform/language'
import { readAnswerPage } from '@/lib/wave/answer-page.query'
import { withoutQuestions } from '../without-questions'
import { withdrawWords } from './withdraw-words'
import { Withdrawing } from './withdrawing.client'

type Props = { params: Promise<{ fieldwork: string }> }

const read = cache((fieldwork: string, language: RespondentLanguage) =>
  readAnswerPage(db(), fieldwork, language, new Date()),
)

async function asked({ params }: Props) {
  const { fieldwork } = await params
  const locale = await getLocale()
  const screen = await read(fieldwork, isRespondentLanguage(locale) ? locale : 'fr')
  return screen && { screen, words: await withdrawWords[screen.language]() }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const shown = await asked(props)
  return shown ? { title: shown.words.title, robots: { index: false } } : {}
}

export default async function WithdrawPage(props: Props) {
  const shown = await asked(props)
  if (!shown) notFound()
  return <Withdrawing screen={withoutQuestions(shown.screen)} words={shown.words} />
}
