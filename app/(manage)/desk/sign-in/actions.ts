'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cookieFor } from '@/lib/access/current-actor'
import { returnPath } from '@/lib/access/return-path'
import { isSameOrigin } from '@/lib/access/same-origin'
import { signIn } from '@/lib/access/sign-in.command'
import { db } from '@/lib/db/client'

export type SignInState = {
  email: string
  refusal?: 'foreign-origin' | 'email-empty' | 'incomplete' | 'wrong-credentials' | 'slow-down'
  seconds?: number
  /** Counts the tries, so that the same message twice is announced twice. */
  tries: number
}

export async function signInAction(previous: SignInState, form: FormData): Promise<SignInState> {
  const typed = form.get('email')
  const email = typeof typed === 'string' ? typed.slice(0, 254) : ''
  const answer = { email, tries: (Number(previous?.tries) || 0) + 1 }
  if (!isSameOrigin(await headers(), process.env.NEXTAUTH_URL)) {
    return { ...answer, refusal: 'foreign-origin' }
  }
  if (!email.includes('@')) return { ...answer, refusal: 'email-empty' }
  const result = await signIn(db(), { email, password: form.get('password') }, new Date())
  if ('refusal' in result) return { ...answer, ...result }
  const cookie = await cookieFor(result)
  ;(await cookies()).set(cookie)
  redirect(returnPath(form.get('to')))
}
