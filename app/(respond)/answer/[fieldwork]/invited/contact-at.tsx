import type { Screen } from '@/lib/wave/screen'

/** The end of a sentence that says whom to write to. */
export function ContactAt({ screen }: { screen: Screen }) {
  const { contact } = screen.fieldwork.notice
  return (
    <>
      {' '}
      <a href={`mailto:${contact}`}>{contact}</a>.
    </>
  )
}
