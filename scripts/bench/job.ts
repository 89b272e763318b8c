import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

export type Job = {
  kind: 'put' | 'get' | 'insert'
  url: string
  /** What is sent or stored, in turn. */
  bodies: string[]
  clients: number
  warmUp: number
  seconds: number
}

export type Measured = {
  perSecond: number
  p50: number
  p95: number
  errors: number
  firstError: string
}

/** Runs a load from another process, so that what is measured does not share our event loop. */
export async function runJob(job: Job): Promise<Measured> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/bench/generator.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify(job))
  const measured: Measured = JSON.parse(await text(child.stdout))
  if (measured.errors > 0) console.log(`  ${measured.errors} errors: ${measured.firstError}`)
  return measured
}
