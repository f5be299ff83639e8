import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { KEPT, PageAround } from './around.ts';

let told: string[];
let around: PageAround;

beforeEach(() => {
  told = [];
  Object.defineProperty(globalThis, 'window', { value: new EventTarget(), configurable: true });
  around = new PageAround(() => told.push('sheet: online'));
});

/** What the page around hears, listening as it does. */
function happens(...events: string[]): string[] {
  for (const event of events) {
    const listener = () => told.push(event);
    window.addEventListener(event, listener);
    window.dispatchEvent(new Event(event));
    window.removeEventListener(event, listener);
  }
  return told;
}

test('while the exam is written the page around hears nothing that makes it ask its server', () => {
  around.hush();

  assert.deepEqual(happens(...KEPT), ['sheet: online']);
  assert.deepEqual(happens('keydown'), ['sheet: online', 'keydown']);
});

test('when the exam is over the page around hears everything again', () => {
  around.hush();
  around.letHear();

  assert.deepEqual(happens(...KEPT), KEPT);
});
