import { parisDay } from '@/lib/wave/day'
import { Day } from '@/lib/wave/fieldwork'

/** The day asked for; today where none is, or one that has not come. */
export function ratesDay(asked: unknown, now: Date): string {
  const today = parisDay(now)
  const { data } = Day.safeParse(asked)
  return data && data < today ? data : today
}

export function partAsked(asked: unknown): 'stratum' | 'department' | undefined {
  return asked === 'stratum' || asked === 'department' ? asked : undefined
}
