import { html } from 'lit';
import type { Words } from './words.ts';

const LARGE = 'nishang-exam-large';

/** Whether this browser shows papers in large text. */
export function isLarge(): boolean {
  try {
    return localStorage.getItem(LARGE) !== null;
  } catch {
    return false;
  }
}

export function rememberLarge(large: boolean) {
  try {
    if (large) localStorage.setItem(LARGE, '1');
    else localStorage.removeItem(LARGE);
  } catch {
    // a forbidden store: it holds until the page is left
  }
}

/** Alt and a letter: a letter alone would be taken from who writes or has a screen reader read. */
const KEYS: Record<string, 'next' | 'previous' | 'flag' | 'finish' | 'large'> = {
  KeyN: 'next',
  KeyP: 'previous',
  KeyM: 'flag',
  KeyH: 'finish',
  KeyL: 'large',
};

/** What a key asks for, if anything. */
export function keyed(event: KeyboardEvent): 'next' | 'previous' | 'flag' | 'finish' | 'large' | undefined {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  return KEYS[event.code];
}

export function help(say: Words) {
  return html`<details class="exam-keys">
    <summary>${say('keys')}</summary>
    <dl>
      ${Object.entries(KEYS).map(
        ([code, what]) =>
          html`<div>
            <dt><kbd>Alt</kbd> + <kbd>${code.slice(3)}</kbd></dt>
            <dd>${say(what)}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}
