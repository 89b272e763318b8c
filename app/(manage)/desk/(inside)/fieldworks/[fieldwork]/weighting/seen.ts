import { notFound } from 'next/navigation'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { type Actor, may } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { readWeightings } from '@/lib/tabulation/weightings.query'
import { readFieldwork } from '@/lib/wave/wave.query'
import { accountFor } from '../../../../actor'
import { wordsOf } from '../../../waves/[wave]/explore/words'
import { namedVariables } from './names'

/** What both pages of a fieldwork's weighting read; `weightings` is null for who may only look at figures. */
export async function seeWeightings(id: string, path: string) {
  const asking = await accountFor(path)
  const seen = await readFieldwork(db(), asking, id)
  if (!seen) notFound()
  const weightings = may(asking, 'runFieldwork') ? await weightingsOf(asking, id) : null
  const locale = await getLocale()
  const words = wordsOf(await getTranslations('explore'), await getFormatter(), locale)
  const variables = weightings
    ? namedVariables(
        words,
        locale,
        weightings.variables,
        weightings.departments,
        weightings.territorySets,
        (await getTranslations('weighting'))('formerRegion'),
      )
    : []
  const addable = (weightings?.addable ?? []).map((one) => ({
    variable: one.variable,
    label: words.variable(one),
  }))
  return { asking, seen, weightings, variables, addable, locale }
}

const weightingsOf = cache((asking: Actor, id: string) => readWeightings(db(), asking, id))
