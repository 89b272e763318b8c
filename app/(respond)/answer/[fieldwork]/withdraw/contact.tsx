import type { Screen } from '@/lib/wave/screen'

export function Contact({ screen }: { screen: Screen }) {
  const { contact } = screen.fieldwork.notice
  return <a href={`mailto:${contact}`}>{contact}</a>
}
