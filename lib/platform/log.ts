type Fields = Record<string, string | number | boolean | null | undefined>

/** One JSON line per event, for a program to read. Never an address, a name, an answer or an identifier of one. */
export function log(level: 'info' | 'error', event: string, fields: Fields = {}): void {
  process.stdout.write(
    `${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`,
  )
}

/** What a defect may say in the log: its kind and where. Messages of the database repeat values, so they stay out. */
export function describeDefect(error: unknown): Fields {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { code, digest } = error as { code?: unknown; digest?: unknown }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const cause = error.cause instanceof Error ? describeDefect(error.cause).kind : undefined
  return {
    kind: error.name,
    code: typeof code === 'string' ? code : undefined,
    digest: typeof digest === 'string' ? digest : undefined,
    where: frames.slice(0, 4).join(' ').replace(/\s+/g, ' ').trim(),
    cause,
  }
}
