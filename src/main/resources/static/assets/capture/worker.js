/*
 * Serves the page for finding issues where there is no line. Only the page and what it is made of is kept, never an answer
 * of the API; where the server answers, its answer counts.
 */
const CACHE = 'xiaohao-capture-1';
const PAGE = '/capture';
const PATIENCE_MILLISECONDS = 5000;
/** What the page's own text does not name: what its scripts import. */
const PARTS = [
  '/assets/capture/areas.js',
  '/assets/capture/choices.js',
  '/assets/capture/nearby.js',
  '/assets/capture/offline.js',
  '/assets/capture/photos.js',
  '/assets/capture/position.js',
  '/assets/capture/queue.js',
  '/assets/capture/queue-view.js',
  '/assets/capture/sending.js',
  '/assets/capture/store.js',
  '/forms/element.js',
  '/forms/server.js',
  '/forms/session.js'
];
const STATIC = /^\/(?:assets|forms|webjars)\//;
const NAMED = /(?:href|src)="(\/(?:assets|forms|webjars)\/[^"]+\.(?:css|js|svg))"/g;

self.addEventListener('install', event => event.waitUntil(install()));

self.addEventListener('activate', event => event.waitUntil(activate()));

self.addEventListener('fetch', event => {
  const { request } = event;
  const key = keyOf(new URL(request.url));
  if (request.method === 'GET' && key && (key !== PAGE || request.mode === 'navigate')) {
    event.respondWith(fromServerOrKept(event, key));
  }
});

async function install() {
  const cache = await caches.open(CACHE);
  const page = await keep(cache, PAGE);
  const named = [...(await page.text()).matchAll(NAMED)].map(found => found[1]);
  await Promise.all([...PARTS, ...named].map(address => keep(cache, address)));
  await self.skipWaiting();
}

async function keep(cache, address) {
  const answer = await fetch(address, { cache: 'no-cache' });
  if (!isKept(answer)) {
    throw new Error(`${address} cannot be kept: ${answer.status}`);
  }
  await cache.put(keyOf(new URL(address, self.location)), answer.clone());
  return answer;
}

async function activate() {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith('xiaohao-capture-') && name !== CACHE)
    .map(name => caches.delete(name)));
  await self.clients.claim();
}

/** Under what name it is kept: without the mark that a page's addresses bear; null for what is never kept. */
function keyOf(address) {
  if (address.origin !== self.location.origin) {
    return null;
  }
  const path = address.pathname.replace(/-[0-9a-f]{32}(?=\.[a-z0-9]+$)/, '');
  return path === PAGE || STATIC.test(path) ? path : null;
}

async function fromServerOrKept(event, key) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(key);
  const asked = fetch(event.request).then(answer => {
    if (isKept(answer)) {
      const copy = answer.clone();
      event.waitUntil(cache.put(key, copy));
    }
    return answer;
  });
  if (!kept) {
    return asked;
  }
  // A line that is there but bears nothing is worse than none.
  return Promise.race([asked.catch(() => kept), later(kept)]);
}

function later(answer) {
  return new Promise(resolve => { setTimeout(() => resolve(answer), PATIENCE_MILLISECONDS); });
}

/** The page itself, not the login page that stands in for it. */
function isKept(answer) {
  return answer.ok && answer.type === 'basic' && !answer.redirected;
}
