import { expect, test } from 'vitest'
import { type InvitationState, rankOf } from '@/lib/audience/track'
import { defaultRules } from '@/lib/wave/disposition-rules'
import { dispositionOf } from './disposition'

const states = Object.keys(rankOf) as InvitationState[]

// AAPOR, Standard Definitions, « Internet surveys of specifically named persons »: first digits are classes.
test('codes stand in the classes that AAPOR gives them', () => {
  const classOf = (code: string) => {
    if (code === '1.1') return 'I'
    if (code === '1.2') return 'P'
    const digits: Record<string, string> = { '2.1': 'R', '2.2': 'NC', '2.3': 'O' }
    return digits[code.slice(0, 3)] ?? (code.startsWith('3') ? 'U' : 'NE')
  }
  for (const state of states) {
    const disposition = dispositionOf(state, defaultRules)
    expect([state, disposition.class]).toEqual([state, classOf(disposition.code)])
  }
})

test('one final code per unit follows AAPOR’s precedence: 1, 4, 2.1, 2.3, 2.2, 3', () => {
  const precedence = ['3', '2.2', '2.3', '2.1', '4', '1']
  const tens = (state: InvitationState) => Math.floor(rankOf[state] / 10)
  for (const state of states) {
    if (state === 'optedOut') continue
    const { code } = dispositionOf(state, defaultRules)
    expect([state, code.startsWith(precedence[tens(state)] as string)]).toEqual([state, true])
  }
})

test('what nobody answered counts as the rules say', () => {
  const known = { unanswered: 'nonContact', optedOut: 'unanswered' } as const
  const unknown = { unanswered: 'unknown', optedOut: 'unanswered' } as const
  expect(dispositionOf('sent', known)).toEqual({ code: '2.20', class: 'NC' })
  expect(dispositionOf('optedOut', known)).toEqual({ code: '2.20', class: 'NC' })
  expect(dispositionOf('sent', unknown)).toEqual({ code: '3.19', class: 'U' })
  expect(dispositionOf('optedOut', unknown)).toEqual({ code: '3.19', class: 'U' })
  expect(dispositionOf('optedOut', defaultRules)).toEqual({ code: '2.111', class: 'R' })
})
