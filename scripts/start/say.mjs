/** A reason to stop that a person can act upon: one sentence, no stack. */
export class Stop extends Error {}

export function say(line) {
  process.stdout.write(`${line}\n`)
}

/** Runs a step, names it before and its seconds after. */
export async function step(name, deed) {
  const began = Date.now()
  say(`· ${name}`)
  const result = await deed()
  const seconds = (Date.now() - began) / 1000
  if (seconds >= 3) say(`  ${seconds.toFixed(0)} s`)
  return result
}
