import type { PublishedComparison } from '@/lib/publication/published-comparison'
import type { PublishedIndicator, Snapshot } from '@/lib/publication/snapshot'
import type { Reader } from '../reader'
import { inSentence } from './words'

/**
 * Which audiences answer an indicator more than which others, as the frozen tests say, and which gaps
 * mean nothing. « Plus que » is written nowhere else.
 */
export function gapsWords(
  snapshot: Snapshot,
  indicator: PublishedIndicator,
  reader: Reader,
): string | undefined {
  const { t } = reader
  const tested = snapshot.comparisons.filter(
    (one) => one.indicator === indicator.code && one.territory === null,
  )
  if (tested.length === 0) return undefined
  const name = (code: string) => {
    const audience = snapshot.audiences.find((one) => one.code === code)
    return audience ? inSentence(audience, reader) : code
  }
  const pair = ({ a, b, difference, verdict }: PublishedComparison) =>
    t('gaps.pair', {
      more: name(verdict === 'higher' ? b : a),
      less: name(verdict === 'higher' ? a : b),
      points: Math.round(Math.abs(difference) * 100),
    })
  const gaps = tested.filter(({ verdict }) => verdict !== 'none').map(pair)
  const pairsOf = (why: PublishedComparison['reason']) =>
    tested
      .filter(({ verdict, reason }) => verdict === 'none' && reason === why)
      .map(({ a, b }) => t('gaps.nonePair', { a: name(a), b: name(b) }))
      .join(t('finding.semicolon'))
  const none = pairsOf('not-significant')
  const small = pairsOf('small-gap')
  return [
    ...(gaps.length > 0
      ? [t('gaps.significant', { gaps: gaps.join(t('finding.semicolon')) })]
      : []),
    ...(none ? [t('gaps.none', { pairs: none })] : []),
    ...(small ? [t('gaps.small', { pairs: small })] : []),
    t('gaps.test'),
  ].join(' ')
}
