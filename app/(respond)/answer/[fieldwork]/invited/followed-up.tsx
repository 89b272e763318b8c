import type { Screen } from '@/lib/wave/screen'
import { dayIn } from '../words'
import type { SayInvited } from './invited-words'

type Props = { screen: Screen; unit: string | null; tell: SayInvited }

/** What will be known of who answers, and from when on that can no longer change. */
export function FollowedUp({ screen, unit, tell }: Props) {
  const { followUp, language } = screen
  if (followUp?.kind !== 'anonymous') {
    return (
      <p>
        <b>{unit ? tell('namedTitle', { unit }) : tell('namedTitleSomeone')}.</b> {tell('named')}
      </p>
    )
  }
  const { together, finalOn, backupsKeptDays } = followUp
  return (
    <>
      <p>
        <b>{tell('anonymousTitle')}.</b> {tell('anonymous')}
      </p>
      <p>
        {tell('final', { day: dayIn(language, finalOn), count: together })}{' '}
        {backupsKeptDays === null
          ? tell('backupsUnknown')
          : tell('backups', { count: backupsKeptDays })}
      </p>
    </>
  )
}
