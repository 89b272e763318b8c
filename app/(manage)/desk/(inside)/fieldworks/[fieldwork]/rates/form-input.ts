import type { NewAlert } from '@/lib/response/alert'
import type { DispositionRules } from '@/lib/wave/disposition-rules'

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim()

/** As typed, comma or point; what is no number is left for the schema to find. */
function number(form: FormData, name: string): number {
  const typed = text(form, name).replace(',', '.')
  return typed === '' ? Number.NaN : Number(typed)
}

/** Percent on the screen, a share in the code, without what binary fractions would add. */
const share = (form: FormData, name: string) => Math.round(number(form, name) * 1e8) / 1e10

export function rulesIn(form: FormData): { rules: DispositionRules; reason: string } {
  const isStated = text(form, 'eligible') === 'stated'
  return {
    rules: {
      completeFrom: share(form, 'completeFrom'),
      partialFrom: share(form, 'partialFrom'),
      keyItems: text(form, 'keyItems')
        .split(/[\s,;]+/)
        .filter(Boolean),
      unanswered: text(form, 'unanswered') as DispositionRules['unanswered'],
      optedOut: text(form, 'optedOut') as DispositionRules['optedOut'],
      eligible: isStated ? { share: share(form, 'share'), source: text(form, 'source') } : null,
    },
    reason: text(form, 'reason'),
  }
}

export function alertIn(form: FormData): NewAlert {
  const kind = text(form, 'kind') as NewAlert['kind']
  const recipients = form.getAll('recipients').map(String)
  if (kind === 'rateBelow') {
    const isDay = text(form, 'moment') === 'day'
    return {
      ...{ kind, threshold: share(form, 'threshold'), recipients },
      ...(isDay
        ? { days: null, day: text(form, 'day') }
        : { days: number(form, 'days'), day: null }),
    }
  }
  const isShare = kind === 'targetReached' || kind === 'undeliveredAbove'
  return { kind, threshold: (isShare ? share : number)(form, 'threshold'), recipients }
}
