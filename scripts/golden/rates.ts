import { z } from 'zod'
import { openLinkRates } from '@/lib/response/open-link-rates'
import { responseRates } from '@/lib/response/response-rates'
import { numbers, section } from './section'

const dispositions = numbers('I', 'P', 'R', 'NC', 'O', 'UH', 'UO', 'NE')

export const frameRates = section(
  z.object({ inp: dispositions.extend({ e: z.number().nullish() }) }),
  ({ inp: { I, P, R, NC, O, UH, UO, NE, e } }) =>
    responseRates(
      {
        ...{ complete: I, partial: P, refusal: R, nonContact: NC, other: O },
        ...{ unknown: UH + UO, notEligible: NE },
      },
      e ?? null,
    ),
)

export const linkRates = section(
  z.object({
    inp: numbers('started', 'complete', 'partial', 'screened_out').extend({
      unique_visitors: z.number().nullish(),
    }),
  }),
  ({ inp }) => {
    const rates = openLinkRates({
      uniqueVisitors: inp.unique_visitors ?? null,
      screenedOut: inp.screened_out,
      ...inp,
    })
    return {
      participation_rate: rates.participation,
      completion_rate: rates.completion,
      usable_rate: rates.usable,
      breakoff_rate: rates.breakOff,
      response_rate: rates.responseRate ?? null,
    }
  },
)
