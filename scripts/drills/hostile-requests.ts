import { randomUUID } from 'node:crypto'

export type HostileRequest = {
  id: string
  contentType: string
  body: Buffer
  /** Taken as it is: whatever becomes of it, it is a respondent's body. */
  isHonest: boolean
}

type Json = Record<string, unknown>

const values: readonly unknown[] = [
  ...[
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfff\ud800',
    'é'.repeat(5_000),
    '＝1+1',
    "'; DROP",
  ],
  ...['__proto__', 'constructor', 'toString', '67482', '2A004', '00000', 'nsp', 'autre', 'null'],
  ...[0, -0, -1, 1e308, 1e-308, 1.5, 2 ** 53, Number.MAX_SAFE_INTEGER, true, false, null],
  ...[[], [[]], [null], [{}], ['nsp', 'nsp'], Array(400).fill('nsp'), Array(3).fill(['a'])],
  ...[{}, { a: 1 }, { a: { b: { c: {} } } }, { length: 3 }, { toString: 'x' }],
  { commune: '67482', department: '67', region: '44', sizeBand: '10000plus' },
]
const keys = [
  ...['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toJSON', '', ' ', '.', '.other'],
  ...[
    'fieldwork_id',
    'id',
    'day',
    'outcome',
    'version',
    'weight',
    'mode',
    'variants',
    'x'.repeat(131),
  ],
]
const types = ['text/plain', 'application/x-www-form-urlencoded', '', 'application/jsonp', 'a/b;c']
const ids = [
  '1',
  '../../x',
  'a'.repeat(500),
  '%00',
  "1' OR '1'='1",
  '00000000-0000-0000-0000-000000000000',
]

/** One request made of an honest body, spoilt in one of many ways; now and then left as it is. */
export function hostileRequest(honest: string, random: () => number): HostileRequest {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const plain = {
    id: randomUUID() as string,
    contentType: 'application/json',
    body: Buffer.from(honest),
    isHonest: false,
  }
  const spoil = (change: (body: Json, answers: Json) => unknown): HostileRequest => {
    const body = JSON.parse(honest) as Json & { answers: Json }
    const changed = change(body, body.answers) ?? body
    return { ...plain, body: Buffer.from(JSON.stringify(changed)) }
  }
  const ways: (() => HostileRequest)[] = [
    () => ({ ...plain, isHonest: true }),
    () =>
      spoil((_, answers) => {
        answers[pick(Object.keys(answers))] = pick(values)
      }),
    () =>
      spoil((_, answers) => {
        for (const key of Object.keys(answers)) if (random() < 0.3) answers[key] = pick(values)
      }),
    () =>
      spoil((_, answers) => {
        const from = pick(Object.keys(answers))
        answers[pick(Object.keys(answers))] = answers[from]
      }),
    () => spoil((_, answers) => void delete answers[pick(Object.keys(answers))]),
    () =>
      spoil((body, answers) => {
        const target = random() < 0.5 ? body : answers
        Object.defineProperty(target, pick(keys), { value: pick(values), enumerable: true })
      }),
    () =>
      spoil((body) => {
        body[pick(Object.keys(body))] = pick(values)
      }),
    () =>
      spoil((_, answers) => {
        for (let at = 0; at < 1_500; at++) answers[`k${at}`] = at
      }),
    () => spoil(() => pick(values)),
    () => ({ ...plain, body: plain.body.subarray(0, Math.floor(random() * plain.body.length)) }),
    () => ({ ...plain, body: withByte(plain.body, random) }),
    () => ({ ...plain, body: Buffer.from('['.repeat(1 + Math.floor(random() * 30_000))) }),
    () => ({ ...plain, body: Buffer.from(`{"a":${'{"a":'.repeat(200)}1${'}'.repeat(201)}`) }),
    () => ({ ...plain, body: Buffer.from(honest.replace(/"(\w+)":/, `"${pick(keys)}":`)) }),
    () => ({ ...plain, body: Buffer.from(honest.replace('"fr"', '"\\ud800"')) }),
    () => ({ ...plain, body: Buffer.alloc(Math.floor(random() * 70_000), 0x20) }),
    () => ({ ...plain, contentType: pick(types) }),
    () => ({ ...plain, id: encodeURIComponent(pick(ids)) }),
  ]
  return pick(ways)()
}

/** One byte made another: broken UTF-8, broken JSON, or another answer. */
function withByte(body: Buffer, random: () => number): Buffer {
  const changed = Buffer.from(body)
  changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256)
  return changed
}
