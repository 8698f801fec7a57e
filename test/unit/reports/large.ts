import { tally } from '../../../reports/reading/verdicts.ts';
import type { Comparison, CounterpartComparison, OperationComparison, ScenarioResult, SideResult, Verdict } from '../../../src/model/comparison.ts';
import { fixture } from './fixture.ts';
import { ioctlMtuCalls, netlinkMtuCalls } from './fixture-bytes.ts';

const states = ['fresh', 'up', 'addressed', 'crowded', 'v6', 'bridged', 'routed'];
const objects = ['link', 'address', 'route', 'neighbour', 'bridge', 'rule', 'tunnel', 'socket'];
const verbs = ['get-mtu', 'set-mtu', 'get-flags', 'set-flags', 'list', 'add', 'remove', 'replace', 'set-hardware-address', 'get-queue-length'];

/** About 700 bytes, as a link in a notification has. */
const linkValue = { ifname: 'v0', index: 7, mtu: 1400, attributes: Array.from({ length: 24 }, (_, index) => ({ type: `IFLA_NUMBER_${index}`, value: index * 7 })) };

function side(first: boolean, which: 'ioctl' | 'netlink', seed: number): SideResult {
  const recording = which === 'ioctl' ? [...ioctlMtuCalls, ...ioctlMtuCalls] : [...netlinkMtuCalls, ...netlinkMtuCalls, ...netlinkMtuCalls];
  const cost = { calls: 1 + (seed % 3) * (which === 'ioctl' ? 1 : 2), bytes: 40 + (seed % 17) * 60, microseconds: 2 + (seed % 29) * 1.7 };
  const changes = [{ path: 'links/v0/mtu', before: 1500, after: 1400 }];
  const events = [{ message: 'RTM_NEWLINK', portId: 'kernel', sequence: 'zero', value: linkValue } as const];
  return { outcome: { ok: true, value: linkValue }, changes, events, cost, ...(first ? { recording } : {}) };
}

function scenario(name: string, first: boolean, seed: number): ScenarioResult {
  const verdict: Verdict = (['same', 'same', 'known', 'same', 'known', 'one-sided', 'skipped'] as const)[seed % 7] ?? 'same';
  const input = { link: 'v0', mtu: 1400 };
  if (verdict === 'one-sided' || verdict === 'skipped')
    return { name, input, verdict, reason: 'this kernel has no such device: CONFIG_OF_SOME_LENGTH is not set', differences: [] };
  const difference = (index: number) =>
    ({ id: fixture.differences[index % 4]?.id ?? '', aspect: 'events', path: `${index}/value/attributes`, ioctl: linkValue, netlink: linkValue }) as const;
  return { name, input, verdict, differences: verdict === 'known' ? [0, 1, 2].map(difference) : [], ioctl: side(first, 'ioctl', seed), netlink: side(first, 'netlink', seed + 3) };
}

/** As large as the whole registry is meant to be: 80 operations and 45 counterparts from 7 start states, each with two long recordings. */
export function largeComparison(): Comparison {
  const scenarios = (subject: number) => states.map((name, index) => scenario(name, index === 0, (index === 0 ? 0 : subject) * 5 + index * 3));
  const operations = objects.flatMap((object, o) =>
    verbs.map(
      (verb, v): OperationComparison => ({
        id: `${object}.${verb}`,
        title: `Some words about ${verb} on a ${object}`,
        writes: true,
        ioctl: { calls: ['SIOCSIFMTU'] },
        netlink: { messages: ['RTM_SETLINK'] },
        scenarios: scenarios(o * 10 + v),
      }),
    ),
  );
  const counterparts = Array.from(
    { length: 45 },
    (_, index): CounterpartComparison => ({
      id: `SIOCNUMBER${index}`,
      ioctl: `SIOCNUMBER${index}`,
      netlink: 'RTM_NEWADDR NLM_F_CREATE|NLM_F_EXCL',
      title: 'Some title of it',
      scenarios: scenarios(index),
    }),
  );
  const startStates = states.map((name) => ({ name, title: `The state ${name}`, commands: ['ip link add v0 type veth peer name v1', 'ip link set v0 up'] }));
  const all = [...operations, ...counterparts].flatMap((subject) => subject.scenarios);
  return { ...fixture, startStates, operations, counterparts, stale: [], summary: tally(all) };
}
