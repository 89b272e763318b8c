import { Fragment, Suspense } from 'react'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { type Exploration, toSearch } from '@/lib/disclosure/exploration'
import { readExploration } from '@/lib/disclosure/explore.query'
import type { Menu } from '@/lib/disclosure/explore-menu'
import { Progress, progressOf } from './progress'
import { Result } from './result'
import type { Source } from './source-lines'
import type { Words } from './words'

type Shown = {
  asking: Actor
  menu: Menu
  exploration: Exploration
  words: Words
  source: Source
  address: string
}

/**
 * The table asked for. One that needs the responses themselves comes when they have been read: until
 * then the table without the crossing stands in its place. `waits`: for readers without script, whose
 * page comes whole.
 */
export async function Tables({ waits, ...shown }: Shown & { waits: boolean }) {
  const { exploration, words, menu } = shown
  const { by } = exploration
  if (by.kind !== 'question' || waits) return <TableRead {...shown} />
  const progress = progressOf()
  const reading = readTable(shown, progress.report).finally(progress.end)
  // Kept until the page is asked for it: a failure is the boundary's, not the process's.
  reading.catch(() => {})
  const question = menu.subjects.find(({ key }) => key === by.question)
  const { t } = words
  const title = t('crossing.title', {
    question: question ? words.text(question.text) : by.question,
  })
  return (
    <Fragment key={shown.address}>
      <Progress of={progress} title={title} words={words} address={shown.address} />
      <Suspense fallback={<TableRead {...withoutCrossing(shown)} />}>
        <Ready reading={reading} {...shown} />
      </Suspense>
    </Fragment>
  )
}

function withoutCrossing(shown: Shown): Shown {
  const exploration: Exploration = { ...shown.exploration, by: { kind: 'none' } }
  return { ...shown, exploration, address: toSearch(exploration) }
}

function readTable({ asking, exploration, source }: Shown, onProgress?: (share: number) => void) {
  return readExploration(db(), asking, source.waveId, exploration, new Date(), onProgress)
}

async function TableRead(shown: Shown) {
  return <Ready reading={readTable(shown)} {...shown} />
}

async function Ready({
  reading,
  asking: _,
  ...shown
}: Shown & { reading: ReturnType<typeof readExploration> }) {
  const table = await reading
  if (!table) throw new Error('a settled exploration has a table')
  const id = shown.exploration.by.kind === 'question' ? 'crossing' : 'table'
  return <Result id={id} table={table} {...shown} />
}
