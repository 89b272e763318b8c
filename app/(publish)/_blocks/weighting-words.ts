import type { PublishedVariable, PublishedWeighting } from '@/lib/publication/published-weighting'
import type { Snapshot } from '@/lib/publication/snapshot'
import type { Reader } from '../reader'

/** « l'âge »: a variable in the words of the catalogue, else those of its question, else its code. */
export function variableName({ code, kind, text }: PublishedVariable, reader: Reader): string {
  const known =
    reader.own(`method.variables.${code}`) ??
    (kind === 'item' ? null : reader.own(`method.variables.${kind}`))
  if (known) return known
  return text ? reader.t('finding.quoted', { text: reader.say(text) }) : code
}

/** How an audience is weighted: method, criteria with their sources and years, version and its day. */
export function weightingWords(
  weighting: PublishedWeighting,
  { territories }: Pick<Snapshot, 'territories'>,
  reader: Reader,
): string {
  const { t } = reader
  const isTerritory = (group: string) => territories.some(({ code }) => code === group)
  const margins = weighting.margins.map(({ variables, source, year, rescaledBy }) => {
    const named = variables
      .map((one) => {
        if (one.kind === 'department' && one.groups?.every(isTerritory))
          return t('method.variables.territories')
        const name = variableName(one, reader)
        return one.groups ? t('method.grouped', { variable: name }) : name
      })
      .join(' × ')
    const key = rescaledBy === 1 ? 'method.margin' : 'method.marginRescaled'
    return t(key, { variables: named, source, year: String(year) })
  })
  const method = margins.length === 1 ? 'postStratification' : weighting.method
  return t('method.weightingOf', {
    method: t(`method.methods.${method}`),
    margins: reader.list(margins),
    number: weighting.number,
    day: reader.day(weighting.keptOn),
  })
}
