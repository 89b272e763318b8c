import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'

/**
 * Which mails a worker began to write the end of: one line each, written just before. A process that is
 * killed leaves its lines behind, so that mails it had not got so far with are known not to have left. Lines
 * of before the machine itself went down may be missing: then nothing is known.
 */
export class EndsJournal {
  private file: number | null = null

  constructor(
    private readonly folder: string,
    private readonly worker: string,
  ) {}

  write(mailId: string): void {
    this.file ??= this.open()
    writeSync(this.file, `${mailId}\n`)
  }

  /** Of another worker; null: nothing is known of it here. */
  endsOf(worker: string): ReadonlySet<string> | null {
    if (!/^[0-9a-f-]{36}$/.test(worker)) return null
    try {
      const [boot, ...ids] = readFileSync(this.fileOf(worker), 'utf8').split('\n')
      return boot === bootOfMachine() ? new Set(ids) : null
    } catch {
      return null
    }
  }

  /** Opened early: a worker whose file is there and empty has ended no mail. */
  begin(): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 })
    for (const name of readdirSync(this.folder)) {
      const file = path.join(this.folder, name)
      if (Date.now() - statSync(file).mtimeMs > keptMs) rmSync(file, { force: true })
    }
    this.file ??= this.open()
  }

  end(): void {
    if (this.file !== null) closeSync(this.file)
    this.file = null
  }

  private open(): number {
    const file = openSync(this.fileOf(this.worker), 'a', 0o600)
    writeSync(file, `${bootOfMachine()}\n`)
    return file
  }

  private fileOf(worker: string): string {
    return path.join(this.folder, `${worker}.ends`)
  }
}

/** Longer than any mail stays without an end. */
const keptMs = 7 * 86_400_000

/** Another one each time the machine starts; where it is not known, no other process knows it either. */
function bootOfMachine(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return `process ${process.pid} ${process.uptime()}`
  }
}
