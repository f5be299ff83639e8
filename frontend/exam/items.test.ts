import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Desk, drawItem, type Question } from './items.ts';

const desk: Desk = { given: [], of: 1, closed: false, say: (key) => key, put: () => {} };

function question(kind: string): Question {
  return {
    position: 1,
    kind,
    stem: 'What?',
    options: [{ key: 'a', text: 'This' }],
    lefts: [{ key: '1', text: 'That' }],
    spots: { src: '', width: 1, height: 1, shapes: [{ form: 'circle', numbers: [1, 1, 1] }] },
  };
}

test('every kind is drawn by its own function', () => {
  for (const kind of [
    'single',
    'multiple',
    'true-false',
    'fill-in',
    'numeric',
    'matching',
    'ordering',
    'hot-spot',
    'short-answer',
  ]) {
    assert.doesNotThrow(() => drawItem(question(kind), desk), kind);
  }
});

test('an unknown kind throws', () => {
  assert.throws(() => drawItem(question('essay'), desk), /item kind: essay/);
  assert.throws(() => drawItem(question('toString'), desk), /item kind: toString/);
});
