import { questionWords } from '@/lib/tabulation/figure-words'
import type { IndicatorRecipe } from '@/lib/tabulation/indicator'
import type { Tabulation } from '@/lib/tabulation/tabulation'
import { isOpen } from '@/lib/wave/fieldwork'
import type { Exploration } from './exploration'
import type { ReadAudience } from './explore-read-columns.query'
import type { ExploredAudience } from './explored-table'

/** What a reader must know of the audience a table is about. */
export function exploredAudience(
  { audience, tabulation, association, isEmpty, wider }: ReadAudience,
  { of, weighted }: Exploration,
  recipes: Record<string, IndicatorRecipe> | null,
  now: Date,
): ExploredAudience {
  const { fieldwork } = tabulation
  const { code, name, position, fieldworkId } = audience
  const asked =
    of.kind === 'question' ? itemPath(tabulation, of.question) : recipes?.[code]?.question
  return {
    ...{ code, name, position, fieldworkId, isEmpty, wider },
    universe: fieldwork.tallyPlan.universe.name,
    question: questionWords(tabulation, asked ?? '') ?? name,
    opensOn: fieldwork.opensOn,
    closesOn: fieldwork.closesOn,
    mode: fieldwork.mode,
    sampleKind: fieldwork.sampleKind,
    isOpen: isOpen(fieldwork, now),
    weighting: weightingOf(tabulation, weighted),
    association: association && { p: association.isSparse ? null : association.p },
  }
}

/** Export codes name questions in an address, ids in a questionnaire. */
function itemPath({ definition }: Tabulation, question: string): string {
  const [code, row] = question.split('.')
  const id = definition.items.find((item) => item.code === code)?.id ?? code
  return row === undefined ? `${id}` : `${id}.${row}`
}

function weightingOf(
  { weighting: used }: Tabulation,
  isWanted: boolean,
): ExploredAudience['weighting'] {
  if (!used) return { kind: 'none' }
  if (!isWanted) return { kind: 'set-aside' }
  const { number, author, createdAt, plan } = used.weighting
  if ('refusal' in used) return { kind: 'refused', number, refusal: used.refusal.refusal }
  return { kind: 'used', number, author, at: createdAt, method: plan.method }
}
