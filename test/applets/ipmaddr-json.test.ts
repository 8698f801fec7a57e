import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { StartStateName } from '../../compat/compare/start-states/index.ts';
import { makeTwin } from '../../compat/compare/twin.ts';
import { libc } from '../../src/syscall/libc.ts';
import type { Namespace } from '../../src/syscall/namespace.ts';
import { runOurs } from './support/ours.ts';
import { isInstalled, runReal } from './support/real.ts';
import { wordsOf } from './support/words.ts';

const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync(new URL('../../src/model/schema/ipmaddr-1.json', import.meta.url), 'utf8')),
);

const there = isInstalled('ip');
if (!there) process.stdout.write('skipped: ipmaddr --json beside ip: ip is not installed\n');

interface IpGroup {
  link?: string;
  family?: string;
  address?: string;
  users?: number;
  features?: string;
}

/** What `ip -j maddr show` lists, in the words of the document; it has links that listen to nothing as well. */
function listedByIp(namespace: Namespace, words: string) {
  const { stdout } = runReal(namespace, 'ip', wordsOf(`-j ${words}`));
  const links = JSON.parse(stdout) as { ifindex: number; ifname: string; maddr: IpGroup[] }[];
  return links
    .filter(({ maddr }) => maddr.length > 0)
    .map(({ ifindex, ifname, maddr }) => ({
      link: ifname,
      index: ifindex,
      groups: maddr.map((one) => ({ family: one.family ?? 'link', group: one.link ?? one.address, users: one.users ?? 1, static: one.features === 'static' })),
    }));
}

async function documentOf(namespace: Namespace, words: string, via: 'ioctl' | 'netlink') {
  const { stdout, stderr, status } = await runOurs(namespace, 'ipmaddr', wordsOf(words), via, '2.10');
  expect([stderr, status]).toEqual(['', 0]);
  const document = JSON.parse(stdout);
  expect([validate(document), validate.errors]).toEqual([true, null]);
  return document;
}

describe.skipIf(!there).each(['ioctl', 'netlink'] as const)('ipmaddr --json via %s', (via) => {
  it.each(['fresh', 'up', 'v6', 'bridged-up', 'crowded'] satisfies StartStateName[])('lists what ip lists, from %s', async (from) => {
    const twin = makeTwin(libc, from);
    try {
      const { namespace } = twin;
      namespace.inside(() => runReal(namespace, 'ip', wordsOf('maddr add 33:33:00:00:00:77 dev v0')));
      for (const [ours, theirs] of [
        ['show --json', 'maddr show'],
        ['--json', 'maddr show'],
        ['--json show dev v0', 'maddr show dev v0'],
        ['show v0 --json', 'maddr show dev v0'],
      ] as const)
        expect({ ours, ...(await documentOf(namespace, ours, via)) }).toEqual({ ours, schema: 'netlift/ipmaddr/1', links: listedByIp(namespace, theirs) });
      const only = await documentOf(namespace, 'show ipv6 --json', via);
      expect(only.links).toEqual(listedByIp(namespace, '-6 maddr show').map((one) => ({ ...one, groups: one.groups.filter(({ family }) => family === 'inet6') })));
      expect((await documentOf(namespace, 'show dev nope --json', via)).links).toEqual([]);
    } finally {
      twin.close();
    }
  });

  it('is refused where nothing is shown, and the name of a link after dev', async () => {
    const twin = makeTwin(libc, 'fresh');
    try {
      for (const line of ['--json add 01:00:5e:00:00:43 dev v0', 'add 01:00:5e:00:00:43 dev v0 --json', 'show dev --json'])
        expect({ line, ...(await runOurs(twin.namespace, 'ipmaddr', wordsOf(line), via, '2.10')) }).toEqual({ line, ...runReal(twin.namespace, 'ipmaddr', wordsOf(line)) });
    } finally {
      twin.close();
    }
  });
});
