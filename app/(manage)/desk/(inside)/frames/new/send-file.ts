import type { FrameFileReading } from '@/lib/audience/frame-file'
import type { FrameFileCheck } from '@/lib/audience/frame-file-check'

export type FileProgress = { stage: 'reading' | 'saving'; done: number; of: number | null }

type FileOptions = {
  reading: FrameFileReading
  frame?: { id: string; name: string; source: string; year: number }
}

export type FileOutcome =
  | { check: FrameFileCheck }
  | { frame: string; size: number }
  | { refusal: string }
  | { issues: { path: PropertyKey[] }[] }

/** Sends a file with how to read it; what comes back last is what came of it. */
export async function sendFile(
  address: string,
  file: File,
  options: FileOptions,
  onProgress: (progress: FileProgress) => void,
  signal: AbortSignal,
): Promise<FileOutcome> {
  const response = await post(address, file, options, signal)
  if (!response) return { refusal: 'not-sent' }
  if (!response.ok || !response.body) return { refusal: await refusalOf(response) }
  let rest = ''
  let last: FileOutcome = { refusal: 'not-sent' }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const lines = (rest + read.value).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines.filter((one) => one !== '')) {
        const said = JSON.parse(line) as FileProgress | FileOutcome
        if ('stage' in said) onProgress(said)
        else last = said
      }
    }
  } catch (error) {
    if (signal.aborted) throw error
  }
  return last
}

/** A file that the server makes of the one sent. */
export async function fetchFile(address: string, file: File, options: FileOptions) {
  const response = await post(address, file, options)
  return response?.ok ? response.blob() : null
}

/** Null: no connection, or a file that changed since it was chosen. */
async function post(address: string, file: File, options: FileOptions, signal?: AbortSignal) {
  const body = new Blob([JSON.stringify(options), '\n', file])
  try {
    return await fetch(address, { method: 'POST', body, ...(signal && { signal }) })
  } catch (error) {
    if (signal?.aborted) throw error
    return null
  }
}

async function refusalOf(response: Response): Promise<string> {
  try {
    const { type } = (await response.json()) as { type?: string }
    return type?.split(':').at(-1) ?? 'defect'
  } catch {
    return 'defect'
  }
}
