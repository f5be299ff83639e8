// Keeps the offline check on the device. The version changes with any of its files.
const CACHE = 'proof-@version@';
const PATIENCE = 10000;
const FILES = [
  '/proof', '/proof/app.js', '/proof/claim.js', '/proof/known.js', '/proof/reader.js', '/proof/sight.js', '/proof/jsqr.js',
  '/proof/proof.css', '/proof/texts.json', '/proof/manifest.webmanifest', '/icons/nishang.svg',
];

addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(CACHE)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' }))))
      .then(() => skipWaiting()));
});

addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith('proof-') && name !== CACHE).map((name) => caches.delete(name))))
      .then(() => clients.claim()));
});

addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== location.origin) return;
  if (event.request.mode === 'navigate' && pathname.startsWith('/verify')) {
    event.respondWith(withinPatience(event.request));
  } else if (FILES.includes(pathname)) {
    event.respondWith(caches.match(pathname, { cacheName: CACHE }).then((kept) => kept ?? fetch(event.request)));
  }
});

/** The portal's own answer, or this page where none comes. */
function withinPatience(request) {
  const kept = () => caches.match('/proof', { cacheName: CACHE });
  const late = new Promise((done) => setTimeout(done, PATIENCE)).then(kept);
  return Promise.race([fetch(request).catch(kept), late]);
}
