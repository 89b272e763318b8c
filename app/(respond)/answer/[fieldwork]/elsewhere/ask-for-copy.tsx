import styles from '../answer.module.css'
import { ElsewhereDialog } from './elsewhere-dialog'
import type { SayElsewhere } from './elsewhere-words'
import type { Copy } from './use-elsewhere'

type Props = { copy: Copy; say: SayElsewhere; onClose: () => void }

/** What is kept, where and for how long, before anything leaves the device. */
export function AskForCopy({ copy, say, onClose }: Props) {
  return (
    <ElsewhereDialog title={say('title')} onClose={onClose}>
      <p>{say('what')}</p>
      <ul>
        <li>{say('updated')}</li>
        <li>{say('life')}</li>
      </ul>
      <p role="alert">
        {!copy.working && copy.trouble === 'later' && say('failed')}
        {!copy.working && copy.trouble === 'closed' && say('codeClosed')}
      </p>
      <div className={styles.deeds}>
        <button type="button" className="button secondary" onClick={onClose}>
          {say('cancel')}
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={copy.working}
          onClick={() => copy.working || copy.save()}
        >
          {say(copy.working ? 'creating' : 'create')}
        </button>
      </div>
    </ElsewhereDialog>
  )
}
