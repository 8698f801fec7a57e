import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { diff } from '../../compat/compare/diff.ts';
import { iproute2Observer } from '../../compat/compare/observer/index.ts';
import { netlinkObserver } from '../../compat/compare/observer/netlink.ts';
import { startStateNames, stepsTo } from '../../compat/compare/start-states/index.ts';
import { makeTwin, quieten } from '../../compat/compare/twin.ts';
import { libc } from '../../src/syscall/libc.ts';
import { newNamespace } from '../../src/syscall/namespace.ts';

const ip = iproute2Observer();
if (ip === undefined) throw new Error('this suite needs iproute2 (Debian package iproute2)');

/** What `ip -j -d` says of a link and our own look leaves out: sizes and queue counts that nothing here changes. */
const leftOut = [
  'min_mtu',
  'max_mtu',
  'num_tx_queues',
  'num_rx_queues',
  'gso_max_size',
  'gso_max_segs',
  'tso_max_size',
  'tso_max_segs',
  'gro_max_size',
  'inet6_addr_gen_mode',
  'min_mtu',
];

/** What it says of a bridge and of ports beside: multicast and netfilter, which nothing here changes. */
const leftOutOfBridges = /^links \S+ linkinfo info_(slave_)?data (mcast_\w+|nf_call_\w+|group_\w+|no_linklocal_learn)$/;

describe.each(startStateNames)('start state %s', (name) => {
  test('the messages make what the ip commands in the report make', async () => {
    const ours = makeTwin(libc, name);
    const theirs = newNamespace(libc);
    try {
      theirs.inside(() => {
        quieten();
        for (const step of stepsTo(name)) {
          // For sockets ip has no words, and no observer looks at them.
          if ('open' in step) continue;
          const { words } = step;
          const { status, stderr } = spawnSync('ip', words.split(' '), { encoding: 'utf8' });
          expect(stderr + status).toBe('0');
        }
      });
      // The kernel settles the operational state and duplicate address detection in its own time.
      // Whatever is sent over the loopback leaves entries without an address there.
      const sent = stepsTo(name).some((step) => 'open' in step) ? ['neighbours lo'] : [];
      const apart = async () => diff(await ip.observe(ours.namespace), await ip.observe(theirs)).filter(({ path }) => !sent.includes(path));
      await expect.poll(apart, { timeout: 2000 }).toEqual([]);
    } finally {
      ours.close();
      theirs.close();
    }
  });

  test('our own observer sees what iproute2 sees', async () => {
    const twin = makeTwin(libc, name);
    try {
      const apart = diff(await ip.observe(twin.namespace), await netlinkObserver(libc).observe(twin.namespace));
      expect(apart.filter(({ path }) => !(path.startsWith('links ') && leftOut.includes(path.split(' ')[2] ?? '')) && !leftOutOfBridges.test(path))).toEqual([]);
    } finally {
      twin.close();
    }
  });
});
