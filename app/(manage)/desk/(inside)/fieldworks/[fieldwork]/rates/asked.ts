import { parisDay } from '@/lib/wave/day'
import { Day } from '@/lib/wave/fieldwork'

export type PartAsked = 'stratum' | 'department' | undefined

export type RatesAddress = { on: string; today: string; by: PartAsked }

/** What the address asks for: today where no day is, or one that has not come. */
export function ratesAsked(params: Record<string, unknown>, now: Date): RatesAddress {
  const today = parisDay(now)
  const { data } = Day.safeParse(params.on)
  const by = params.by === 'stratum' || params.by === 'department' ? params.by : undefined
  return { on: data && data < today ? data : today, today, by }
}

export function ratesPath(path: string, { on, today, by }: RatesAddress): string {
  const params = new URLSearchParams({ ...(on !== today && { on }), ...(by && { by }) })
  return params.size > 0 ? `${path}?${params}` : path
}
