import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { may } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { questionText } from '@/lib/questionnaire/question-text'
import { type OpenQuestion, readOpenAnswers } from '@/lib/response/open-answers.query'
import { readFieldwork } from '@/lib/wave/wave.query'
import { accountFor } from '../../../../actor'
import { said } from '../../../../said'
import { PageHead } from '../../../page-head'
import { Panel } from '../../../panel'
import { addressOf, askedIn } from './address'
import styles from './open-answers.module.css'
import { Pager } from './pager'
import { Texts } from './texts'

type Props = {
  params: Promise<{ fieldwork: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.openAnswers'))('title') }
}

/** What respondents wrote, for who may have the responses: question by question, as it was typed. */
export default async function OpenAnswersPage({ params, searchParams }: Props) {
  const { fieldwork: id } = await params
  const path = `/desk/fieldworks/${id}/open-answers`
  const asking = await accountFor(path)
  const seen = await readFieldwork(db(), asking, id)
  if (!seen) notFound()
  const { audience, wave, programme } = seen
  const locale = await getLocale()
  const t = await getTranslations('desk.openAnswers')
  const format = await getFormatter()
  const head = (
    <PageHead
      above={
        <Link href={`/desk/fieldworks/${id}`}>
          {said(audience.name, locale)} · {said(wave.name, locale)}
        </Link>
      }
      title={t('title')}
      below={programme.synthetic && <span className="synthetic">{t('synthetic')}</span>}
    />
  )
  const asked = askedIn(await searchParams)
  const read = may(asking, 'exportResults') && (await readOpenAnswers(db(), asking, id, asked))
  if (!read) {
    return (
      <>
        {head}
        <p>{t('notAllowed')}</p>
      </>
    )
  }
  const { definition, questions, chosen, search, page, pages, texts } = read
  const nameOf = ({ item, isOther }: OpenQuestion) => {
    const text = questionText(definition, locale, item) || item.code
    return isOther ? t('other', { question: text }) : text
  }
  return (
    <>
      {head}
      <p className="notice warning">{t('warning')}</p>
      {chosen === null ? (
        <p>{t('none')}</p>
      ) : (
        <>
          <search>
            <form method="get" action={path} className={styles.search}>
              <input type="hidden" name="question" value={chosen.code} />
              <label>
                {t('search')}
                <input
                  className="field-input"
                  type="search"
                  name="search"
                  defaultValue={search}
                  maxLength={100}
                />
              </label>
              <button type="submit" className="button secondary">
                {t('find')}
              </button>
              {search !== '' && (
                <Link href={addressOf(path, { question: chosen.code })}>{t('all')}</Link>
              )}
            </form>
          </search>
          <div className={styles.columns}>
            <nav aria-label={t('questions')}>
              <ul className={styles.questions}>
                {questions.map((one) => (
                  <li key={one.code}>
                    <Link
                      href={addressOf(path, { question: one.code, search })}
                      aria-current={one.code === chosen.code ? 'page' : undefined}
                    >
                      {nameOf(one)} <span className="note">{format.number(one.count)}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
            <Panel
              id="texts"
              title={nameOf(chosen)}
              aside={
                <a href={`/api/v1/fieldworks/${id}/responses.csv`} download>
                  {t('file')}
                </a>
              }
            >
              <p className="note">
                {search === ''
                  ? t('count', { count: chosen.count })
                  : t('found', { count: chosen.count, search })}
              </p>
              <Texts texts={texts} />
              <Pager
                page={page}
                pages={pages}
                addressOf={(to) => addressOf(path, { question: chosen.code, search, page: to })}
              />
            </Panel>
          </div>
        </>
      )}
    </>
  )
}
