/** A scale of numbers is drawn as a row of small targets; the others as words. */
export const isNumeral = (code: string) => /^\d{1,2}$/.test(code)
