import { vintage } from '@/lib/territory/vintage'
import { dateOfDay, dayOfDate, parisDay } from '@/lib/wave/day'
import { defaultRules } from '@/lib/wave/disposition-rules'
import type { FieldworkPlan } from '@/lib/wave/fieldwork'
import type { Frame } from '@/lib/wave/frame'
import type { Localized, Wave } from '@/lib/wave/wave'
import { type FrameCommune, regionCode } from './draw/frame'
import { frameOf2017 } from './frames'
import type { AudienceCode } from './respondents'

type Collection = Pick<
  FieldworkPlan,
  'opensOn' | 'closesOn' | 'mode' | 'sampleKind' | 'target' | 'entry' | 'followUp' | 'rules'
>
export type DemoWave = {
  wave: Wave
  /** Who is a minor, and ages, are reckoned in it. */
  year: number
  collections: Record<AudienceCode, Collection>
  /** Lists that samples are drawn from; open links are drawn from nothing. */
  frameOf?: (communes: readonly FrameCommune[], audience: AudienceCode) => Frame | null
}

const place = {
  programmeId: 'phare',
  regionCode,
  vintage,
  territorySets: ['alsace', 'champagne-ardenne', 'lorraine'],
}

const byInvitation: Localized = {
  fr: 'en ligne, sur invitation individuelle',
  en: 'online, by individual invitation',
  de: 'online, mit persönlicher Einladung',
}

export const wave2017: DemoWave = {
  wave: {
    ...place,
    id: 'grand-est-2017',
    name: { fr: 'Grand Est 2017', en: 'Grand Est 2017', de: 'Grand Est 2017' },
    year: 2017,
  },
  year: 2017,
  frameOf: frameOf2017,
  collections: {
    citizens: {
      opensOn: '2017-03-06',
      closesOn: '2017-03-26',
      mode: {
        fr: 'en ligne, panel d’internautes, méthode des quotas',
        en: 'online, access panel, quota sampling',
        de: 'online, Internetpanel, Quotenverfahren',
      },
      sampleKind: 'quota',
      target: 600,
    },
    mayors: {
      opensOn: '2017-03-13',
      closesOn: '2017-05-14',
      mode: byInvitation,
      sampleKind: 'frame',
      target: 360,
    },
    associations: {
      opensOn: '2017-03-20',
      closesOn: '2017-05-21',
      mode: byInvitation,
      sampleKind: 'frame',
      target: 400,
    },
    companies: {
      opensOn: '2017-04-03',
      closesOn: '2017-06-04',
      mode: byInvitation,
      sampleKind: 'frame',
      target: 500,
    },
  },
}

/**
 * Opened 24 days before the demo is loaded, closes 30 days after: whatever the day, it is under way. Mayors were
 * invited eleven days earlier, so that five weeks of their fieldwork can be looked back on.
 */
export function openWave(now: Date): DemoWave {
  const today = parisDay(now)
  const collection = {
    opensOn: addDays(today, -24),
    closesOn: addDays(today, 30),
    mode: {
      fr: 'en ligne, par lien ouvert',
      en: 'online, by open link',
      de: 'online, über einen offenen Link',
    },
    sampleKind: 'open',
  } as const
  return {
    wave: {
      ...place,
      id: 'grand-est-2026',
      name: { fr: 'Grand Est 2026', en: 'Grand Est 2026', de: 'Grand Est 2026' },
      year: 2026,
    },
    year: Number(collection.opensOn.slice(0, 4)),
    collections: {
      citizens: { ...collection, target: 600 },
      mayors: {
        opensOn: addDays(today, -35),
        closesOn: addDays(today, 19),
        mode: byInvitation,
        sampleKind: 'frame',
        target: 200,
        entry: 'invitation',
        followUp: 'anonymous',
        rules: { ...defaultRules, unanswered: 'nonContact' },
      },
      associations: { ...collection, target: 400 },
      companies: { ...collection, target: 500 },
    },
  }
}

export function addDays(day: string, days: number): string {
  const date = dateOfDay(day)
  date.setUTCDate(date.getUTCDate() + days)
  return dayOfDate(date)
}

/** An instant of that day, at noon: the same day in Paris. */
export const noon = (day: string) => new Date(`${day}T12:00:00Z`)
