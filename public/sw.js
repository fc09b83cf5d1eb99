// Says in French that there is no network, and does nothing else. It keeps one page, which holds nothing of anybody: no page of an account,
// no answer of the portal, no file is ever put in its cache, so there is nothing to clean at sign-out, nor to find on a lost telephone.
// What the build names by its content is already kept by the browser itself (Cache-Control: immutable).

const CACHE = 'hors-ligne-1'
const PAGE = '/hors-ligne'

async function installer() {
  const cache = await caches.open(CACHE)
  await cache.add(new Request(PAGE, { cache: 'reload', credentials: 'omit' }))
  await self.skipWaiting()
}

async function activer() {
  for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name)
  // The page is asked for at once, without waiting for this worker to wake up.
  await self.registration.navigationPreload?.enable()
  await self.clients.claim()
}

async function naviguer(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request))
  } catch (error) {
    const page = await caches.match(PAGE)
    if (!page) throw error
    return page
  }
}

self.addEventListener('install', (event) => event.waitUntil(installer()))
self.addEventListener('activate', (event) => event.waitUntil(activer()))
self.addEventListener('fetch', (event) => {
  // Pages that somebody opens, and nothing else: a form that is sent, a file, an answer go their own way.
  if (event.request.mode === 'navigate' && event.request.method === 'GET') event.respondWith(naviguer(event))
})
