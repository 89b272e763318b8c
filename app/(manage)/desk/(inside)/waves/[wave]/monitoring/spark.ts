import type { DayCount } from '@/lib/tabulation/forecast'
import { line, soft } from './colours'
import type { Drawing } from './drawing'

const mostDays = 42
const width = 168
const height = 36

/** Responses by day as bars from zero, the last 7 whole days in the audience's colour. */
export function spark(days: readonly DayCount[], today: string, colour: string): Drawing {
  const shown = days.slice(-mostDays)
  const whole = shown.filter(({ day }) => day < today)
  const since = whole.at(-7)?.day ?? today
  const most = Math.max(1, ...shown.map(({ count }) => count))
  const step = width / Math.max(14, shown.length)
  return {
    width,
    height,
    marks: [
      ...shown.map(({ day, count }, at) => {
        const tall = (count / most) * (height - 1)
        const isRecent = day >= since && day < today
        return {
          tag: 'rect' as const,
          at: {
            x: round(at * step + step * 0.1),
            y: round(height - 1 - tall),
            width: round(step * 0.8),
            height: round(tall),
            fill: isRecent ? colour : soft,
            fillOpacity: isRecent || day === today ? 1 : 0.55,
          },
        }
      }),
      { tag: 'rect', at: { x: 0, y: height - 1, width, height: 1, fill: line } },
    ],
  }
}

const round = (value: number) => Math.round(value * 100) / 100
