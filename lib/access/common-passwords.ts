/** Commonest passwords of twelve characters and more, and the stems they are made of, lower case. */
const listed = new Set([
  'password1234',
  'password12345',
  'passwordpassword',
  'motdepasse123',
  'motdepasse1234',
  'motdepassemotdepasse',
  'qwertyuiop12',
  'qwertyuiop123',
  'azertyuiop12',
  'azertyuiop123',
  'azertyuiopqsdfghjklm',
  'administrator',
  'administrateur',
  'administrator1',
  'administrateur1',
  'iloveyouforever',
  'jetaimepourlavie',
  'unbelievable1',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'zaq12wsxcde3',
  'q1w2e3r4t5y6',
  'correcthorsebatterystaple',
])

/** Keyboard rows and sequences, whose slices are passwords people choose. */
const sequences = [
  '01234567890123456789',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertyuiopasdfghjklzxcvbnm',
]

export function isCommonPassword(lower: string): boolean {
  if (listed.has(lower)) return true
  if (sequences.some((sequence) => sequence.includes(lower))) return true
  return isRepetition(lower)
}

/** « aaaaaaaaaaaa », « abcabcabcabc », « phare2026phare2026 ». */
function isRepetition(text: string): boolean {
  return (text + text).indexOf(text, 1) < text.length
}
