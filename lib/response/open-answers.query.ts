import { type Actor, demand } from '@/lib/access/actor'
import type { Db, Tx } from '@/lib/db/client'
import type { Definition, Item } from '@/lib/questionnaire/definition'
import { mergeVersions } from '@/lib/questionnaire/merge-versions'
import { optionsOf } from '@/lib/questionnaire/options'
import { otherKey } from '@/lib/questionnaire/other-text'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { countTexts, listTexts } from './open-answers.store'

export const answersPerPage = 50
const longestSearch = 100

/** A place where respondents write: a text item, or the text beside « other ». */
export type OpenQuestion = {
  /** Export code of the item; of « other », followed by `.other`. */
  code: string
  item: Item
  isOther: boolean
  /** Texts that hold what is searched for; all of them without a search. */
  count: number
}

export type OpenAnswersAsked = { question?: string; search?: string; page?: number }

export type OpenAnswers = {
  definition: Definition
  questions: OpenQuestion[]
  /** Whose texts are shown; null: the questionnaire asks for none. */
  chosen: OpenQuestion | null
  search: string
  /** From 1. */
  page: number
  pages: number
  /** Exactly as they were typed, in the order of the responses' random identifiers, which are not said. */
  texts: string[]
}

/**
 * What respondents wrote, question by question, for who may have the responses. Never what identifies.
 * Null: no such fieldwork.
 */
export async function readOpenAnswers(
  db: Db | Tx,
  actor: Actor,
  fieldworkId: string,
  asked: OpenAnswersAsked,
): Promise<OpenAnswers | null> {
  demand(actor, 'exportResults')
  const fieldwork = await findFieldwork(db, fieldworkId)
  if (!fieldwork) return null
  const versions = await Promise.all(fieldwork.versions.map((hash) => versionByHash(db, hash)))
  const definition = mergeVersions(
    versions.flatMap((version) => (version ? [version.definition] : [])),
  )
  const places = openPlaces(definition)
  const search = searchable(asked.search ?? '')
  const counts = await countTexts(
    db,
    fieldworkId,
    places.map(({ key }) => key),
    search,
  )
  const questions = places.map(({ key, ...place }) => ({ ...place, count: counts.get(key) ?? 0 }))
  const at = Math.max(
    0,
    places.findIndex(({ code }) => code === asked.question),
  )
  const place = places[at]
  const chosen = questions[at] ?? null
  if (!place || !chosen)
    return { definition, questions, chosen: null, search, page: 1, pages: 1, texts: [] }
  const pages = Math.max(1, Math.ceil(chosen.count / answersPerPage))
  const wanted = Number.isInteger(asked.page) ? (asked.page ?? 1) : 1
  const page = Math.min(pages, Math.max(1, wanted))
  const from = (page - 1) * answersPerPage
  const texts = await listTexts(db, fieldworkId, {
    ...{ key: place.key, search, from },
    most: answersPerPage,
  })
  return { definition, questions, chosen, search, page, pages, texts }
}

type Place = Omit<OpenQuestion, 'count'> & { key: string }

function openPlaces(definition: Definition): Place[] {
  return definition.items.flatMap((item): Place[] => {
    if (item.privacy === 'identifying') return []
    if (item.type === 'text') return [{ code: item.code, key: item.id, item, isOther: false }]
    return optionsOf(definition, item).some(({ other }) => other) && mayHaveOther(item)
      ? [{ code: `${item.code}.other`, key: otherKey(item.id), item, isOther: true }]
      : []
  })
}

/** Rows and columns of a battery open no text. */
function mayHaveOther({ type }: Item): boolean {
  return type === 'single' || type === 'multiple' || type === 'ranking'
}

/** PostgreSQL takes neither NUL nor lone surrogates, which no text holds. */
function searchable(typed: string): string {
  return typed
    .slice(0, longestSearch)
    .replace(/\p{Cs}|\0/gu, '')
    .trim()
}
