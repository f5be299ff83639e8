import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isOffline, leadsAway } from './network.ts';

const HERE = { origin: 'https://portal.example', pathname: '/people', search: '' };

function link(href: string, target = '', ...attributes: string[]) {
  return { href, target, hasAttribute: (name: string) => attributes.includes(name) };
}

test('only what takes the page away is held back', () => {
  assert.equal(leadsAway(link('https://portal.example/staffing'), HERE), true);
  assert.equal(leadsAway(link('https://portal.example/people?state=LEFT', '_self'), HERE), true);

  assert.equal(leadsAway(link('https://portal.example/people#content'), HERE), false);
  assert.equal(leadsAway(link('https://portal.example/staffing', '_blank'), HERE), false);
  assert.equal(leadsAway(link('https://portal.example/list.xlsx', '', 'download'), HERE), false);
  assert.equal(leadsAway(link('https://portal.example/kept', '', 'data-works-offline'), HERE), false);
  assert.equal(leadsAway(link('https://www.example.org/'), HERE), false);
  assert.equal(leadsAway(link('mailto:office@example.org'), HERE), false);
});

test('a page is offline when its browser is or its client gave up', () => {
  assert.equal(isOffline({ navigator: { onLine: false } }), true);
  assert.equal(isOffline({ navigator: { onLine: true }, Vaadin: { connectionState: { offline: true } } }), true);
  assert.equal(isOffline({ navigator: { onLine: true }, Vaadin: { connectionState: { offline: false } } }), false);
  assert.equal(isOffline({ navigator: { onLine: true } }), false);
});
