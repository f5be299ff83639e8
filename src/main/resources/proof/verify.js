// On the public check: the reader behind its button, and what the scanned claim after the address is worth.
import { check, split } from './claim.js';
import { fromCamera, hasCamera } from './reader.js';
import { known } from './known.js';

const scan = document.getElementById('scan');
const view = document.getElementById('viewfinder');
let camera;

if (scan && hasCamera()) {
  scan.hidden = false;
  scan.addEventListener('click', async () => {
    camera = new AbortController();
    view.hidden = false;
    try {
      const { number, claim } = split(await fromCamera(document.getElementById('video'), camera.signal));
      if (number) location.assign(`/verify/${encodeURIComponent(number)}${claim ? `#${claim}` : ''}`);
      else if (claim) location.assign(`/proof#${claim}`);
    } catch {
      document.getElementById('no-camera').hidden = false;
    }
    view.hidden = true;
  });
  document.getElementById('stop').addEventListener('click', () => camera?.abort());
}

async function signature() {
  const box = document.getElementById('signature');
  if (!box || location.hash.length < 2) return;
  document.getElementById('offline').href += location.hash;
  if (!globalThis.crypto?.subtle) return;
  const { keys, online } = await known();
  if (!online) return;
  const found = await check(location.href, keys, undefined, Date.now());
  const state = { good: 'good', 'unknown-key': 'bad', altered: 'bad' }[found.verdict];
  if (!state) return;
  box.dataset.signature = state;
  box.classList.add(state);
  box.querySelector(`[data-when="${state}"]`).hidden = false;
  box.hidden = false;
}

addEventListener('hashchange', () => location.reload());
await signature();
document.body.dataset.ready = 'yes';
