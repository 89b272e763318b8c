import { mkdirSync, writeFileSync } from 'node:fs'

type Line = { what: string; measured: string; aim: string; holds: boolean | null }
const lines: Line[] = []
const figures: Record<string, number> = {}

/** One measure beside its aim; `limit` negative: at most, positive: at least, absent: no aim. */
export function measured(
  what: string,
  value: number,
  unit: string,
  aim?: ['≥' | '≤', number],
): void {
  figures[what] = value
  const shown = `${round(value)} ${unit}`.trim()
  const holds = aim ? (aim[0] === '≥' ? value >= aim[1] : value <= aim[1]) : null
  lines.push({ what, measured: shown, aim: aim ? `${aim[0]} ${aim[1]} ${unit}` : '', holds })
  console.log(`  ${what}: ${shown}`)
}

export function notMeasured(what: string, why: string): void {
  lines.push({ what, measured: `not measured: ${why}`, aim: '', holds: null })
  console.log(`  ${what}: not measured (${why})`)
}

export function printReport(): void {
  const wide = (key: 'what' | 'measured' | 'aim') =>
    Math.max(...lines.map((line) => line[key].length), key.length)
  const [first, second, third] = [wide('what'), wide('measured'), wide('aim')]
  console.log(`\n${'what'.padEnd(first)}  ${'measured'.padEnd(second)}  ${'aim'.padEnd(third)}`)
  for (const { what, measured, aim, holds } of lines) {
    const verdict = holds === null ? '' : holds ? 'holds' : 'MISSED'
    console.log(
      `${what.padEnd(first)}  ${measured.padEnd(second)}  ${aim.padEnd(third)}  ${verdict}`,
    )
  }
  mkdirSync('reports', { recursive: true })
  const at = new Date().toISOString()
  writeFileSync('reports/bench.json', `${JSON.stringify({ at, figures, lines }, null, 2)}\n`)
}

function round(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3).replace(/\.?0+$/, '')
}
