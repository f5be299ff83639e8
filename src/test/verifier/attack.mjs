// node attack.mjs BASE < credential: alters the credential and its status list in every way, and names what was accepted.
import { exportJWK, generateKeyPair, SignJWT, decodeProtectedHeader, decodeJwt } from 'jose';
import { credential, keysOf, status } from './verifier.mjs';
import { text } from 'node:stream/consumers';

const base = process.argv[2];
const keys = await keysOf(base);
const jwt = (await text(process.stdin)).trim();
const says = await credential(jwt, keys);
const entry = says.credentialStatus[0];
const list = await (await fetch(entry.statusListCredential)).text();
let variants = 0;
const accepted = [];

async function refused(what, check) {
  variants += 1;
  try {
    await check();
    accepted.push(what);
  } catch {
    // as it should be
  }
}

const part = (object) => Buffer.from(JSON.stringify(object)).toString('base64url');
const bytes = (token) => token.split('.').map((one) => Buffer.from(one, 'base64url').toString('hex')).join('.');

/** Every character replaced by another one; those that write the same bytes in another way are no alteration. */
function* changed(token, step) {
  for (let i = 0; i < token.length; i += step) {
    const other = token.slice(0, i) + (token[i] === 'A' ? 'B' : 'A') + token.slice(i + 1);
    if (bytes(other) !== bytes(token)) yield [`character ${i}`, other];
  }
}

function* rewritten(token) {
  const [header, payload, signature] = token.split('.');
  const head = decodeProtectedHeader(token);
  const body = decodeJwt(token);
  for (const alg of ['none', 'HS256', 'ES384']) yield [`alg ${alg}`, `${part({ ...head, alg })}.${payload}.${signature}`];
  yield ['no signature', `${part({ ...head, alg: 'none' })}.${payload}.`];
  yield ['another type', `${part({ ...head, typ: 'other' })}.${payload}.${signature}`];
  for (const key of Object.keys(body)) yield [`without ${key}`, `${header}.${part({ ...body, [key]: undefined })}.${signature}`];
  yield ['longer valid', `${header}.${part({ ...body, exp: body.exp + 86400 })}.${signature}`];
}

for (const [what, check] of [
  ['credential', (token, with_ = keys) => credential(token, with_)],
  ['list', (token, with_ = keys) => status(entry, with_, says.iss, token)],
]) {
  const token = what === 'credential' ? jwt : list.trim();
  await check(token);
  for (const [how, other] of rewritten(token)) await refused(`${what}: ${how}`, () => check(other));
  for (const [how, other] of changed(token, 1)) await refused(`${what}: ${how}`, () => check(other));

  const head = decodeProtectedHeader(token);
  const body = decodeJwt(token);
  const own = await generateKeyPair('ES256', { extractable: true });
  const forged = (kid) => new SignJWT(body).setProtectedHeader({ ...head, kid }).sign(own.privateKey);
  await refused(`${what}: another key`, async () => check(await forged(head.kid)));
  await refused(`${what}: an unknown key`, async () => check(await forged(`${base}/api/public/keys/999`)));
  await refused(`${what}: a key brought along`, async () =>
    check(await new SignJWT(body).setProtectedHeader({ alg: 'ES256', typ: head.typ, jwk: await exportJWK(own.publicKey) }).sign(own.privateKey)));
  const retired = { keys: keys.keys.map((key) => ({ ...key, exp: body.iat - 1 })) };
  await refused(`${what}: a key no longer in use`, () => check(token, retired));
}

console.log(JSON.stringify({ variants, accepted }));
