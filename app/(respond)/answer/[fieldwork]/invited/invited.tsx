import type { Screen } from '@/lib/wave/screen'
import { Answering } from '../answering.client'
import { useLater } from '../elsewhere/use-later'
import own from './invited.module.css'
import type { DoorProps, EndProps, EntryProps, InvitedParts, StuckProps } from './invited-parts'
import { loadInvited } from './load-invited'
import { useInvitation } from './use-invitation'

/** For a fieldwork whose units are invited: the questionnaire, and the invitation that it is answered under. */
export function Invited({ screen }: { screen: Screen }) {
  const invitation = useInvitation(screen.fieldwork.id)
  return <Answering screen={screen} invited={{ ...parts, invitation }} />
}

const useParts = ({ language }: Screen) => useLater(language, loadInvited)

/** What comes after the first page; before any script, and without one, what holds its place. */
function Door(props: DoorProps) {
  const { screen, sayOnPage, notice } = props
  const { part: it, failed } = useParts(screen)
  if (it) return <it.Door {...props} tell={it.tell} />
  return (
    <>
      <section className={own.panel}>
        <h2>{sayOnPage('byInvitation')}</h2>
        <p>{sayOnPage('byInvitationDetail')}</p>
        <p role="status">{failed && screen.words.partNotLoaded}</p>
      </section>
      {notice}
    </>
  )
}

function Stuck(props: StuckProps) {
  const { part: it } = useParts(props.screen)
  return it && <it.StuckInvitation {...props} tell={it.tell} />
}

function Banner(props: EntryProps) {
  const { part: it } = useParts(props.screen)
  return it && <it.EntryBanner {...props} tell={it.tell} />
}

function Foot(props: EntryProps) {
  const { part: it } = useParts(props.screen)
  return it && <it.EntryFoot {...props} tell={it.tell} />
}

function Entered(props: EndProps) {
  const { part: it } = useParts(props.screen)
  return it && <it.Entered {...props} tell={it.tell} />
}

const parts: InvitedParts = { Door, Stuck, Banner, Foot, Entered }
