import { expect, test } from 'vitest';
import type { CatalogueEntry, Explanation } from '../../../compat/compare/catalogue-entry.ts';
import { matches } from '../../../compat/compare/explain.ts';
import { judge } from '../../../compat/compare/judge.ts';
import { seenDifferences, staleDeclarations } from '../../../compat/compare/stale.ts';
import type { Difference } from '../../../src/model/comparison.ts';

const privileged = { rootless: false, release: '6.18.44' };
const entry = (id: string, ...explains: Explanation[]): CatalogueEntry => ({ id, title: id, sees: '', why: '', source: '', advice: '', explains });
const netmask: Difference = { aspect: 'state', path: 'addresses v0 10.0.0.1/8', ioctl: {} };
const detail: Difference = { aspect: 'error', path: 'detail message', netlink: 'no' };
const classful = entry('classful-netmask', { in: { SIOCSIFADDR: ['fresh'] }, aspect: 'state', paths: ['addresses v0 *'] });
const words = entry('errors-come-with-words', { in: '*', aspect: 'error', paths: ['detail **'] });

test.each([
  ['addresses v0 * broadcast', 'addresses v0 10.0.0.1/8 broadcast', true],
  ['addresses v0 * broadcast', 'addresses v1 10.0.0.1/8 broadcast', false],
  ['addresses v0 *', 'addresses v0 10.0.0.1/8 broadcast', false],
  ['routes main **', 'routes main default 0 metric', true],
  ['routes main **', 'routes main', true],
  ['routes main **', 'routes local default', false],
  ['', '', true],
  ['*', '', false],
])('pattern %j against path %j: %j', (pattern, path, expected) => {
  expect(matches(pattern, path)).toBe(expected);
});

test('is the same without a difference, known when every place is explained, new when one is not', () => {
  expect(judge([classful], privileged, 'SIOCSIFADDR', 'fresh', [], false).verdict).toBe('same');
  expect(judge([classful, words], privileged, 'SIOCSIFADDR', 'fresh', [netmask, detail], false)).toEqual({
    verdict: 'known',
    differences: [
      { id: 'classful-netmask', ...netmask },
      { id: 'errors-come-with-words', ...detail },
    ],
  });
  const unexplained: Difference = { aspect: 'state', path: 'links v0 mtu', ioctl: 1, netlink: 2 };
  expect(judge([classful], privileged, 'SIOCSIFADDR', 'fresh', [netmask, unexplained], false)).toMatchObject({
    verdict: 'new',
    differences: [{ id: 'classful-netmask' }, unexplained],
  });
});

test('explains only in the scenario that is declared', () => {
  expect(judge([classful], privileged, 'SIOCSIFADDR', 'up', [netmask], false).verdict).toBe('new');
  expect(judge([classful], privileged, 'SIOCSIFNETMASK', 'fresh', [netmask], false).verdict).toBe('new');
});

test('never explains a differing state or result of an operation', () => {
  const tooBroad = entry('too-broad', { in: '*', aspect: 'state', paths: ['**'] });
  expect(judge([tooBroad], privileged, 'address.set', 'fresh', [netmask], true)).toEqual({ verdict: 'new', differences: [netmask] });
  expect(judge([words], privileged, 'address.set', 'fresh', [detail], true).verdict).toBe('known');
});

test('a closer look at the values can refuse', () => {
  const picky = entry('picky', { in: '*', aspect: 'error', paths: ['detail **'], where: ({ netlink }) => netlink === 'yes' });
  expect(judge([picky], privileged, 'any', 'fresh', [detail], false).verdict).toBe('new');
});

test('a side that cannot do it for this user makes the scenario one-sided, only where that is so', () => {
  const refused: Difference = { aspect: 'error', path: 'code', ioctl: 'EPERM' };
  const unable = entry('needs-initial-user-namespace', { in: { 'link.set-txqlen': '*' }, aspect: 'error', paths: ['code'], only: 'rootless', oneSided: true });
  expect(judge([unable], { ...privileged, rootless: true }, 'link.set-txqlen', 'up', [refused, netmask], true)).toMatchObject({
    verdict: 'one-sided',
    reason: 'needs-initial-user-namespace',
  });
  expect(judge([unable], privileged, 'link.set-txqlen', 'up', [refused], true).verdict).toBe('new');
});

test('a difference of some kernels explains and is missed on those only', () => {
  const older = entry('older', { in: { SIOCSIFADDR: ['fresh'] }, aspect: 'state', paths: ['addresses v0 *'], kernels: { before: '6.12' } });
  const [before, since] = [
    { rootless: false, release: '6.11.9' },
    { rootless: false, release: '6.12.0' },
  ];
  expect(judge([older], before, 'SIOCSIFADDR', 'fresh', [netmask], false).verdict).toBe('known');
  expect(judge([older], since, 'SIOCSIFADDR', 'fresh', [netmask], false).verdict).toBe('new');
  const judged = [{ subject: 'SIOCSIFADDR', scenarios: [{ name: 'fresh', input: {}, verdict: 'same' as const, differences: [] }] }];
  expect(staleDeclarations([older], before, judged, true)).toHaveLength(1);
  expect(staleDeclarations([older], since, judged, true)).toEqual([]);
});

test('a declared difference that does not show up makes the catalogue stale', () => {
  const judged = [{ subject: 'SIOCSIFADDR', scenarios: [{ name: 'fresh', input: {}, verdict: 'same' as const, differences: [] }] }];
  expect(staleDeclarations([classful], privileged, judged, true)).toEqual([{ id: 'classful-netmask', subject: 'SIOCSIFADDR', scenario: 'fresh' }]);
  const shown = [{ subject: 'SIOCSIFADDR', scenarios: [{ name: 'fresh', input: {}, verdict: 'known' as const, differences: [{ id: 'classful-netmask', ...netmask }] }] }];
  expect(staleDeclarations([classful], privileged, shown, true)).toEqual([]);
  expect(seenDifferences([classful], shown)).toMatchObject([{ id: 'classful-netmask', seenIn: ['SIOCSIFADDR/fresh'] }]);
});

test('a scenario that was not run says nothing of the catalogue, unless everything was to run', () => {
  expect(staleDeclarations([classful], privileged, [], false)).toEqual([]);
  expect(staleDeclarations([classful], privileged, [], true)).toHaveLength(1);
  const skipped = [{ subject: 'SIOCSIFADDR', scenarios: [{ name: 'fresh', input: {}, verdict: 'skipped' as const, reason: 'no veth', differences: [] }] }];
  expect(staleDeclarations([classful], privileged, skipped, true)).toEqual([]);
});

test('a difference declared for wherever it shows must show somewhere', () => {
  expect(staleDeclarations([words], privileged, [], true)).toEqual([{ id: 'errors-come-with-words', subject: '*', scenario: '*' }]);
});
