import type { RespondentLanguage } from '@/lib/platform/language'
import type fr from '@/lib/platform/messages/fr/withdraw.json'
import type { sayer } from '../words'

export type WithdrawWords = typeof fr
export type SayWithdraw = ReturnType<typeof sayer<WithdrawWords>>

export const withdrawWords: Record<RespondentLanguage, () => Promise<WithdrawWords>> = {
  fr: async () => (await import('@/lib/platform/messages/fr/withdraw.json')).default,
  en: async () => (await import('@/lib/platform/messages/en/withdraw.json')).default,
  de: async () => (await import('@/lib/platform/messages/de/withdraw.json')).default,
}
