import type { Frame } from '@/lib/wave/frame'
import { type FrameCommune, sizeBands } from './draw/frame'
import type { AudienceCode } from './respondents'

/** Lists that the closed wave's samples were drawn from: communes by size; organisations' are invented. */
export function frameOf2017(
  communes: readonly FrameCommune[],
  audience: AudienceCode,
): Frame | null {
  const invented = { strata: null, source: 'Fichier inventé pour la démonstration', year: 2017 }
  switch (audience) {
    case 'citizens':
      return null
    case 'mayors':
      return {
        population: communes.length,
        strata: {
          variable: 'taille',
          population: Object.fromEntries(
            sizeBands.map((band) => [
              band,
              communes.filter(({ sizeBand }) => sizeBand === band).length,
            ]),
          ),
        },
        source: 'Insee, populations de référence, géographie 2026 (communes habitées)',
        year: 2026,
      }
    case 'associations':
      return { ...invented, population: 60_000 }
    case 'companies':
      return { ...invented, population: 14_000 }
  }
}
