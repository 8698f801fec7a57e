import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { makeTwin } from '../../compat/compare/twin.ts';
import { open } from '../../compat/run/open.ts';
import { libc } from '../../src/syscall/libc.ts';

interface Shown {
  local: string;
  address?: string;
  prefixlen: number;
  broadcast?: string;
  scope: string;
  metric?: number;
  secondary?: boolean;
  noprefixroute?: boolean;
  deprecated?: boolean;
  label?: string;
  valid_life_time: number;
  preferred_life_time: number;
}

const FOREVER = 0xffffffff;
const scopes: Record<string, number> = { global: 0, site: 200, link: 253, host: 254 };
const seconds = (shown: number) => (shown === FOREVER ? null : shown);

/** The addresses of a family as ip tells them, in its order, with the index of their link. */
function shown(family: '-4' | '-6'): (Shown & { index: number })[] {
  const { stdout } = spawnSync('ip', ['-j', '-d', family, 'address', 'show'], { encoding: 'utf8' });
  const links = JSON.parse(stdout) as { ifindex: number; addr_info: Shown[] }[];
  return links.flatMap(({ ifindex, addr_info }) => addr_info.map((one) => ({ ...one, index: ifindex })));
}

function inTwin<T>(state: Parameters<typeof makeTwin>[1], work: () => T): T {
  const twin = makeTwin(libc, state);
  try {
    return twin.namespace.inside(work);
  } finally {
    twin.close();
  }
}

function listed<Id extends 'address.list-details' | 'address6.list-details'>(operation: Id) {
  const backend = open('netlink');
  try {
    const outcome = backend.run(operation, {});
    if (!outcome.ok) throw new Error('the kernel refuses');
    return outcome.value;
  } finally {
    backend.close();
  }
}

test.each(['addressed', 'crowded', 'labelled', 'marked'] as const)('the details of IPv4 addresses are those that ip shows: %s', (state) => {
  inTwin(state, () => {
    const ours = listed('address.list-details');
    expect(ours.length).toBeGreaterThan(0);
    expect(ours).toEqual(
      shown('-4').map((one) => ({
        index: one.index,
        label: one.label,
        address: one.local,
        prefixLength: one.prefixlen,
        peer: one.address ?? one.local,
        broadcast: one.broadcast ?? null,
        scope: scopes[one.scope],
        metric: one.metric ?? 0,
        protocol: 0,
        secondary: one.secondary ?? false,
        noPrefixRoute: one.noprefixroute ?? false,
        joinsGroup: false,
        validSeconds: seconds(one.valid_life_time),
        // The kernel marks what is deprecated for good, and leaves its number at forever.
        preferredSeconds: one.deprecated ? 0 : seconds(one.preferred_life_time),
      })),
    );
  });
});

test.each(['v6', 'branched'] as const)('the details of IPv6 addresses are those that ip shows, in the same order: %s', (state) => {
  inTwin(state, () => {
    spawnSync('ip', '-6 address add 2001:db8:77::1/64 dev v0 valid_lft 5000000 preferred_lft 4000000 metric 7'.split(' '));
    spawnSync('ip', '-6 address add 2001:db8:78::1 peer 2001:db8:78::2/128 dev v0'.split(' '));
    const ours = listed('address6.list-details');
    const near = (value: number | null) => (value === null ? null : Math.round(value / 100));
    const facts = ours.map(({ index, address, prefixLength, peer, scope, metric, validSeconds, preferredSeconds }) => ({
      ...{ index, address, prefixLength, peer, scope, metric },
      valid: near(validSeconds),
      preferred: near(preferredSeconds),
    }));
    expect(facts).toEqual(
      shown('-6').map((one) => ({
        index: one.index,
        address: one.local,
        prefixLength: one.prefixlen,
        peer: one.address ?? null,
        scope: scopes[one.scope],
        metric: one.metric ?? 0,
        valid: near(seconds(one.valid_life_time)),
        preferred: near(seconds(one.preferred_life_time)),
      })),
    );
  });
});
