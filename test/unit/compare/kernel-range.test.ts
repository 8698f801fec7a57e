import { expect, test } from 'vitest';
import { inRange } from '../../../compat/compare/kernel-range.ts';

test.each([
  [{}, '6.1.0', true],
  [{ from: '6.8' }, '6.7.12', false],
  [{ from: '6.8' }, '6.8.0', true],
  [{ from: '6.8' }, '6.12.101+deb13-amd64', true],
  [{ from: '6.8' }, '7.0.0-rc1', true],
  [{ from: '6.8' }, '5.19.17', false],
  [{ before: '6.12' }, '6.1.176', true],
  [{ before: '6.12' }, '6.12.0', false],
  [{ before: '6.12' }, '6.12', false],
  [{ before: '6.12.5' }, '6.12.4', true],
  [{ before: '6.12.5' }, '6.12.5-cloud', false],
  [{ from: '6.8', before: '6.12' }, '6.9.1', true],
  [{ from: '6.8', before: '6.12' }, '6.18.44', false],
])('range %j and release %s: %j', (range, release, expected) => {
  expect(inRange(range, release)).toBe(expected);
});

test('refuses a release that is none', () => {
  expect(() => inRange({ from: '6.8' }, 'six')).toThrow("'six' is no kernel release");
});
