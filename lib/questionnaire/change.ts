/**
 * What a change of a questionnaire does to answers given before it.
 * - `cosmetic`: nothing that a respondent would answer otherwise for
 * - `additive`: something more; earlier answers keep their meaning, what is new has a base that begins with it
 * - `comparability`: answers before and after may differ for another reason than opinion
 * - `breaking`: they do not mean the same, cannot be put together, or were given under another promise
 */
export const changeClasses = ['cosmetic', 'additive', 'comparability', 'breaking'] as const
export type ChangeClass = (typeof changeClasses)[number]

/** Every change there can be, and its class. The one place where that is decided. */
export const changes = {
  // Around the questions
  minutes: 'cosmetic',
  'languages-reordered': 'cosmetic',
  typography: 'cosmetic',
  signpost: 'cosmetic',
  help: 'cosmetic',
  'page-added': 'cosmetic',
  'page-removed': 'cosmetic',
  'long-text': 'cosmetic',
  'placeholder-added': 'cosmetic',
  'placeholder-removed': 'cosmetic',
  'scale-added': 'cosmetic',
  'scale-removed': 'cosmetic',
  'privacy-tightened': 'cosmetic',
  // Something more
  'language-added': 'additive',
  'translation-added': 'additive',
  'item-added': 'additive',
  'option-added': 'additive',
  'row-added': 'additive',
  'outside-added': 'additive',
  // Words read
  wording: 'comparability',
  'option-wording': 'comparability',
  'info-added': 'comparability',
  'info-removed': 'comparability',
  'language-removed': 'comparability',
  'translation-removed': 'comparability',
  'placeholder-changed': 'comparability',
  'variants-changed': 'comparability',
  // What is offered, and in which order
  'required-item-added': 'comparability',
  'option-retired': 'comparability',
  'option-back': 'comparability',
  'option-removed': 'comparability',
  'option-order': 'comparability',
  'option-relevance': 'comparability',
  'exclusive-changed': 'comparability',
  'other-changed': 'comparability',
  'pinned-changed': 'comparability',
  'scale-changed': 'comparability',
  'carried-changed': 'comparability',
  'order-changed': 'comparability',
  'item-order': 'comparability',
  'page-breaks': 'comparability',
  // Who is asked, and what is let through
  'relevance-changed': 'comparability',
  'page-relevance': 'comparability',
  'required-changed': 'comparability',
  'bounds-changed': 'comparability',
  'soft-bounds-changed': 'comparability',
  'check-added': 'comparability',
  'check-removed': 'comparability',
  'check-changed': 'comparability',
  'outside-removed': 'comparability',
  // What answers mean
  'questionnaire-changed': 'breaking',
  'type-changed': 'breaking',
  'export-code-changed': 'breaking',
  'item-removed': 'breaking',
  'row-removed': 'breaking',
  'matrix-scale-changed': 'breaking',
  'scale-points-changed': 'breaking',
  'shares-changed': 'breaking',
  'decimals-changed': 'breaking',
  'unit-changed': 'breaking',
  'missing-changed': 'breaking',
  'code-reused': 'breaking',
  'meaning-moved': 'breaking',
  'outside-changed': 'breaking',
  // Who was in the field, and what they were told
  'screening-added': 'breaking',
  'screening-removed': 'breaking',
  'screening-changed': 'breaking',
  'consent-changed': 'breaking',
  'privacy-loosened': 'breaking',
  'precision-kept-changed': 'breaking',
} as const satisfies Record<string, ChangeClass>

export type ChangeKind = keyof typeof changes
export const changeKinds = Object.keys(changes) as ChangeKind[]

/** `at` is a place in the definition, as in a finding. `detail`: what it was, and what it is. */
export type Change = { at: string; change: ChangeKind; class: ChangeClass; detail?: string }

export function change(at: string, kind: ChangeKind, detail?: string): Change {
  const found = { at, change: kind, class: changes[kind] }
  return detail === undefined ? found : { ...found, detail }
}

export const isBreaking = (change: Change) => change.class === 'breaking'
