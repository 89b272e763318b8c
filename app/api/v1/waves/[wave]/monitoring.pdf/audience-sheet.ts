import {
  areasOf,
  type Department,
  findingOf,
  rowsOf,
} from '@/app/(manage)/desk/(inside)/waves/[wave]/monitoring/areas'
import type { Seen } from '@/app/(manage)/desk/(inside)/waves/[wave]/monitoring/audiences'
import { steps } from '@/app/(manage)/desk/(inside)/waves/[wave]/monitoring/colours'
import { svgText } from '@/app/(manage)/desk/(inside)/waves/[wave]/monitoring/drawing'
import {
  lineName,
  marginName,
} from '@/app/(manage)/desk/(inside)/waves/[wave]/monitoring/margin-names'
import { partNames } from '@/app/(manage)/desk/(inside)/waves/[wave]/monitoring/named-parts'
import { mapCredit } from '@/app/(manage)/desk/(inside)/waves/[wave]/monitoring/outlines'
import { regionMap } from '@/app/(manage)/desk/(inside)/waves/[wave]/monitoring/region-map'
import { shareDots } from '@/app/(manage)/desk/(inside)/waves/[wave]/monitoring/share-dots'
import { textOf } from '@/lib/questionnaire/texts'
import { shareOf } from '@/lib/tabulation/monitoring'
import { standing } from '@/lib/wave/fieldwork'
import type { DocumentWords } from './document-words'

/** An audience's own sheet: map and departments, sample beside population, pages. */
export function audienceSheet(
  { words, t }: DocumentWords,
  { one, audience }: Seen,
  departments: readonly Department[],
  now: Date,
  today: string,
) {
  const names = partNames(words, one, departments)
  const areas = rowsOf(one, departments, names.part)
  const hasTargets = areas.some(({ part }) => part.expected !== null)
  const isStated = Object.keys(one.fieldwork.departmentTargets).length > 0
  const invites = one.rate.kind === 'response'
  const columns = ['department', 'responses', isStated ? 'target' : 'expected', 'reached']
  return {
    name: words.text(audience.name),
    state: `${t(`audiences.state.${standing(one.fieldwork, now)}`)}, ${words.when(one, now, today)} – ${words.course(one)}`,
    map: {
      title: t('map.title'),
      finding: hasTargets ? (findingOf(words, areas) ?? '') : t('map.noTarget'),
      drawing: hasTargets
        ? { svg: svgText(regionMap(areasOf(words, one, departments))), alt: t('map.described') }
        : null,
      legend: t('map.legend'),
      classes: steps.map(({ fill }, at) => ({ fill, label: t(`map.classes.c${at}`) })),
      credit: t('map.credit', { credit: mapCredit }),
      head: [...columns, ...(invites ? ['rate'] : [])].map((column) => t(`map.${column}`)),
      rows: areas.map(({ part, name }) => [
        name,
        words.number(part.responses),
        words.number(part.expected),
        words.percent(shareOf(part)),
        ...(invites ? [words.rate(part.rate, part.invited ?? 0)] : []),
      ]),
      note: hasTargets ? t(isStated ? 'map.stated' : 'map.sharedOut') : '',
    },
    sample: sampleOf(words, names, one),
    breakOff: breakOffOf(words, one),
  }
}

type Names = ReturnType<typeof partNames>

function sampleOf(words: DocumentWords['words'], names: Names, { sample }: Seen['one']) {
  if (!sample) return null
  const { t } = words
  const columns = ['sample.sample', 'sample.population', 'sample.gapHead']
  return {
    title: t('sample.title'),
    note:
      sample.weighting === null
        ? t('sample.official')
        : t(sample.isInUse ? 'sample.inUse' : 'sample.proposed', { number: sample.weighting }),
    legend: t('sample.legend'),
    margins: sample.margins.map(({ margin, lines, respondents }) => {
      const most = Math.max(...lines.map((it) => Math.max(it.sample ?? 0, it.population)))
      return {
        name: marginName(names, margin),
        head: [t('sample.category'), '', ...columns.map((column) => t(column))],
        rows: lines.map(({ categories, sample, population }) => ({
          name: lineName(names, margin, categories),
          dots: svgText(shareDots(sample, population, most)),
          cells: [
            words.percent(sample),
            words.percent(population),
            words.points(sample === null ? null : sample - population),
          ],
        })),
        note: `n = ${words.number(respondents)}. ${t('sample.source', {
          source: margin.source,
          year: String(margin.year),
        })}`,
      }
    }),
  }
}

function breakOffOf(words: DocumentWords['words'], one: Seen['one']) {
  const { t } = words
  const { definition, pages, medianMinutes } = one
  return {
    title: t('breakOff.title'),
    facts: t('breakOff.length', {
      minutes:
        medianMinutes === null
          ? words.none
          : t('breakOff.minutesValue', { minutes: words.number(medianMinutes) }),
      announced: t('breakOff.announced', { minutes: words.number(definition.minutes) }),
    }),
    head: ['page', 'reached', 'loss'].map((column) => t(`breakOff.${column}`)),
    rows: pages.map(({ page, reached }, at) => {
      const before = pages[at - 1]?.reached ?? 0
      const loss = before > 0 ? Math.max(0, 1 - reached / before) : null
      return [
        textOf(definition, words.locale, `page.${page}`) || page,
        words.number(reached),
        loss === null ? '–' : words.percent(loss),
      ]
    }),
  }
}
