/** Codes of French communes: Corsica's departments have a letter. */
export const inseeCode = /^(\d{2}|2[AB])\d{3}$/

const numeral = /^-?\d{1,15}(\.\d{1,15})?$/

/** A code that is a number, as those of a scale from 0 to 10. */
export const isNumeral = (code: string) => numeral.test(code)
