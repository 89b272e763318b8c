import { searchName } from '@/lib/territory/search-name'

type Subject = { key: string; group: string; text: string }

/** Subjects whose wording, page or code holds every word typed, accents and case aside, in order. */
export function found<One extends Subject>(subjects: readonly One[], typed: string): One[] {
  const words = searchName(typed).split(' ').filter(Boolean)
  return subjects.filter(({ key, group, text }) => {
    const said = searchName(`${text} ${group} ${key}`)
    return words.every((word) => said.includes(word))
  })
}
