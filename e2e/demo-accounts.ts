import { readFileSync } from 'node:fs'
import path from 'node:path'

type Demo = { password: string; accounts: { email: string; role: string }[] }

/** The account of a role, as the first start wrote it down. */
export function demoAccount(role: 'administrator' | 'analyst' | 'observer') {
  const folder = process.env.PHARE_E2E_DATA || '.data'
  const demo: Demo = JSON.parse(readFileSync(path.join(folder, 'demo.json'), 'utf8'))
  const account = demo.accounts.find((it) => it.role === role)
  if (!account) throw new Error(`the demo has no ${role}`)
  return { email: account.email, password: demo.password }
}
