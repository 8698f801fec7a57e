import { expect, test } from 'vitest';
import { differencesBetween } from '../../../compat/compare/differences-between.ts';
import type { State } from '../../../compat/compare/observer/state.ts';
import type { SideRun } from '../../../compat/compare/side.ts';

const state: State = { links: {}, addresses: {}, addressOrder: {}, routes: {}, routes6: {}, neighbours: {}, proxies: {}, multicast: {}, groups: {}, proxyArp: {} };
const side = (message: string, ...destinations: string[]): SideRun => ({
  state,
  result: {
    outcome: { ok: true, value: undefined },
    changes: [],
    events: destinations.map((dst) => ({ message, portId: 'kernel', sequence: 'zero', value: { dst } })),
    cost: { calls: 0, bytes: 0, microseconds: 0 },
  },
});

test('takes no notice of the order in which neighbours are announced as gone', () => {
  expect(differencesBetween(side('RTM_DELNEIGH', '10.5.0.9', '10.5.0.8'), side('RTM_DELNEIGH', '10.5.0.8', '10.5.0.9'))).toEqual([]);
  expect(differencesBetween(side('RTM_DELNEIGH', '10.5.0.9', '10.5.0.8'), side('RTM_DELNEIGH', '10.5.0.8', '10.5.0.7'))).toEqual([
    { aspect: 'events', path: 'RTM_DELNEIGH 0 dst', ioctl: '10.5.0.8', netlink: '10.5.0.7' },
    { aspect: 'events', path: 'RTM_DELNEIGH 1 dst', ioctl: '10.5.0.9', netlink: '10.5.0.8' },
  ]);
});

test('takes notice of the order of everything else', () => {
  expect(differencesBetween(side('RTM_DELROUTE', '10.5.0.9', '10.5.0.8'), side('RTM_DELROUTE', '10.5.0.8', '10.5.0.9'))).toHaveLength(2);
});
