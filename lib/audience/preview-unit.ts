import type { RespondentLanguage } from '@/lib/platform/language'
import type { MergeValues } from './mail-merge'

/** A real unit to try a text on, with all that its placeholders stand for and keys that open nothing. */
export type PreviewUnit = {
  id: string
  name: string
  email: string | null
  language: RespondentLanguage | null
  values: Record<RespondentLanguage, MergeValues>
}
