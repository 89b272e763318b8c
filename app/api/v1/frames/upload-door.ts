import { z } from 'zod'
import { type Actor, may } from '@/lib/access/actor'
import { getActor } from '@/lib/access/current-actor'
import { isSameOrigin } from '@/lib/access/same-origin'
import { FrameFileReading } from '@/lib/audience/frame-file'
import { describeDefect, log } from '@/lib/platform/log'
import { problem } from '@/lib/platform/problem'

const mostBytes = 50 * 1024 * 1024
const longestOptions = 64 * 1024
/** Files worked on at once by one process: each may take a hundred megabytes for some seconds. */
const mostAtOnce = 2
let atWork = 0

const Options = z.strictObject({
  reading: FrameFileReading,
  frame: z
    .object({ id: z.string(), name: z.string(), source: z.string(), year: z.number() })
    .optional(),
})

type Upload = { actor: Actor; options: z.infer<typeof Options>; bytes: Buffer }

/**
 * A file sent by a page of ours, by somebody who may: one line of JSON that says how to read it, then its
 * bytes as they are, read no further than the limit. Or the answer that they get instead.
 */
export async function uploadOf(request: Request): Promise<Upload | Response> {
  if (!isSameOrigin(request.headers, process.env.NEXTAUTH_URL))
    return problem(403, 'foreign-origin', 'Not from a page of this site')
  const actor = await getActor()
  if (actor.kind === 'anonymous') return problem(401, 'signed-out', 'Not signed in')
  if (!may(actor, 'runFieldwork')) return problem(403, 'not-allowed', 'Not allowed')
  const body = await bytesOf(request)
  if (!body) return problem(413, 'too-large', 'Too large', { detail: '50 MB at most.' })
  const end = body.subarray(0, longestOptions).indexOf('\n')
  const options = Options.safeParse(end < 0 ? null : parsed(body.toString('utf8', 0, end)))
  if (!options.success)
    return problem(400, 'invalid-options', 'Invalid options', { issues: options.error.issues })
  return { actor, options: options.data, bytes: body.subarray(end + 1) }
}

/** One line of JSON after another: how far the work is, at last what came of it. */
export function lines(
  work: (write: (line: object) => void, signal: AbortSignal) => Promise<object>,
): Response {
  if (atWork >= mostAtOnce) return problem(503, 'busy', 'Two files are being read already')
  const encoder = new TextEncoder()
  const broken = new AbortController()
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      atWork++
      // Nobody reads any more: the work ends there.
      const write = (line: object) => {
        broken.signal.throwIfAborted()
        controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      try {
        write(await work(write, broken.signal))
      } catch (error) {
        if (!broken.signal.aborted) {
          log('error', 'frame-file-failed', describeDefect(error))
          write({ refusal: 'defect' })
        }
      } finally {
        atWork--
        if (!broken.signal.aborted) controller.close()
      }
    },
    cancel() {
      broken.abort()
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  })
}

async function bytesOf(request: Request): Promise<Buffer | null> {
  const most = mostBytes + longestOptions
  if (Number(request.headers.get('content-length') ?? 0) > most) {
    await request.body?.cancel()
    return null
  }
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.byteLength
    if (length > most) {
      await reader?.cancel()
      return null
    }
    chunks.push(read.value)
  }
  return Buffer.concat(chunks)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
