import styles from '../answer.module.css'
import type { Journey } from '../use-journey'
import { ElsewhereDialog } from './elsewhere-dialog'
import type { SayElsewhere } from './elsewhere-words'
import type { Copy } from './use-elsewhere'

type Props = { copy: Copy; journey: Journey; say: SayElsewhere; onClose: () => void }

/** What another device did with these answers, before more is changed here in vain. */
export function ToldElsewhere({ copy, journey, say, onClose }: Props) {
  const received = copy.trouble === 'received'
  return (
    <ElsewhereDialog title={say(received ? 'receivedTitle' : 'heldTitle')} onClose={onClose}>
      <p>{say(received ? 'received' : 'heldDetail')}</p>
      <div className={styles.deeds}>
        {received ? (
          <>
            <button type="button" className="button secondary" onClick={onClose}>
              {say('receivedNo')}
            </button>
            <button type="button" className="button" onClick={journey.erase}>
              {say('receivedYes')}
            </button>
          </>
        ) : (
          <>
            <button type="button" className="button secondary" onClick={copy.keepMine}>
              {say('heldMine')}
            </button>
            <button type="button" className="button" onClick={copy.takeTheirs}>
              {say('heldTake')}
            </button>
          </>
        )}
      </div>
    </ElsewhereDialog>
  )
}
