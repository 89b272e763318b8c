import type { Work } from './send'

type Proof = typeof import('@/public/answer/proof.js')

const address = '/answer/proof.js'
/** Tries in one go where the page itself does the work: some hundredths of a second on a slow phone. */
const slice = 2_000

/**
 * The work that the service asks for when many answers arrive at once, beside the page where the browser can do
 * that. Null: given up.
 */
export async function doWork(
  work: Work,
  signal = new AbortController().signal,
): Promise<string | null> {
  const text = (await inWorker(work, signal).catch(() => null)) ?? (await onPage(work, signal))
  return text && `${work.challenge}.${text}`
}

function inWorker(work: Work, signal: AbortSignal): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(address, { type: 'module' })
    const end = (text: string | null) => {
      worker.terminate()
      resolve(text)
    }
    signal.addEventListener('abort', () => end(null), { once: true })
    worker.addEventListener('message', ({ data }) => end(data))
    worker.addEventListener('error', () => {
      worker.terminate()
      reject(new Error('no worker'))
    })
    worker.postMessage(work)
  })
}

async function onPage({ challenge, bits }: Work, signal: AbortSignal): Promise<string | null> {
  if (signal.aborted) return null
  const proof: Proof = await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ address)
  const { tryOut } = proof.solver(challenge, bits)
  while (!signal.aborted) {
    const text = tryOut(slice)
    if (text) return text
    await new Promise((resolve) => setTimeout(resolve))
  }
  return null
}
