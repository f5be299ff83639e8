import { test } from 'node:test';
import assert from 'node:assert/strict';
import { filled } from './filled.ts';

test('values stand in their places', () => {
  assert.equal(filled('{1} after {0}', 2, 'three'), 'three after 2');
});

test('a count has its plural', () => {
  const left = '{0,plural,one{# minute} other{# minutes}} left';
  assert.equal(filled(left, 1), '1 minute left');
  assert.equal(filled(left, 23), '23 minutes left');
});

test('a value is no place for another one', () => {
  assert.equal(filled('{0} {1}', '{1}', 'b'), '{1} b');
});
