import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { makeTwin, type Twin } from '../../compat/compare/twin.ts';
import { libc } from '../../src/syscall/libc.ts';
import { runOurs } from './support/ours.ts';
import { runReal } from './support/real.ts';

const schema = JSON.parse(readFileSync(new URL('../../src/model/schema/ifconfig-1.json', import.meta.url), 'utf8'));
const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

async function within<T>(from: Parameters<typeof makeTwin>[1], work: (twin: Twin) => Promise<T>): Promise<T> {
  const twin = makeTwin(libc, from);
  try {
    return await work(twin);
  } finally {
    twin.close();
  }
}

describe('what requests do not show', () => {
  it.each(['ioctl', 'netlink'] as const)('is in the document, as ip has it, by %s', async (via) => {
    await within('labelled', async ({ namespace }) => {
      const { stdout, status } = await runOurs(namespace, 'ifconfig', ['--json', '-a'], via, '2.10');
      expect(status).toBe(0);
      const document = JSON.parse(stdout);
      expect(valid(document), JSON.stringify(valid.errors)).toBe(true);
      const links = JSON.parse(namespace.inside(() => execFileSync('ip', ['-j', 'addr'], { encoding: 'utf8' }))) as {
        ifname: string;
        mtu: number;
        addr_info: { family: string; local: string; prefixlen: number; label?: string }[];
      }[];
      const addresses = (family: string) =>
        links.flatMap(({ ifname, addr_info: all }) => all.filter((one) => one.family === family).map((one) => `${ifname} ${one.local}/${one.prefixlen} ${one.label ?? ''}`)).sort();
      const listed = (key: 'inet' | 'inet6') =>
        document.interfaces
          .flatMap((link: { name: string; inet: object[]; inet6: object[] }) =>
            (link[key] as { address: string; prefixLength: number; label?: string }[]).map((one) => `${link.name} ${one.address}/${one.prefixLength} ${one.label ?? ''}`),
          )
          .sort();
      expect(listed('inet')).toEqual(addresses('inet'));
      expect(listed('inet6')).toEqual(addresses('inet6'));
      expect(document.interfaces.map(({ name, mtu }: { name: string; mtu: number }) => [name, mtu]).sort()).toEqual(links.map(({ ifname, mtu }) => [ifname, mtu]).sort());
    });
  });

  it.each(['2.10', '1.60'] as const)('is shown with its labels on demand, in the texts of %s', async (style) => {
    await within('crowded', async ({ namespace }) => {
      const { stdout } = await runOurs(namespace, 'ifconfig', ['--all-addresses', 'v0'], 'netlink', style);
      const shown = [...stdout.matchAll(/inet (?:addr:)?([\d.]+).*?(?:[Ll]abel[ :](\S+))?$/gm)].map(([, address, label]) => [address, label ?? 'v0']);
      const known = JSON.parse(namespace.inside(() => execFileSync('ip', ['-j', '-4', 'addr', 'show', 'dev', 'v0'], { encoding: 'utf8' })))[0].addr_info;
      expect(shown).toEqual(known.map(({ local, label }: { local: string; label: string }) => [local, label]));
    });
  });

  it('is refused as an option that is none by the real tool', async () => {
    await within('fresh', async ({ namespace }) => {
      expect(runReal(namespace, 'ifconfig', ['--json']).status).toBe(1);
      expect(runReal(namespace, 'ifconfig', ['--all-addresses']).status).toBe(1);
    });
  });
});

describe('IPv6 addresses', () => {
  it.each(['ioctl', 'netlink'] as const)('come in the order of the real tool, in the same namespace, by %s', async (via) => {
    await within('fresh', async ({ namespace }) => {
      namespace.inside(() => {
        for (let at = 1; at < 20; at++) execFileSync('ip', ['addr', 'add', `2001:db8:${at}::${at * 7}/64`, 'dev', 'lo']);
      });
      const real = runReal(namespace, 'ifconfig', ['lo']);
      expect(real.stdout.match(/inet6/g)).toHaveLength(19);
      expect(await runOurs(namespace, 'ifconfig', ['lo'], via, '2.10')).toEqual(real);
      expect(await runOurs(namespace, 'ifconfig', ['-a'], via, 'busybox')).toEqual(runReal(namespace, 'ifconfig', ['-a'], { command: ['busybox', 'ifconfig'] }));
    });
  });
});
