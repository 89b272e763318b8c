import styles from '../answer.module.css'
import { Heading } from '../heading'
import type { EndProps } from './invited-parts'
import type { SayInvited } from './invited-words'

type Props = EndProps & { tell: SayInvited }

/** The end of an entry. The tab was opened from the unit's page, so that it may close itself. */
export function Entered({ invitation, receipt, tell }: Props) {
  const unit = invitation.unit ?? tell('unnamed')
  const { kind, outcome, reference } = receipt
  const said =
    kind === 'already' ? 'enteredAlready' : outcome === 'complete' ? 'entered' : 'enteredScreened'
  return (
    <div className={styles.form}>
      <Heading>{tell('enteredTitle')}</Heading>
      <div className="notice success" role="status">
        <p>{tell(said, { unit })}</p>
      </div>
      {reference && (
        <dl className={styles.reference}>
          <dt>{tell('enteredReference')}</dt>
          <dd>{reference}</dd>
        </dl>
      )}
      <div className={`${styles.deeds} no-print`}>
        <button type="button" className="button" onClick={() => close()}>
          {tell('close')}
        </button>
      </div>
    </div>
  )
}
