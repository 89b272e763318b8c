import type { Screen } from '@/lib/wave/screen'
import styles from '../answer.module.css'
import { FollowedUp } from './followed-up'
import own from './invited.module.css'
import type { SayInvited } from './invited-words'
import type { HeldInvitation } from './use-invitation'

type Props = { screen: Screen; invitation: HeldInvitation; tell: SayInvited }

/** Whose invitation it is, and what will be known of who answers it. */
export function MyInvitation({ screen, invitation, tell }: Props) {
  const { standing, unit, retry } = invitation
  const isNamed = screen.followUp?.kind === 'named'
  return (
    <section className={own.panel}>
      <h2>{tell('mineTitle')}</h2>
      <p>
        {isNamed && unit && `${tell('mineNamed', { unit })} `}
        {tell('mine')}
      </p>
      <FollowedUp screen={screen} unit={unit} tell={tell} />
      <p role="status">
        {standing === 'opening' && tell('opening')}
        {standing === 'unreachable' && (
          <>
            {tell('unreachable')}{' '}
            <button type="button" className={styles.textButton} onClick={retry}>
              {tell('retry')}
            </button>
          </>
        )}
      </p>
    </section>
  )
}
