// node verify.mjs BASE < credential: what an outsider finds, as JSON.
import { credential, keysOf, status } from './verifier.mjs';
import { text } from 'node:stream/consumers';

const base = process.argv[2];
const keys = await keysOf(base);
const jwt = (await text(process.stdin)).trim();
const says = await credential(jwt, keys);
const found = { number: says.credentialSubject.licenseNumber, keys: keys.keys.length };
for (const entry of says.credentialStatus) found[entry.statusPurpose] = await status(entry, keys, says.iss);
console.log(JSON.stringify(found));
