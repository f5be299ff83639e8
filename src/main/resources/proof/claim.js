// The browser's side of Claim.java: reads what a QR code claims, checks who signed it, and says what became of it.

const DAYS_BEFORE_1970 = 719528;
const SIGNATURE = 64;
const FORM = /^[A-Za-z0-9_-]+$/;

/** What was scanned or pasted: the number in the address, if any, and the claim after it. */
export function split(text) {
  const plain = text.trim();
  const mark = plain.lastIndexOf('#');
  const address = mark < 0 ? plain : plain.slice(0, mark);
  const path = /\/verify\/([^/?#\s]+)$/.exec(address);
  const number = path ? decoded(path[1]) : '';
  if (mark >= 0) return { number, claim: plain.slice(mark + 1).trim() };
  // A claim without its address is long; anything shorter is a number.
  return plain.length > 80 && FORM.test(plain) ? { number: '', claim: plain } : { number: number || plain, claim: '' };
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function bytesOf(text) {
  if (!FORM.test(text)) throw new Error('form');
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  // The last character has bits to spare: only one way of writing counts.
  if (textOf(bytes) !== text) throw new Error('form');
  return bytes;
}

export function textOf(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Throws where the text is no claim of this form. */
export function read(text) {
  const all = bytesOf(text);
  const says = all.subarray(0, all.length - SIGNATURE);
  const version = says[0];
  if (version !== 1 && version !== 2) throw new Error('version');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  // The first version said nothing of hours.
  let at = version === 1 ? 13 : 15;
  const next = () => {
    const end = at + 1 + says[at];
    if (!(end <= says.length)) throw new Error('length');
    const part = utf8.decode(says.subarray(at + 1, end));
    at = end;
    return part;
  };
  const claim = {
    key: says[1] * 256 + says[2],
    role: String.fromCharCode(says[3]),
    issuedOn: day(says, 4),
    lastDay: day(says, 7),
    signedOn: day(says, 10),
    hours: version === 1 ? undefined : hours(says, 13),
    number: next(),
    holder: next(),
    document: next(),
    issuer: next(),
  };
  if (at !== says.length || !/^[DA]$/.test(claim.role)) throw new Error('length');
  return { claim, says, signature: all.subarray(all.length - SIGNATURE) };
}

function day(bytes, at) {
  const days = bytes[at] * 65536 + bytes[at + 1] * 256 + bytes[at + 2];
  return new Date((days - DAYS_BEFORE_1970) * 86400000).toISOString().slice(0, 10);
}

/** Credit hours as they are printed; undefined = not recorded. */
function hours(bytes, at) {
  const hundredths = bytes[at] * 256 + bytes[at + 1];
  return hundredths === 65535 ? undefined : String(hundredths / 100);
}

/** The day in China. */
export function chinaDay(time) {
  return new Date(time + 8 * 3600000).toISOString().slice(0, 10);
}

async function good(jwk, signature, message) {
  const key = await crypto.subtle.importKey(
    'jwk', { kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y }, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, message);
}

function keyNumber(jwk) {
  return Number(/\/(\d+)$/.exec(jwk.kid)?.[1] ?? 0);
}

/** The payload of a list that one of the keys signed; throws otherwise. */
export async function list(jws, keys) {
  const [header, payload, signature] = jws.split('.');
  const json = (part) => JSON.parse(new TextDecoder().decode(bytesOf(part)));
  const head = json(header);
  const jwk = keys.find((key) => key.kid === head.kid);
  if (head.alg !== 'ES256' || !jwk) throw new Error('key');
  if (!(await good(jwk, bytesOf(signature), new TextEncoder().encode(`${header}.${payload}`)))) throw new Error('signature');
  return json(payload);
}

/**
 * What is known of what was scanned.
 * verdict: none (no claim), altered, unknown-key, or good with state, since and the list's day.
 */
export async function check(text, keys, revocations, now) {
  const { number, claim: signed } = split(text);
  if (!signed) return { verdict: 'none', number };
  let parts;
  try {
    parts = read(signed);
  } catch {
    return { verdict: 'altered' };
  }
  const { claim, says, signature } = parts;
  const jwk = keys.find((key) => keyNumber(key) === claim.key);
  if (!jwk) return { verdict: 'unknown-key', key: claim.key };
  const inTime = chinaDay(jwk.iat * 1000) <= claim.signedOn && (!jwk.exp || claim.signedOn <= chinaDay(jwk.exp * 1000));
  if (!(await good(jwk, signature, says)) || !inTime || (number && number !== claim.number)) return { verdict: 'altered' };
  const digest = textOf(new Uint8Array(await crypto.subtle.digest('SHA-256', says)).subarray(0, 9));
  return { verdict: 'good', claim, ...state(claim, digest, revocations, chinaDay(now)) };
}

function state(claim, digest, revocations, today) {
  if (claim.issuedOn > today) return { state: 'not-yet', since: claim.issuedOn };
  if (revocations) {
    for (const [kind, word] of [['revoked', 'revoked'], ['surrendered', 'revoked'], ['superseded', 'superseded']]) {
      const since = revocations[kind][digest];
      if (since && since <= today) return { state: word, since };
    }
  }
  if (claim.lastDay < today) return { state: 'expired', since: claim.lastDay };
  const pause = revocations?.suspended[digest]?.find(([from, to]) => from <= today && (!to || today < to));
  return pause ? { state: 'suspended', since: pause[0] } : { state: 'valid' };
}
