import { useState } from 'react'
import styles from '../answer.module.css'
import { AskFirst } from '../ask-first'
import type { EntryProps } from './invited-parts'
import type { SayInvited } from './invited-words'

type Props = EntryProps & { tell: SayInvited }

/** At the foot of each page: where an entry is kept, and the way out of it. */
export function EntryFoot({ journey, tell }: Props) {
  const [asking, ask] = useState(false)
  return (
    <aside className={styles.kept} aria-label={tell('drop')}>
      <p>{tell('inTab')}</p>
      <button type="button" className={styles.textButton} onClick={() => ask(true)}>
        {tell('drop')}
      </button>
      <p>{tell('keys')}</p>
      <AskFirst
        open={asking}
        title={tell('dropTitle')}
        detail={tell('dropDetail')}
        yes={tell('drop')}
        no={tell('dropNo')}
        onYes={() => {
          ask(false)
          journey.erase()
        }}
        onNo={() => ask(false)}
      />
    </aside>
  )
}
