import { createContext, useContext } from 'react'
import type { CommuneSearchLabels } from '@/app/_ui/commune-search.client'
import type { Definition } from '@/lib/questionnaire/definition'
import type { Say } from './words'

/** What every question needs to know of the questionnaire being answered. */
export type Answering = {
  /** In the wording drawn for this respondent. */
  definition: Definition
  /** Of the questions' texts. */
  language: string
  /** The same, where it is not the screen's: texts of the questionnaire carry it as `lang`. */
  textLang?: string | undefined
  /** Answered on a shared tablet: nothing of someone is offered to someone else. */
  isTable?: boolean
  /** What tells whether a place is left, in a fieldwork that counts them. */
  quotaItems?: string[]
  say: Say
  /** The response's id: shuffled lists take their order from it. */
  seed: string
  region: string
  communeLabels: CommuneSearchLabels
  /** Names of chosen communes, by item. */
  names: Record<string, string>
  keepName: (item: string, name: string) => void
  /** Said aloud by screen readers, shown elsewhere or plain to see. */
  announce: (text: string) => void
}

export const AnsweringContext = createContext<Answering | null>(null)

export function useAnswering(): Answering {
  const answering = useContext(AnsweringContext)
  if (!answering) throw new Error('outside of a questionnaire')
  return answering
}
