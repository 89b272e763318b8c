import { createContext, useContext } from 'react'
import type { Answers } from '@/lib/questionnaire/answers'

/** The answers on the path so far: what is offered, and what texts recall, depends on them. */
export const KnownContext = createContext<Answers>({})

export const useKnown = (): Answers => useContext(KnownContext)
