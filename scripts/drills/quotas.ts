import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { countTaken } from '@/lib/response/count-taken.query'
import { planQuota } from '@/lib/response/plan-quota.command'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { done } from '../bench/subjects'
import type { Scene } from './scenes'

const system = { kind: 'system' } as const
const people = 200
const places = 50

/** 200 people of one crossing at once on 50 places, through two servers, half of them at the door first. */
export const quotas: Scene = async ({ place, subject, bodies }) => {
  const { fieldworkId } = subject
  const second = await place.another()
  const urls = [place.url, second.url]
  try {
    const fieldwork = await findFieldwork(place.db, fieldworkId)
    if (!fieldwork) throw new Error('no fieldwork')
    const variables = fieldwork.tallyPlan.profile.slice(0, 2)
    const before = await countTaken(place.db, fieldwork, variables)
    const body = await firstComplete(urls, fieldworkId, bodies)
    const after = await countTaken(place.db, fieldwork, variables)
    const [key = '', taken = 0] = [...after].find(([key, count]) => count !== before.get(key)) ?? []
    const cells = [{ categories: JSON.parse(key), places: taken + places }]
    const plan = { variables, policy: 'screenOut' as const, cells }
    done(await planQuota(place.db, system, fieldworkId, plan, new Date()))
    const ids = Array.from({ length: people }, () => randomUUID())
    const doors = await Promise.all(
      ids.map((id, at) => (at % 2 === 0 ? ask(urls, fieldworkId, id, body, at) : null)),
    )
    const kept = ids.filter((_, at) => doors[at] === 'kept')
    const began = performance.now()
    const outcomes = await Promise.all(ids.map((id, at) => send(urls, fieldworkId, id, body, at)))
    const took = performance.now() - began
    const complete = outcomes.filter((one) => one === 'complete').length
    const over = outcomes.filter((one) => one === 'overQuota').length
    const broken = kept.filter((id) => outcomes[ids.indexOf(id)] !== 'complete').length
    const counted = (await countTaken(place.db, fieldwork, variables)).get(key) ?? 0
    console.log(
      `  ${complete} complete, ${over} over quota, in ${Math.round(took)} ms; ${kept.length} were kept a place, ${broken} of them lost it; ${counted - taken} counted`,
    )
    await planQuota(place.db, system, fieldworkId, null, new Date())
    return (
      complete === places && over === people - places && broken === 0 && counted === taken + places
    )
  } finally {
    second.end()
  }
}

/** Sends one after the other until a response is complete; the others were outside the field. */
async function firstComplete(
  urls: readonly string[],
  fieldworkId: string,
  bodies: readonly string[],
): Promise<string> {
  for (const body of bodies)
    if ((await send(urls, fieldworkId, randomUUID(), body, 0)) === 'complete') return body
  throw new Error('no body is complete')
}

/** As a browser does: again until a server says something final. */
async function send(
  urls: readonly string[],
  fieldworkId: string,
  id: string,
  body: string,
  at: number,
): Promise<string> {
  for (let attempt = at; attempt < at + 20; attempt++) {
    const address = `${urls[attempt % urls.length]}/api/v1/fieldworks/${fieldworkId}/responses/${id}`
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(address, { method: 'PUT', headers, body })
    const said = await answer.json()
    if (answer.ok) return said.outcome
    if (answer.status !== 503) return `${answer.status}`
    await wait(2_000)
  }
  return 'nothing'
}

async function ask(
  urls: readonly string[],
  fieldworkId: string,
  id: string,
  body: string,
  at: number,
): Promise<string> {
  const { version, answers } = JSON.parse(body)
  const answer = await fetch(
    `${urls[(at / 2) % urls.length]}/api/v1/fieldworks/${fieldworkId}/quota-places`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, version, answers }),
    },
  )
  return answer.ok ? (await answer.json()).place : `${answer.status}`
}
