/** Of drawings that also stand alone: those of the screen, in letters. */
export const ink = '#1b1f24'
export const soft = '#66717d'
export const line = '#d9dbd6'
export const tint = '#f1f0ea'
export const surface = '#ffffff'

/** Light to dark, one hue: told apart in grey too. The text on each has a contrast of 4.5 at least. */
export const steps = [
  { fill: '#eef4f6', text: ink },
  { fill: '#c3dbe4', text: ink },
  { fill: '#8dbacb', text: ink },
  { fill: '#2f7391', text: surface },
  { fill: '#083a50', text: surface },
] as const
