import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diff, equal } from '../../../compat/compare/diff.ts';

test('names the place of a differing member, and both values', () => {
  expect(diff({ addresses: { v0: { '10.0.0.1/8': { broadcast: '10.255.255.255' } } } }, { addresses: { v0: { '10.0.0.1/8': { broadcast: '10.0.0.255' } } } })).toEqual([
    { path: 'addresses v0 10.0.0.1/8 broadcast', left: '10.255.255.255', right: '10.0.0.255' },
  ]);
});

test('reports what exists on one side only once, at its own path', () => {
  expect(diff({ routes: { main: {} } }, { routes: { main: { default: [{ dev: 'v0' }] } } })).toEqual([{ path: 'routes main default', left: undefined, right: [{ dev: 'v0' }] }]);
});

test('compares lists of objects place by place and lists of words as a whole', () => {
  expect(diff({ a: [{ x: 1 }, { x: 2 }] }, { a: [{ x: 1 }, { x: 3 }, { x: 4 }] })).toEqual([
    { path: 'a 1 x', left: 2, right: 3 },
    { path: 'a 2', left: undefined, right: { x: 4 } },
  ]);
  expect(diff({ flags: ['UP'] }, { flags: ['UP', 'NOARP'] })).toEqual([{ path: 'flags', left: ['UP'], right: ['UP', 'NOARP'] }]);
});

test('takes an absent member for an undefined one, and keeps null, 0, false and bigint apart', () => {
  expect(diff({ a: undefined }, {})).toEqual([]);
  for (const [left, right] of [
    [null, undefined],
    [0, false],
    [1, 1n],
    ['', undefined],
  ])
    expect(diff(left, right)).toHaveLength(1);
});

const plain = fc.jsonValue();

test('finds nothing between a value and its copy, and something between unequal ones', () => {
  fc.assert(
    fc.property(plain, (value) => {
      expect(diff(value, structuredClone(value))).toEqual([]);
    }),
  );
  fc.assert(
    fc.property(plain, plain, (left, right) => {
      expect(diff(left, right).length === 0).toBe(equal(left, right));
    }),
  );
});

test('sees the same places from either side', () => {
  const paths = (left: unknown, right: unknown) =>
    diff(left, right)
      .map(({ path }) => path)
      .sort();
  fc.assert(
    fc.property(plain, plain, (left, right) => {
      expect(paths(left, right)).toEqual(paths(right, left));
    }),
  );
});
