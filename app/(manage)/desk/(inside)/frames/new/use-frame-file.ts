import { useCallback, useEffect, useRef, useState } from 'react'
import type { ColumnRole } from '@/lib/audience/column-role'
import type { FrameFileReading } from '@/lib/audience/frame-file'
import type { FrameFileCheck } from '@/lib/audience/frame-file-check'
import { type FileOutcome, type FileProgress, sendFile } from './send-file'

export type Chosen = { file: File; sheet?: string; roles?: ColumnRole[] }
export type Subject = Pick<FrameFileReading, 'programmeId' | 'audienceCode'> & {
  completes?: string
}

export const readingOf = ({ sheet, roles }: Chosen, subject: Subject): FrameFileReading => ({
  ...subject,
  ...(sheet !== undefined && { sheet }),
  ...(roles && { roles }),
})

/** Changes of columns that follow each other are checked once. */
const calmMs = 500

/** The file chosen, what the server says of it, and its import; a new choice breaks off what is under way. */
export function useFrameFile(subject: Subject) {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [check, setCheck] = useState<FrameFileCheck | null>(null)
  const [outcome, setOutcome] = useState<FileOutcome | null>(null)
  const [progress, setProgress] = useState<FileProgress | null>(null)
  const [work, setWork] = useState<'checking' | 'importing' | null>(null)
  const running = useRef<AbortController | null>(null)

  const run = useCallback(
    async (
      kind: 'checking' | 'importing',
      address: string,
      given: Chosen,
      frame?: { id: string; name: string; source: string; year: number },
    ) => {
      running.current?.abort()
      const controller = new AbortController()
      running.current = controller
      setWork(kind)
      setProgress(null)
      setOutcome(null)
      try {
        const options = { reading: readingOf(given, subject), ...(frame && { frame }) }
        const { signal } = controller
        const result = await sendFile(address, given.file, options, setProgress, signal)
        if (signal.aborted) return
        if ('check' in result) setCheck(result.check)
        else setOutcome(result)
        setWork(null)
      } catch {
        // Broken off: whoever did says what comes next.
      }
    },
    [subject],
  )

  useEffect(() => {
    if (!chosen) return
    // What was said of other columns no longer holds, even before it is asked for again.
    running.current?.abort()
    setWork('checking')
    const timer = setTimeout(
      () => run('checking', '/api/v1/frames/check', chosen),
      chosen.roles ? calmMs : 0,
    )
    return () => clearTimeout(timer)
  }, [chosen, run])

  const choose = (file: File) => {
    setCheck(null)
    setChosen({ file })
  }
  const importAs = (frame?: { id: string; name: string; source: string; year: number }) =>
    chosen && run('importing', '/api/v1/frames/import', chosen, frame)
  const stop = () => {
    running.current?.abort()
    setWork(null)
    setOutcome({ refusal: 'broken-off' })
  }
  return { chosen, setChosen, choose, check, outcome, progress, work, importAs, stop }
}
