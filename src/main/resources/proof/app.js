import { check } from './claim.js';
import { fromCamera, fromFile, hasCamera } from './reader.js';
import { known } from './known.js';

const OLD_AFTER_DAYS = 7;
const texts = await (await fetch('/proof/texts.json')).json();
const at = (id) => document.getElementById(id);
let language = chosenLanguage();
let knows = { keys: [], online: false };
let scanned = '';
let camera;

function chosenLanguage() {
  const asked = new URLSearchParams(location.search).get('lang');
  if (asked) return asked.startsWith('zh') ? 'zh' : 'en';
  let chosen;
  try {
    chosen = localStorage.getItem('nishang-proof-language');
  } catch {
    chosen = null;
  }
  return chosen ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');
}

function say(key, ...values) {
  return values.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), texts[language][key]);
}

function speak() {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = `${say('proof.title')} · ${say('product')}`;
  for (const node of document.querySelectorAll('[data-say]')) node.textContent = say(node.dataset.say);
  for (const node of document.querySelectorAll('[data-hint]')) node.placeholder = say(node.dataset.hint);
  at('steps').replaceChildren(...['holder', 'paper', 'online'].map((step) => element('li', say(`proof.compare.${step}`))));
  tellKnown();
}

function element(name, text, testId) {
  const node = document.createElement(name);
  node.textContent = text;
  if (testId) node.dataset.testid = testId;
  return node;
}

function listAge() {
  return knows.revocations ? Math.floor((Date.now() / 1000 - knows.revocations.iat) / 86400) : Infinity;
}

function tellKnown() {
  const lines = [];
  if (!globalThis.crypto?.subtle) lines.push(say('proof.knows.insecure'));
  else if (knows.keys.length === 0) lines.push(say('proof.knows.nothing'));
  else {
    lines.push(say(knows.online ? 'proof.knows.online' : 'proof.knows.offline'));
    lines.push(knows.revocations ? say('proof.knows.list', knows.revocations.asOf) : say('proof.knows.no-list'));
    if (knows.revocations && listAge() > OLD_AFTER_DAYS) lines.push(say('proof.old-list', listAge()));
  }
  at('knows').replaceChildren(...lines.map((line) => element('p', line)));
}

async function show() {
  if (!scanned) return;
  const found = await check(scanned, knows.keys, knows.revocations, Date.now());
  const view = { good: showGood, none: showNone, altered: showAltered, 'unknown-key': showUnknownKey }[found.verdict];
  at('paper').hidden = found.verdict !== 'good';
  at('answer').hidden = false;
  at('online').hidden = true;
  view(found);
  scrollTo(0, 0);
}

function answer(tone, code, word, sentences) {
  const box = at('answer');
  box.className = `state ${tone}`;
  box.dataset.status = code;
  at('word').textContent = word;
  at('sentences').replaceChildren(...sentences.map((sentence) => element('p', sentence)));
}

function linkOnline(number) {
  const link = at('online');
  link.href = `/verify/${encodeURIComponent(number)}`;
  link.hidden = false;
}

function showNone({ number }) {
  answer('soon', 'none', say('proof.word.none'), [say('proof.says.none')]);
  if (number && number.length <= 64) linkOnline(number);
}

function showAltered() {
  answer('bad', 'altered', say('proof.word.altered'), [say('proof.says.altered')]);
}

function showUnknownKey({ key }) {
  answer('bad', 'unknown-key', say('proof.word.unknown-key'), [say('proof.says.unknown-key', key)]);
}

function showGood({ claim, state, since }) {
  const old = listAge() > OLD_AFTER_DAYS;
  const tone = { valid: old ? 'soon' : 'good', suspended: 'soon', superseded: 'soon' }[state] ?? 'bad';
  const sentences = [];
  if (state === 'valid') {
    sentences.push(say('proof.says.signed'));
    sentences.push(knows.revocations ? say('proof.says.not-revoked', knows.revocations.asOf) : say('proof.says.no-list'));
    sentences.push(say('proof.says.until', claim.lastDay));
    if (knows.revocations && old) sentences.push(say('proof.old-list', listAge()));
  } else {
    sentences.push(say(`proof.says.${state}`, since));
    sentences.push(say('proof.says.signed'));
  }
  answer(tone, state, say(`proof.word.${state}`), sentences);
  fields(claim);
  linkOnline(claim.number);
}

function fields(claim) {
  const rows = [
    ['number', claim.number],
    ['holder', claim.holder],
    ['document', claim.document],
    ['role', say(`role.${claim.role}`)],
    ['issued-on', claim.issuedOn],
    ['last-day', claim.lastDay],
    ...(claim.hours === undefined ? [] : [['credit-hours', claim.hours]]),
    ['issuer', claim.issuer === texts.issuer ? say('issuer') : claim.issuer],
    ['key', `${claim.key} · ${claim.signedOn}`],
  ];
  at('fields').replaceChildren(
    ...rows.flatMap(([key, value]) => [element('dt', say(`field.${key}`)), element('dd', value, `proof-${key}`)]));
}

function note(key) {
  at('note').textContent = key ? say(key) : '';
}

async function scan() {
  camera = new AbortController();
  at('viewfinder').hidden = false;
  note('');
  try {
    await take(await fromCamera(at('video'), camera.signal));
  } catch {
    note('proof.no-camera');
  }
  at('viewfinder').hidden = true;
}

async function take(text) {
  if (!text) return;
  scanned = text;
  await show();
}

async function picture() {
  const file = at('file').files[0];
  if (!file) return;
  note('');
  let text = '';
  try {
    text = await fromFile(file);
  } catch {
    text = ''; // no picture that this browser can open
  }
  at('file').value = '';
  if (text) await take(text);
  else note('proof.no-code');
}

async function refresh() {
  knows = await known();
  tellKnown();
  await show();
}

function fromAddress() {
  // The fragment stays in this browser: no server ever sees it.
  if (location.hash.length > 1) scanned = location.pathname.startsWith('/verify/') ? location.href : location.hash;
}

at('scan').hidden = !hasCamera();
at('scan').addEventListener('click', scan);
at('stop').addEventListener('click', () => camera?.abort());
at('file').addEventListener('change', picture);
at('ask').addEventListener('submit', (event) => {
  event.preventDefault();
  take(at('text').value);
});
at('refresh').addEventListener('click', refresh);
at('language').addEventListener('click', () => {
  language = language === 'zh' ? 'en' : 'zh';
  try {
    localStorage.setItem('nishang-proof-language', language);
  } catch {
    // Then it is asked again next time.
  }
  speak();
  show();
});
addEventListener('hashchange', () => {
  fromAddress();
  show();
});
addEventListener('online', refresh);

speak();
fromAddress();
await refresh();
document.body.dataset.ready = knows.online ? 'online' : 'offline';

if ('serviceWorker' in navigator && location.pathname === '/proof') {
  // Also below /verify: there a scanned code leads when there is no network.
  for (const scope of ['/proof', '/verify']) await navigator.serviceWorker.register('/proof/sw.js', { scope });
  await navigator.serviceWorker.ready;
  document.body.dataset.kept = 'yes';
}
