// Keeps the reader of offline courses on the device, and serves their pictures. It keeps no page of who is signed in, no
// exam and no answer of the portal: courses are put into their caches by the page that keeps them. The version changes
// with any of its files.
const CACHE = 'offline-@version@';
const PATIENCE = 10000;
const FILES = ['/offline', '/offline/reader.js', '/offline/reader.css', '/offline/sight.js', '/icons/nishang.svg'];

addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(CACHE)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' }))))
      .then(() => skipWaiting()));
});

addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith('offline-') && name !== CACHE).map((name) => caches.delete(name))))
      .then(() => clients.claim()));
});

addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== location.origin) return;
  if (event.request.mode === 'navigate' && pathname.startsWith('/courses')) {
    event.respondWith(withinPatience(event.request));
  } else if (FILES.includes(pathname)) {
    event.respondWith(caches.match(pathname, { cacheName: CACHE }).then((kept) => kept ?? fetch(event.request)));
  } else if (pathname.startsWith('/media/')) {
    event.respondWith(caches.match(pathname, { ignoreVary: true }).then((kept) => kept ?? fetch(event.request)));
  }
});

/** The portal's own answer, or the reader where none comes. */
function withinPatience(request) {
  const kept = () => caches.match('/offline', { cacheName: CACHE });
  const late = new Promise((done) => setTimeout(done, PATIENCE)).then(kept);
  return Promise.race([fetch(request).catch(kept), late]);
}
