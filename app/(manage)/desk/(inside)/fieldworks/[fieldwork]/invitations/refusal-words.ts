/** Why not, in words; a word that none was written for is a failure like any other. */
export function refusalWords(
  t: { (key: string): string; has(key: string): boolean },
  refusal: string,
): string {
  return t.has(`refusals.${refusal}`) ? t(`refusals.${refusal}`) : t('refusals.other')
}
