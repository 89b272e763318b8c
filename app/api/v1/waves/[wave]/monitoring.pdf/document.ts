import { toneColour, tonePath } from '@/app/_ui/audience-tone'
import type { Department } from '@/app/(manage)/desk/(inside)/waves/[wave]/monitoring/areas'
import type { Seen } from '@/app/(manage)/desk/(inside)/waves/[wave]/monitoring/audiences'
import { lagsOf } from '@/app/(manage)/desk/(inside)/waves/[wave]/monitoring/lags'
import { mapCredit } from '@/app/(manage)/desk/(inside)/waves/[wave]/monitoring/outlines'
import type { Words } from '@/app/(manage)/desk/(inside)/waves/[wave]/monitoring/words'
import { isOpen } from '@/lib/wave/fieldwork'
import type { WaveOverview } from '@/lib/wave/wave.query'
import { audienceSheet } from './audience-sheet'
import { cardOf } from './card'
import type { DocumentWords } from './document-words'

const lagsShown = 8

/** The page as a document; `summary`: its first page alone, for a picture. */
export function monitoringDocument(
  { wave, programme }: WaveOverview,
  seen: readonly Seen[],
  departments: readonly Department[],
  said: DocumentWords,
  { now, today, isSummary }: { now: Date; today: string; isSummary: boolean },
) {
  const { words, t } = said
  const lags = lagsOf(words, seen, departments, now)
  const isAnyOpen = seen.some(({ one }) => isOpen(one.fieldwork, now))
  const kinds = new Set(seen.map(({ one }) => one.rate.kind))
  return {
    lang: words.locale,
    title: `${t('title')} – ${words.text(wave.name)}`,
    heading: t('title'),
    wave: words.text(wave.name),
    organiser: words.text(programme.organiser),
    asOf: words.asOf(now),
    synthetic: programme.synthetic ? t('synthetic') : null,
    footer: `${words.text(programme.name)}, ${words.text(wave.name)}. ${words.asOf(now)}.${programme.synthetic ? ` ${t('synthetic')}.` : ''}`,
    audiencesTitle: t('audiences.title'),
    cardHeight: isAnyOpen ? 91 : 95,
    cards: seen.map((it) => cardOf(words, it, now, today, markOf(it))),
    key: `${t('audiences.key')} ${t('audiences.note')}`,
    lag: isAnyOpen ? lagTable(words, lags.slice(0, lagsShown)) : null,
    audiences: isSummary ? [] : seen.map((it) => audienceSheet(said, it, departments, now, today)),
    flags: isSummary ? null : flagTable(said, seen),
    definitionsTitle: t('document.sources'),
    definitions: isSummary
      ? []
      : [
          t('audiences.methodText'),
          ...(kinds.has('response') ? [t('audiences.responseText')] : []),
          ...(kinds.has('completion') ? [t('audiences.completionText')] : []),
          t('lag.note'),
          t('document.source', {
            programme: words.text(programme.name),
            organiser: words.text(programme.organiser),
          }),
          t('map.credit', { credit: mapCredit }),
        ],
  }
}

function markOf({ tone }: Seen): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 -8 16 16"><path d="${tonePath[tone]}" fill="${toneColour[tone]}"/></svg>`
}

function lagTable(words: Words, lags: ReturnType<typeof lagsOf>) {
  const { t } = words
  const columns = ['audience', 'part', 'gap', 'responses', 'expected', 'reached', 'rate']
  return {
    title: t('lag.title'),
    lead: t('lag.all'),
    note: t('lag.note'),
    head: columns.map((column) => t(`lag.${column}`)),
    rows: lags.map(({ seen, part, name, gap }) => [
      words.text(seen.audience.name),
      name,
      words.number(gap),
      words.number(part.responses),
      words.number(part.expected),
      words.reached(part),
      part.invited === null ? '–' : words.rate(part.rate, part.invited),
    ]),
  }
}

function flagTable({ words, t, flag }: DocumentWords, seen: readonly Seen[]) {
  const columns = ['audience', 'kind', 'raised', 'waiting', 'confirmed', 'cleared']
  return {
    title: t('flags.title'),
    lead: t('flags.none'),
    head: columns.map((column) => t(`flags.${column}`)),
    rows: seen.flatMap(({ one, audience }) =>
      one.flags.map(({ kind, raised, confirmed, cleared }) => [
        words.text(audience.name),
        flag(kind),
        ...[raised, raised - confirmed - cleared, confirmed, cleared].map((it) => words.number(it)),
      ]),
    ),
  }
}
