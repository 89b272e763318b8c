import type { Block } from '@/lib/publication/outline'
import type { Snapshot } from '@/lib/publication/snapshot'
import { blockLabel } from '../../_blocks/words'
import type { Reader } from '../../reader'
import styles from './wave.module.css'

/** The findings in a list, each leading to its chart. */
export function Contents({
  snapshot,
  blocks,
  reader,
}: {
  snapshot: Snapshot
  blocks: Block[]
  reader: Reader
}) {
  const { t } = reader
  return (
    <nav className={styles.contents} aria-labelledby="contents-h">
      <h2 id="contents-h">{t('wave.contents')}</h2>
      <ol>
        {blocks.map((block) => (
          <li key={block.id}>
            <a href={`#${block.id}`}>{blockLabel(block, reader)}</a>
          </li>
        ))}
        {snapshot.territories.length > 0 ? (
          <li>
            <a href="#territories">{t('territories.title')}</a>
          </li>
        ) : null}
        <li>
          <a href="#method">{t('method.title')}</a>
        </li>
      </ol>
    </nav>
  )
}
