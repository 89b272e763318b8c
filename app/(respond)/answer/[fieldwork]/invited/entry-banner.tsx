import own from './invited.module.css'
import type { EntryProps } from './invited-parts'
import type { SayInvited } from './invited-words'

type Props = EntryProps & { tell: SayInvited }

/** Above every page: whose answers are being entered, and how they came. */
export function EntryBanner({ invitation: { mode, unit }, tell }: Props) {
  return (
    <p className={own.banner}>
      {tell(mode === 'phone' ? 'byPhone' : 'onPaper', { unit: unit ?? tell('unnamed') })}
    </p>
  )
}
