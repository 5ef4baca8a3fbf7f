import { operations } from '@portico/contract/openapi';
import { expect, test } from 'vitest';
import { doors } from './doors.ts';

const showing = operations.filter(({ shows }) => shows?.length);

test('every operation that shows something is a door with a story', () => {
  expect(showing.filter(({ id }) => !doors[id]).map(({ id }) => id)).toEqual([]);
});

test('every door leads to an operation that shows something', () => {
  expect(Object.keys(doors).filter((id) => !showing.some((operation) => operation.id === id))).toEqual([]);
});

test('whatever lists or counts something that is hidden from some says so', () => {
  const nouns = /^\/api\/(people|projects|tasks|comments|documents)(\/|$)/;
  const silent = operations.filter(({ method, url, shows }) => method === 'GET' && nouns.test(url) && !shows?.length);
  expect(silent.map(({ id }) => id)).toEqual([]);
});
