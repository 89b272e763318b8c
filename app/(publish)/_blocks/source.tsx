import { AudienceMark } from '@/app/_ui/audience-mark'
import { toneOf } from '@/app/_ui/audience-tone'
import type { PublishedFigure } from '@/lib/publication/published-figure'
import { questionOf } from '@/lib/publication/reading'
import type { PublishedAudience, PublishedQuestion, Snapshot } from '@/lib/publication/snapshot'
import type { Reader } from '../reader'
import styles from './frame.module.css'
import { widestPrecision } from './precision-words'

/** Below every chart: who was asked, how many, when, how, who did not know, and where the figures come from. */
export function Source({
  snapshot,
  audiences,
  questionFor,
  figuresFor,
  notes = [],
  finding,
  reader,
}: {
  snapshot: Snapshot
  audiences: PublishedAudience[]
  questionFor: (audience: PublishedAudience) => PublishedQuestion | undefined
  /** The figures drawn for an audience: their bases and don't-know shares are what is printed. */
  figuresFor: (audience: PublishedAudience) => PublishedFigure[]
  notes?: string[]
  /** What tests let one say of the chart. */
  finding?: string | undefined
  reader: Reader
}) {
  const { t, say } = reader
  const kinds = new Set(audiences.flatMap((one) => figuresFor(one).map((it) => it.baseKind)))
  const isOffered = audiences.some((one) => figuresFor(one).some(({ offered }) => offered))
  const baseNotes = [
    ...[...kinds].map((kind) => t(`baseKind.${kind}`)),
    ...(isOffered ? [t('source.offered')] : []),
  ]
  return (
    <div className={styles.source}>
      {finding ? <p className={styles.finding}>{finding}</p> : null}
      <ul>
        {audiences.map((audience) => {
          const figures = figuresFor(audience)
          return (
            <li key={audience.code}>
              <AudienceMark
                tone={toneOf(audience.code, snapshot.audiences.indexOf(audience))}
                size={11}
              />{' '}
              <strong>{say(audience.name)}</strong>
              {t('source.colon')}
              {[
                baseWords(audience, questionFor(audience), reader),
                bases(figures, reader),
                reader.days(audience.opensOn, audience.closesOn),
                say(audience.mode),
                dontKnows(figures, reader),
                t(audience.weighting ? 'source.weighted' : 'source.unweighted'),
                widestPrecision(figures, reader),
              ]
                .filter((words) => words !== null)
                .join('\u00a0· ')}
            </li>
          )
        })}
      </ul>
      <p>{[...baseNotes, ...notes].join(' ')}</p>
      <p>
        {t('source.source', {
          organiser: say(snapshot.programme.organiser),
          wave: say(snapshot.wave.name),
        })}{' '}
        {snapshot.programme.synthetic ? t('site.synthetic') : null}
      </p>
    </div>
  )
}

/** « maires et adjoints », and for a filtered question those whose answers led to it. */
export function baseWords(
  audience: PublishedAudience,
  question: PublishedQuestion | undefined,
  reader: Reader,
): string {
  const universe = reader.say(audience.universe)
  if (!question || question.askedOf === 'everyone') return universe
  if (question.askedOf === 'conditional') return reader.t('source.conditional', { universe })
  const conditions = question.askedOf.map((condition) => {
    const asked = questionOf(audience, condition.question)
    const answers = condition.options.map((code) => {
      const option = asked?.options.find((one) => one.code === code)
      return reader.t('finding.quoted', { text: option ? reader.say(option.text) : code })
    })
    return reader.t('source.answered', {
      answers: answers.join(` ${reader.t('finding.or')} `),
      question: asked ? reader.say(asked.text) : condition.question,
    })
  })
  return `${universe} ${reader.list(conditions)}`
}

function bases(figures: PublishedFigure[], reader: Reader): string {
  const known = figures.map((one) => one.base).filter((base) => base !== null)
  if (known.length === 0) return reader.t('secret.long')
  const low = Math.min(...known)
  const high = Math.max(...known)
  return low === high
    ? reader.t('source.n', { n: reader.count(low) })
    : reader.t('source.nRange', { low: reader.count(low), high: reader.count(high) })
}

function dontKnows(figures: PublishedFigure[], reader: Reader): string {
  const known = figures.map((one) => one.dontKnow).filter((share) => share !== null)
  if (known.length === 0) return reader.t('source.dontKnowHidden')
  const low = reader.percent(Math.min(...known))
  const high = reader.percent(Math.max(...known))
  return low === high
    ? reader.t('source.dontKnow', { share: low })
    : reader.t('source.dontKnowRange', { low, high })
}
