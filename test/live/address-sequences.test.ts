import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTwin } from '../../compat/compare/twin.ts';
import { type OpenBackend, open } from '../../compat/run/open.ts';
import type { Input, OperationId } from '../../src/operations/index.ts';
import { libc } from '../../src/syscall/libc.ts';

const unable =
  process.getuid?.() !== 0 ? 'only root may make network namespaces: run the live tests as root' : spawnSync('ip', ['-V']).status !== 0 ? 'iproute2 is not installed' : undefined;
if (unable !== undefined) console.warn(`test/live/address-sequences.test.ts is skipped: ${unable}`);

/** One step of a sequence: an operation through each twin's own interface, or something from outside, the same in both. */
type Step = { id: OperationId; input: Input<OperationId> } | { ip: string } | { promote: string };

const label = fc.constantFrom('v0', 'v0:1', 'v0:2', 'short0', 'short0:1', 'lo', 't0', 'v0:');
/** Few addresses, so that they meet: in subnets of each other, alike but for the mask, of every class. */
const address = fc.constantFrom('10.0.0.1', '10.0.0.2', '192.168.7.1', '192.168.7.2', '172.16.0.1', '127.0.0.1', '0.0.0.0', '240.0.0.1', '255.255.255.255', '224.0.0.1');
const netmask = fc.constantFrom('255.0.0.0', '255.255.0.0', '255.255.255.0', '255.255.255.254', '255.255.255.255', '0.0.0.0', '255.0.255.0');
const outside = fc.constantFrom(
  'route add 198.51.100.0/24 dev v0',
  'addr add 10.0.0.9/8 dev v0 metric 7 noprefixroute',
  'addr add 10.0.0.1/16 dev v0 label v0:2',
  'addr add 172.16.0.1 peer 172.16.0.2/32 dev v0 label v0:1',
  'addr add 172.16.0.1 peer 172.16.0.3/32 dev v0 label v0:1',
  'addr add 172.16.5.9/16 dev v0 preferred_lft 0 label v0:1',
  'addr add 172.16.5.8/16 dev v0 scope link proto 0x30',
  'addr add 192.168.7.3/24 dev v1 label v0:1',
  'addr add 192.168.7.4/24 dev v0 label foreign',
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ id: fc.constant('address.set' as const), input: fc.record({ link: label, address }) }) },
  { weight: 3, arbitrary: fc.record({ id: fc.constant('address.set-netmask' as const), input: fc.record({ link: label, netmask }) }) },
  { weight: 1, arbitrary: fc.record({ id: fc.constant('address.set-broadcast' as const), input: fc.record({ link: label, broadcast: address }) }) },
  { weight: 2, arbitrary: fc.record({ id: fc.constant('address.set-peer' as const), input: fc.record({ link: label, peer: address }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ id: fc.constant('address.remove-label' as const), input: fc.record({ label: fc.constantFrom('v0:1', 'v0:2', 'short0:1') }) }),
  },
  { weight: 3, arbitrary: fc.record({ ip: outside }) },
  { weight: 1, arbitrary: fc.record({ promote: fc.constantFrom('0', '1') }) },
);

function take(one: Step, backend: OpenBackend): unknown {
  if ('promote' in one) return writeFileSync('/proc/sys/net/ipv4/conf/all/promote_secondaries', one.promote);
  if ('ip' in one) return spawnSync('ip', one.ip.split(' ')).status;
  const outcome = backend.run(one.id, one.input);
  return 'error' in outcome ? outcome.error.code : 'done';
}

/** Addresses in the kernel's order, every route, and what the operations that read say. */
function look(backend: OpenBackend): unknown {
  const shown = execFileSync('ip', ['-d', '-4', '-batch', '-'], { input: 'addr\nroute show table all\n', encoding: 'utf8' });
  const reads = (['address.get', 'address.get-netmask', 'address.get-broadcast', 'address.get-peer'] as const).flatMap((id) =>
    ['v0', 'v0:1', 'v0:2', 'short0:1'].map((link) => backend.run(id, { link })),
  );
  const answers = [...reads, backend.run('address.list', {}), backend.run('address.list', { link: 'v0' })];
  return { shown: shown.split('\n'), answers: answers.map((outcome) => ('error' in outcome ? outcome.error.code : outcome)) };
}

const plain = (via: string) => (value: unknown) => JSON.stringify(value).replaceAll(`"via":"${via}"`, '"via":""');

/** Two twins that take the same steps, each through its own interface, look the same after every one of them. */
function sameAllTheWay(from: 'fresh' | 'up', steps: readonly Step[]): void {
  const twins = (['ioctl', 'netlink'] as const).map((via) => {
    const { namespace, close } = makeTwin(libc, from);
    const backend = namespace.inside(() => {
      for (const words of ['link property add dev v0 altname short0', 'tuntap add dev t0 mode tun', 'link set t0 up']) execFileSync('ip', words.split(' '));
      return open(via);
    });
    return { via, namespace, backend, close };
  });
  try {
    for (const one of steps) {
      const [left, right] = twins.map(({ via, namespace, backend }) =>
        namespace.inside(() => {
          const answer = take(one, backend);
          return plain(via)({ answer, ...(look(backend) as object) });
        }),
      );
      expect(JSON.parse(right ?? ''), JSON.stringify(one)).toEqual(JSON.parse(left ?? ''));
    }
  } finally {
    for (const { backend, close } of twins) {
      backend.close();
      close();
    }
  }
}

test.skipIf(unable !== undefined)(
  'any sequence of changes leaves both twins alike',
  () => {
    fc.assert(fc.property(fc.constantFrom('fresh', 'up'), fc.array(step, { minLength: 5, maxLength: 20 }), sameAllTheWay), { seed: 20_261, numRuns: 15 });
  },
  120_000,
);
