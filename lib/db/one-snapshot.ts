import { PassThrough } from 'node:stream'
import type { Db, Tx } from './client'

const longestMs = 900_000

/**
 * Reads in one state of the database, however long the reader of the result takes (up to a quarter of an
 * hour) and whatever is written meanwhile. One page is held at a time; whoever stops reading ends it.
 */
export async function* inOneSnapshot<Page>(
  db: Db,
  read: (tx: Tx) => AsyncIterable<Page>,
): AsyncGenerator<Page> {
  const pipe = new PassThrough({ objectMode: true, highWaterMark: 1 })
  const reading = db
    .$transaction(
      async (tx) => {
        for await (const page of read(tx)) {
          if (pipe.destroyed) return
          if (!pipe.write(page)) await roomIn(pipe)
        }
      },
      { isolationLevel: 'RepeatableRead', timeout: longestMs, maxWait: 5_000 },
    )
    .then(
      () => pipe.end(),
      (error) => pipe.destroy(error),
    )
  try {
    yield* pipe
  } finally {
    pipe.destroy()
    await reading
  }
}

/** Until the next page may be written, or nobody reads any more. */
function roomIn(pipe: PassThrough): Promise<void> {
  if (pipe.destroyed) return Promise.resolve()
  return new Promise((go) => {
    const done = () => {
      pipe.off('drain', done)
      pipe.off('close', done)
      go()
    }
    pipe.on('drain', done)
    pipe.on('close', done)
  })
}
