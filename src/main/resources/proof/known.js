// What this browser knows of keys and revocations: asked for when there is a network, kept for when there is none.
import { list } from './claim.js';

const KEPT = 'nishang-proof';

function kept() {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
}

function keep(what) {
  try {
    localStorage.setItem(KEPT, JSON.stringify(what));
  } catch {
    // A browser that keeps nothing still checks while there is a network.
  }
}

/** Keys, the newest revocation list that one of them signed, and whether the portal answered. */
export async function known() {
  const old = kept();
  let fresh = {};
  let online = false;
  try {
    const [keys, revocations] = await Promise.all(
      ['keys', 'revocations'].map(async (what) => {
        const answer = await fetch(`/api/public/${what}`, { cache: 'no-cache' });
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.text();
      }));
    fresh = { keys: JSON.parse(keys).keys, revocations };
    online = true;
  } catch {
    fresh = {};
  }
  const keys = fresh.keys ?? old.keys ?? [];
  const lists = [];
  for (const jws of [fresh.revocations, old.revocations]) {
    if (jws) {
      try {
        lists.push({ jws, says: await list(jws, keys) });
      } catch {
        // Not signed by a key that is known: as if there were none.
      }
    }
  }
  lists.sort((a, b) => b.says.iat - a.says.iat);
  keep({ keys, revocations: lists[0]?.jws });
  return { keys, revocations: lists[0]?.says, online };
}
