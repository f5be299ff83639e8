import assert from 'node:assert/strict';
import { test } from 'node:test';
import { places } from './places.ts';

test('finds every place of every word, whatever its case', () => {
  assert.deepEqual(places('甲醛限量：甲醛 20 mg/kg', ['甲醛', '20']), [
    [0, 2],
    [5, 7],
    [8, 10],
  ]);
  assert.deepEqual(places('A seal and a SEAL', ['seal']), [
    [2, 6],
    [13, 17],
  ]);
});

test('nothing was looked for', () => {
  assert.deepEqual(places('甲醛', ['']), []);
});
