import type { Answers, AnswerValue } from '@/lib/questionnaire/answers'
import type { Definition, Item } from '@/lib/questionnaire/definition'
import { responseIdOf } from '@/lib/response/reference'
import { keyOf } from '../invited/key-of'
import type { Draft, Place } from './draft'

const longest = 5000
const most = 300

/** Longer than any answering that is timed: a draft that comes from elsewhere lives on from today. */
const untimed = 181 * 60_000

/**
 * A draft that comes from elsewhere, as far as this questionnaire can show it; null: it is none. Whoever
 * made the code may have kept anything under it.
 */
export async function arrivedDraft(
  definition: Definition,
  content: unknown,
  now: number,
): Promise<Draft | null> {
  if (!isRecord(content)) return null
  const { id, reference, version, startedAt, place, answers, names, invitation } = content
  if (typeof id !== 'string' || !/^[0-9a-f-]{36}$/.test(id)) return null
  if (typeof version !== 'string' || !/^[0-9a-f]{64}$/.test(version)) return null
  if (!isRecord(answers) || !(await isOf(reference, id))) return null
  const began = typeof startedAt === 'number' && startedAt <= now ? startedAt : 0
  return {
    id,
    reference: reference as string,
    ...(isKey(invitation) && { invitation }),
    version,
    startedAt: Math.max(began, now - untimed),
    place: placeOf(definition, place),
    answers: soundAnswers(definition, answers),
    names: soundNames(definition, isRecord(names) ? names : {}),
  }
}

const isKey = (it: unknown): it is string => typeof it === 'string' && keyOf(it) === it

/** A reference is that of the response, or there is none: another one would be no proof. */
async function isOf(reference: unknown, id: string): Promise<boolean> {
  if (reference === '') return true
  if (typeof reference !== 'string' || !crypto.subtle) return false
  return (await responseIdOf(reference).catch(() => null)) === id
}

function placeOf(definition: Definition, place: unknown): Place {
  if (isRecord(place)) {
    if (place.at === 'review' || place.at === 'screening') return { at: place.at }
    const page = definition.pages.find(({ id }) => id === place.page)
    if (place.at === 'page' && page) return { at: 'page', page: page.id }
  }
  return { at: 'welcome' }
}

/** Answers of the kind that their question takes; whether they are valid is judged where they always are. */
function soundAnswers(definition: Definition, answers: Record<string, unknown>): Answers {
  const sound: Answers = {}
  for (const item of definition.items) {
    const value = own(answers, item.id)
    if (isSound(item, value)) sound[item.id] = value as AnswerValue
    const other = own(answers, `${item.id}.other`)
    if (isText(other)) sound[`${item.id}.other`] = other
  }
  return sound
}

function isSound(item: Item, value: unknown): boolean {
  switch (item.type) {
    case 'info':
      return false
    case 'multiple':
    case 'ranking':
      return Array.isArray(value) && value.length <= most && value.every(isText)
    case 'matrix':
      return isRecord(value) && Object.values(value).every(isText)
    case 'constantSum':
      return isRecord(value) && Object.values(value).every((it) => isText(it) || isNumber(it))
    case 'number':
    case 'year':
      return isText(value) || isNumber(value)
    default:
      return isText(value)
  }
}

function soundNames(definition: Definition, names: Record<string, unknown>) {
  const places = definition.items.filter(({ type }) => type === 'territory')
  const sound = places.map(({ id }) => [id, own(names, id)] as const)
  return Object.fromEntries(sound.filter(([, name]) => isText(name))) as Record<string, string>
}

const own = (record: Record<string, unknown>, key: string) =>
  Object.hasOwn(record, key) ? record[key] : undefined
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= longest
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value)

function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length <= 2 * most
  )
}
