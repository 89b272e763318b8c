import { readFileSync } from 'node:fs'
import { createContext, Script } from 'node:vm'
import { beforeEach, expect, it, vi } from 'vitest'

const origin = 'https://phare.example'
const source = new Script(readFileSync('public/answer/worker.js', 'utf8'))
const page = '/answer/grand-est'
const chunk = '/_next/static/chunks/one.js'

/** As far as the worker goes: by address, whatever the request's headers. */
class Store {
  held = new Map<string, Response>()
  static key = (it: { url: string } | string) =>
    (typeof it === 'string' ? it : it.url).replace(origin, '')
  async match(it: { url: string } | string) {
    return this.held.get(Store.key(it))?.clone()
  }
  async put(it: { url: string } | string, reply: Response) {
    this.held.set(Store.key(it), reply)
  }
  async delete(it: { url: string } | string) {
    return this.held.delete(Store.key(it))
  }
  async keys() {
    return [...this.held.keys()].map((name) => ({ url: origin + name }))
  }
  async addAll(names: string[]) {
    for (const name of names) {
      const reply = await network(name)
      if (!reply.ok) throw new TypeError('not ok')
      this.held.set(name, reply)
    }
  }
}

let stores: Record<string, Store>
let hear: Record<string, (event: object) => void>
let network: (it: { url: string } | string) => Promise<Response>
let open: unknown[]

beforeEach(() => {
  stores = {}
  hear = {}
  open = [{}]
  const storeOf = (name: string) => {
    stores[name] ??= new Store()
    return stores[name]
  }
  const self = {
    addEventListener: (name: string, listener: (event: object) => void) => {
      hear[name] = listener
    },
    location: { origin },
    clients: { claim: async () => {}, matchAll: async () => open },
    skipWaiting: async () => {},
  }
  const caches = {
    open: async (name: string) => storeOf(name),
    keys: async () => Object.keys(stores),
    delete: async (name: string) => Reflect.deleteProperty(stores, name),
    match: async (it: string, { cacheName }: { cacheName: string }) => storeOf(cacheName).match(it),
  }
  const fetch = (it: { url: string } | string) => network(it)
  source.runInContext(
    createContext({
      self,
      caches,
      fetch,
      URL,
      Response,
      setTimeout: (deed: () => void, ms: number) => setTimeout(deed, ms),
    }),
  )
})

const html = (words: string, status = 200) =>
  new Response(`${words}<script src="${chunk}"></script>`, { status })

async function ask(path: string, init: { method?: string; mode?: string } = {}) {
  let answer: Promise<Response> | null = null
  const pending: Promise<unknown>[] = []
  hear.fetch?.({
    request: { url: origin + path, method: 'GET', mode: 'navigate', ...init },
    respondWith: (it: Promise<Response>) => {
      answer = it
    },
    waitUntil: (it: Promise<unknown>) => pending.push(it),
  })
  const reply = answer as Promise<Response> | null
  return reply && { reply: reply.then((it) => it.clone().text()), settled: Promise.all(pending) }
}

async function tell(event: string, data: object) {
  const pending: Promise<unknown>[] = []
  hear[event]?.({ ...data, waitUntil: (it: Promise<unknown>) => pending.push(it) })
  await Promise.all(pending)
}

const keep = (path = page, used: string[] = []) =>
  tell('message', {
    data: { keep: used.map((it) => origin + it) },
    source: { url: origin + path },
  })

async function keptPage() {
  network = async (it) => (Store.key(it) === page ? html('kept') : new Response('code'))
  await keep()
}

it('leaves alone what is not a first page or a file of the build', async () => {
  network = () => Promise.reject(new Error('not to be asked'))
  expect(await ask('/api/v1/communes?q=metz', { mode: 'cors' })).toBeNull()
  expect(await ask(`/api/v1/fieldworks/x/responses/y`, { method: 'PUT', mode: 'cors' })).toBeNull()
  expect(await ask(`${page}/withdraw`)).toBeNull()
  expect(await ask('/desk')).toBeNull()
})

it('shows the copy when the network is away, fails or is too slow, never when it answers', async () => {
  await keptPage()
  network = async () => html('fresh')
  expect(await (await ask(page))?.reply).toMatch(/^fresh/)
  network = async () => html('closed', 410)
  expect(await (await ask(page))?.reply).toMatch(/^closed/)
  network = async () => html('broken', 503)
  expect(await (await ask(page))?.reply).toMatch(/^kept/)
  network = () => Promise.reject(new TypeError('network'))
  expect(await (await ask(page))?.reply).toMatch(/^kept/)
  vi.useFakeTimers()
  network = () => new Promise(() => {})
  const slow = (await ask(page))?.reply
  await vi.advanceTimersByTimeAsync(3_000)
  vi.useRealTimers()
  expect(await slow).toMatch(/^kept/)
})

it('has no copy of a page that is no more', async () => {
  await keptPage()
  network = async () => html('unknown', 404)
  await (await ask(page))?.settled
  network = () => Promise.reject(new TypeError('network'))
  await expect((await ask(page))?.reply).rejects.toThrow('network')
})

it('keeps a page once all its files are there, never one that could not be opened', async () => {
  await keptPage()
  network = async () => html('newer')
  await (await ask(page))?.settled
  network = async () => new Response('', { status: 503 })
  await expect(keep(page, ['/_next/static/chunks/two.js'])).rejects.toThrow()
  network = () => Promise.reject(new TypeError('network'))
  expect(await (await ask(page))?.reply).toMatch(/^kept/)
  expect(await (await ask(chunk, { mode: 'no-cors' }))?.reply).toBe('code')
})

it('forgets the files of a former build when no other page may need them', async () => {
  await keptPage()
  const newer = '/_next/static/chunks/newer.js'
  network = async (it) =>
    Store.key(it) === page ? new Response(`<script src="${newer}">`) : new Response('code')
  open = [{}, {}]
  await (await ask(page))?.settled
  await keep()
  expect([...(stores['phare-files-1']?.held.keys() ?? [])]).toEqual([chunk, newer])
  open = [{}]
  await keep()
  expect([...(stores['phare-files-1']?.held.keys() ?? [])]).toEqual([newer])
})

it('removes what a former worker kept', async () => {
  stores = { 'phare-pages-0': new Store(), 'another-1': new Store() }
  await tell('activate', {})
  expect(Object.keys(stores)).toEqual(['another-1'])
})
