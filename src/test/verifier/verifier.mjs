// An independent verifier of the portal's credentials: jose for signatures, Node's zlib for status lists.
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { gunzipSync } from 'node:zlib';

const ALGORITHMS = ['ES256'];
const OPEN_BADGE = 'OpenBadgeCredential';

export async function keysOf(base) {
  return (await (await fetch(`${base}/api/public/keys`)).json());
}

/** Throws unless a published key signed the text while it was in use. */
async function payloadOf(text, keys, expected) {
  const { payload } = await jwtVerify(text, createLocalJWKSet(keys), { algorithms: ALGORITHMS, ...expected });
  const { kid } = decodeProtectedHeader(text);
  const key = keys.keys.find((one) => one.kid === kid);
  if (payload.iat < key.iat - 3600 || (key.exp && payload.iat > key.exp)) throw new Error('key not in use when it signed');
  return payload;
}

/** The checks of Open Badges 3.0, 8.2.4.3, on the data model of VC 2.0; throws where one fails. */
export async function credential(text, keys) {
  const says = await payloadOf(text, keys, { typ: 'JWT', requiredClaims: ['iss', 'sub', 'jti', 'nbf', 'exp', 'iat'] });
  const same = (a, b, what) => {
    if (a !== b) throw new Error(`${what}: ${a} and ${b}`);
  };
  same(says.iss, says.issuer.id, 'issuer');
  same(says.sub, says.credentialSubject.id, 'subject');
  same(says.jti, says.id, 'id');
  same(says.nbf, Date.parse(says.validFrom) / 1000, 'validFrom');
  same(says.exp, Date.parse(says.validUntil) / 1000, 'validUntil');
  same(says['@context'][0], 'https://www.w3.org/ns/credentials/v2', 'context');
  if (!says.type.includes('VerifiableCredential') || !says.type.includes(OPEN_BADGE)) throw new Error('type');
  if (!says.credentialSubject.achievement.criteria.narrative) throw new Error('criteria');
  return says;
}

/** Whether the bit of an entry is set in the list that it names; throws where the list is not good. */
export async function status(entry, keys, issuer, text) {
  const list = text ?? (await (await fetch(entry.statusListCredential)).text());
  const says = await payloadOf(list, keys, { typ: 'vc+jwt', requiredClaims: ['iat', 'exp'] });
  if (says.issuer !== issuer || says.id !== entry.statusListCredential) throw new Error('another list');
  if (!says.type.includes('BitstringStatusListCredential')) throw new Error('type');
  const { statusPurpose, encodedList } = says.credentialSubject;
  if (statusPurpose !== entry.statusPurpose || !encodedList.startsWith('u')) throw new Error('purpose');
  const bits = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'));
  if (bits.length < 16384) throw new Error('short');
  const place = Number(entry.statusListIndex);
  return ((bits[place >> 3] >> (7 - (place & 7))) & 1) === 1;
}
