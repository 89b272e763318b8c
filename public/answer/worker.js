// @ts-check
/// <reference lib="webworker" />
/**
 * With it a questionnaire that was opened once opens again, and is finished, without a network. It keeps
 * the questionnaire's page, for which the network is asked first, and the static files of its build, which
 * never change. Never an answer of the API, never anything that someone typed.
 */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self))

const pages = 'phare-pages-1'
/** As they came, until all that they need is there. */
const arrived = 'phare-arrived-1'
const files = 'phare-files-1'

const isPage = /^\/answer\/[a-z0-9-]{1,64}(\/table)?$/
const fileNames = /\/_next\/static\/[\w./~-]+\.\w+/g
/** Milliseconds to wait for the network before showing what is kept. */
const patience = 3_000

worker.addEventListener('install', () => worker.skipWaiting())

worker.addEventListener('activate', (event) => event.waitUntil(takeOver()))

async function takeOver() {
  const ours = [pages, arrived, files]
  const former = (await caches.keys()).filter(
    (name) => name.startsWith('phare-') && !ours.includes(name),
  )
  await Promise.all(former.map((name) => caches.delete(name)))
  await worker.clients.claim()
}

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin) return
  if (pathname.startsWith('/_next/static/')) event.respondWith(file(request))
  else if (request.mode === 'navigate' && isPage.test(pathname)) {
    const asked = fetch(request)
    event.waitUntil(asked.then((reply) => stash(pathname, reply.clone())).catch(() => {}))
    event.respondWith(page(pathname, asked))
  }
})

/** @param {Request} request */
async function file(request) {
  return (await caches.match(request.url, { cacheName: files })) ?? fetch(request)
}

/** @param {string} pathname @param {Promise<Response>} asked */
async function page(pathname, asked) {
  const kept = await caches.match(pathname, { cacheName: pages })
  if (!kept) return asked
  const tired = new Promise((resolve) => setTimeout(resolve, patience))
  const reply = await Promise.race([asked.catch(() => null), tired])
  return reply && reply.status < 500 ? reply : kept
}

/** @param {string} pathname @param {Response} reply */
async function stash(pathname, reply) {
  if (reply.ok) await (await caches.open(arrived)).put(pathname, reply)
  else if (reply.status === 404) await (await caches.open(pages)).delete(pathname)
}

// A page that is open and calm says which files it uses.
worker.addEventListener('message', (event) => {
  const { keep } = event.data ?? {}
  const { pathname } = new URL(/** @type {WindowClient} */ (event.source).url)
  if (Array.isArray(keep) && isPage.test(pathname)) event.waitUntil(keepPage(pathname, keep))
})

/**
 * The page is kept once all its files are: what is kept can always be opened.
 * @param {string} pathname @param {string[]} used
 */
async function keepPage(pathname, used) {
  const [kept, fresh, store] = await Promise.all(
    [pages, arrived, files].map((it) => caches.open(it)),
  )
  let reply = await fresh.match(pathname)
  if (!reply && !(await kept.match(pathname))) reply = await fetch(pathname)
  // The copy kept is still the one that its files are for, where no other came.
  const named = reply?.ok
    ? ((await reply.clone().text()).match(fileNames) ?? [])
    : await (await kept.match(`${pathname}?files`))?.json()
  const needed = [...new Set([...used.map((it) => new URL(it).pathname), ...(named ?? [])])]
  const missing = await Promise.all(
    needed.map(async (name) => ((await store.match(name)) ? [] : [name])),
  )
  await store.addAll(missing.flat())
  await kept.put(`${pathname}?files`, Response.json(needed))
  if (reply?.ok) await kept.put(pathname, reply)
  await fresh.delete(pathname)
  await forgetFormer(kept, store)
}

/**
 * Files of former builds go, once no other page is open that may still need them.
 * @param {Cache} kept @param {Cache} store
 */
async function forgetFormer(kept, store) {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (open.length > 1) return
  const lists = (await kept.keys()).filter(({ url }) => url.endsWith('?files'))
  const needed = await Promise.all(lists.map(async (it) => (await kept.match(it))?.json()))
  const names = new Set(needed.flat())
  const former = (await store.keys()).filter(({ url }) => !names.has(new URL(url).pathname))
  await Promise.all(former.map((it) => store.delete(it)))
}
