import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import type { StartStateName } from '../../compat/compare/start-states/index.ts';
import { makeTwin } from '../../compat/compare/twin.ts';
import { libc } from '../../src/syscall/libc.ts';
import { differential } from './support/differential.ts';
import { runOurs } from './support/ours.ts';
import { isInstalled, runReal } from './support/real.ts';
import { wordsOf } from './support/words.ts';

const mac = '02:00:00:00:00:20';

const listings = ['', '-a', '-n', '-an', '-e', '-ae', '-vn', '-va', '-i v0', '-i v1 -a', '-n -i v0', '-H ether', '-H ether -an', '-vn -i v1', '-vn -H ether -i v0'];

differential(
  'arp',
  {
    fresh: ['', '-a', '-vn', '-i v0', '-H ether', '10.5.0.8', `-s 10.5.0.8 ${mac}`, `-s 10.5.0.8 ${mac} dev v0`, `-i v0 -s 10.5.0.8 ${mac} pub`, '-d 10.5.0.8', '-f'],
    addressed: [
      // What is set, and how.
      [`-s 10.5.0.20 ${mac}`, '-an'],
      [`-s 10.5.0.20 ${mac} temp`, '-an'],
      [`--set 10.5.0.20 ${mac} trail auto priv`, '--all --numeric'],
      [`-s 10.5.0.20 ${mac} pub priv`, '-n'],
      [`-i v1 -s 10.5.0.20 ${mac}`, '-n'],
      [`-s 10.5.0.20 ${mac} dev v1`, '-n'],
      [`-i v1 -s 10.5.0.20 ${mac} dev v0`, '-n'],
      [`--device=v1 -s 10.5.0.20 ${mac}`, '--dev v1 -n'],
      ['-s 10.5.0.20 02:00', '-an'],
      [`-s 10.5.0.20 ''`, '-an'],
      ['-s 10.5.0.20 1::2', '-an'],
      ['-s 10.5.0.20 020000000021', '-an'],
      ['-s 10.5.0.20 2:0:0:0:0:f', '-an'],
      [`-s 10.5.0.20 ${mac}:44:55`, '-an'],
      [`-s eight ${mac}`, '', '-a', '-e', '-n', 'eight', 'eight.example', '-a nine', '-d eight', '-d eight'],
      [`-s 10.5.020 ${mac}`, '-an'],
      [`-s '10.5.0.20 and more' ${mac}`, '-an'],
      [`-s 0xa050014 ${mac}`, '-an'],
      [`-s lab ${mac} dev v0`, '-an', '', 'lab', 'labnet', 'lan'],
      [`-s default ${mac} dev v0`, '', '-a', 'default'],
      [`-s 0.1.2.3 ${mac} dev v0`, '', '-a'],
      ['-D -s 10.5.0.20 v1', '-an'],
      '-vD -s 10.5.0.20 v1',
      '-vDs 10.5.0.20 lo',
      ['-vDs 10.5.0.20 v0 pub', '-an', '-e', '-d 10.5.0.20 pub', '-d 10.5.0.20 pub dev v0'],
      ['-Ds 10.5.0.20 lo pub', '-an', '-v -d 10.5.0.20'],
      '-Ds 10.5.0.20 nope',
      `-Ds 10.5.0.20 ''`,
      '-Ds 10.5.0.20 v0:1',
      '-H arcnet -Ds 10.5.0.20 v0',
      '-H ether -vDs 10.5.0.20 v0',
      // Published.
      ['-s 10.5.0.30 02:00:00:00:00:11 pub', '-an', '', '10.5.0.30', '-v -i v1 -d 10.5.0.30'],
      `-s 10.5.0.30 ${mac} pub`,
      [`-s 10.5.0.30 ${mac} pub dev v0`, '-a'],
      [`-i v1 -s 10.5.0.30 ${mac} temp pub`, '-a', '-d 10.5.0.30 priv dev v1', '-d 10.5.0.30 priv pub dev v1'],
      `-s 10.5.0.30 ${mac} pub dontpub dev v0`,
      `-s 10.5.0.30 ${mac} dontpub`,
      `-s 10.5.0.30 ${mac} netmask 255.255.255.255`,
      `-s 10.5.0.30 ${mac} netmask 255.255.255.255 pub dev v0`,
      `-s 10.5.0.30 ${mac} netmask 255.255.255.0xff pub dev v0`,
      `-s 10.5.0.30 ${mac} netmask 255.255.255.0 pub dev v0`,
      `-s 10.5.0.30 ${mac} netmask 0.0.0.0 dev v0`,
      [`-s 10.5.0.30 ${mac} netmask 0.0.0.0 pub dev v0`, '-d 10.5.0.30 netmask 0.0.0.0 pub dev v0'],
      ['-s 10.5.0.30 02:00:00:00:00:11 netmask default pub', '-d 10.5.0.30 netmask default pub'],
      `-s 10.5.0.30 ${mac} netmask nowhere.example pub`,
      `-H arcnet -s 10.5.0.30 aa pub dev v0`,
      // Other types of hardware.
      '-H arcnet -s 10.5.0.20 aa dev v0',
      '-H arcnet -s 10.5.0.20 a dev v0',
      '-H fddi -s 10.5.0.20 02:00 dev v0',
      '-H hippi -s 10.5.0.20 zz dev v0',
      '-H eui64 -s 10.5.0.20 02:00 dev v0',
      '-H rose -s 10.5.0.20 0123456789 dev v0',
      '-H rose -s 10.5.0.20 012345678 dev v0',
      '-H ax25 -s 10.5.0.20 AB1C-3 dev v0',
      '-H ax25 -s 10.5.0.20 AB1CDEF dev v0',
      ['-H netrom -s 10.5.0.20 ab1c-3 dev v0', '-an', '-H netrom -an', '-t ether -an'],
      '-H netrom -s 10.5.0.20 AB1C',
      '-H x25 -s 10.5.0.20 1/1 dev v0',
      '-H x25 -s 10.5.0.20 1/9 dev v0',
      '-H ash -s 10.5.0.20 q dev v0',
      '-H ash -s 10.5.0.20 1:2',
      '-H dlci -s 10.5.0.20 1',
      '-H loop -a',
      '-H none -a',
      '-t unspec',
      '--hw-type=ppp',
      // Wrong words.
      '-s',
      '-s 10.5.0.20',
      `-s nowhere.example ${mac}`,
      `-s '' ${mac}`,
      '-s 10.5.0.20 zz',
      '-s 10.5.0.20 :1',
      '-s 10.5.0.20 02:00:00:00:00:2g',
      `-s 10.5.0.20 ${mac} dev`,
      `-s 10.5.0.20 ${mac} netmask`,
      `-s 10.5.0.20 ${mac} bogus`,
      `-s 10.5.0.20 ${mac} dev nope`,
      `-s 10.5.0.20 ${mac} dev v0:1`,
      `-s 10.5.0.20 ${mac} dev averyverylongname0`,
      `-s 10.5.0.1 ${mac}`,
      `-s 10.5.0.255 ${mac}`,
      `-s 224.0.0.9 ${mac} dev v0`,
      `-s 127.0.0.9 ${mac} dev lo`,
      `-s seven ${mac}`,
      `-s ff02::1 ${mac}`,
      '-d',
      '-d nowhere.example',
      '-d 10.5.0.99',
      '-v -d 10.5.0.99 temp trail auto',
      '-v -d 10.5.0.99 dontpub',
      '-v -d 10.5.0.99 pub dontpub',
      '-d 10.5.0.99 netmask 255.0.0.0 pub',
      '-d 10.5.0.99 netmask 255.0.0.0',
      '-d 10.5.0.99 netmask 255.255.255.255 pub dev v0',
      '-d 10.5.0.99 bogus',
      '-d 10.5.0.99 dev nope',
      '-d 10.5.0.99 dev v0:1',
      '-d 192.0.2.7',
      '-d seven priv',
      '-x',
      '-i',
      '--bogus',
      '--de',
      '--dev=v0 --numeric=1',
      '-h',
      '-V',
      '-?',
      '-hV',
      '-N',
      '-A unix',
      '-A inet -an',
      '-p inet,inet6',
      '-A foo',
      '--protocol=inet6 -a',
      '10.5.0.99',
      '-a 10.5.0.99',
      '-e 10.5.0.99',
      '-v 10.5.0.99 10.5.0.8',
      'nowhere.example',
      `''`,
      '-i nope -a 10.5.0.8',
    ],
    neighbours: [
      ...listings,
      'eight',
      '-a eight',
      '-n 10.5.0.77',
      ['-d 10.5.0.8', '-n'],
      ['-d eight pub', '-d eight priv', '-n'],
      ['-d 10.5.0.9 dev v0', '-n'],
      ['-v -d 10.5.0.77', '-v -d 10.5.0.77 dev v0', '-n'],
      ['-i v0 -d 10.5.0.77 pub', '-n'],
      [`-s 10.5.0.77 ${mac}`, '-an', '-d 10.5.0.77 pub dev v0', '-an'],
      [`-s 10.5.0.8 ${mac} temp`, '-an'],
      [`-s 10.5.0.9 ${mac}`, '-an'],
      ['-d 10.5.0.8 dev v1', '-an'],
      ['-H arcnet -d 10.5.0.8 dev v0', '-an'],
    ],
    unresolved: [
      ...listings,
      '10.5.0.5',
      '-a 10.5.0.6',
      ['-d 10.5.0.5 dev v0', '-n'],
      ['-v -d 10.5.0.6 dev v0', '-n'],
      ['-d 10.5.0.7', '-n'],
      [`-s 10.5.0.6 ${mac}`, '-n'],
      [`-s 10.5.0.7 ${mac} temp`, '-n'],
      ['-d 10.5.0.8 dev v1', '-n'],
    ],
    crowded: ['-an', [`-s 192.0.2.3 ${mac}`, '-an'], [`-s 172.16.1.2 ${mac}`, '-an'], [`-s 10.5.9.9 ${mac}`, '-an'], `-s 10.5.0.2 ${mac}`],
    routed: [
      [`-s 10.9.0.7 ${mac}`, '-n'],
      `-s 192.0.2.7 ${mac}`,
      [`-s 198.51.100.7 ${mac}`, '-n'],
      `-s 203.0.113.5 ${mac}`,
      `-s 203.0.114.5 ${mac}`,
      '-d 203.0.114.5',
      '-d 10.9.0.7',
    ],
    labelled: [[`-s 10.1.0.9 ${mac} dev short0`, '-n', '-i short0', '-d 10.1.0.9 dev short0'], '-Ds 10.1.0.8 short0'],
    dressed: [
      [`-s 10.5.0.8 ${mac}`, '-n'],
      [`-s 10.5.0.8 ${mac} temp`, '-n', '-d 10.5.0.8'],
    ],
    tunnelled: [
      [`-s 10.5.0.8 ${mac} dev t0`, '-n'],
      ['-vDs 10.5.0.8 t0', '-n'],
      ['-vDs 10.5.0.8 t0 pub', '-n'],
      ['-H netrom -s 10.5.0.8 AB1C dev t0', '-n'],
      ['-vDs 10.5.0.8 t1 pub', '-an', '-d 10.5.0.8 pub dev t1'],
    ],
  },
  { unordered: true },
);

differential(
  'arp',
  {
    addressed: [
      '-f',
      '-vf',
      ['-f', '-n', '-a'],
      '-f /nowhere',
      '-f /etc',
      '-Df /etc/ethers',
      '-i v1 -f /etc/ethers',
      '-f /etc/mactab',
      '-f /etc/hosts',
      '-vf /etc/networks',
      '-f /etc/nsswitch.conf',
    ],
  },
  { unordered: true },
);

/** What arp of net-tools 1.60 prints, built from the sources of that tag, in the same state. */
const printed160: Record<string, { stdout?: string; stderr?: string; status?: number }> = {
  '-n 10.5.0.8': {
    stdout: 'Address                  HWtype  HWaddress           Flags Mask            Iface\n10.5.0.8                 ether   02:00:00:00:00:08   CM                    v0\n',
  },
  '-n 10.5.0.77': {
    stdout: 'Address                  HWtype  HWaddress           Flags Mask            Iface\n10.5.0.77                *       *                   MP                    v0\n',
  },
  '-an 10.5.0.8': { stdout: '? (10.5.0.8) at 02:00:00:00:00:08 [ether] PERM on v0\n' },
  '-an 10.5.0.77': { stdout: '? (10.5.0.77) at * PERM PUP on v0\n' },
  '-v -d 10.5.0.33': { stderr: 'arp: SIOCDARP(nopub)\narp: SIOCDARP(pub)\nSIOCDARP(pub): No such file or directory\n', status: 255 },
  '-d 10.5.0.33 priv': { stdout: 'No ARP entry for 10.5.0.33\n', status: 255 },
};

it.each(Object.entries(printed160))('prints as 1.60 did: %s', async (line, wanted) => {
  const twin = makeTwin(libc, 'neighbours');
  try {
    for (const via of ['ioctl', 'netlink'] as const)
      expect(await runOurs(twin.namespace, 'arp', wordsOf(line), via, '1.60'), via).toEqual({ stdout: '', stderr: '', status: 0, ...wanted });
  } finally {
    twin.close();
  }
});

differential(
  'arp',
  {
    addressed: [
      '',
      '-a',
      '-vn',
      `''`,
      'nowhere.example',
      'lab',
      'default',
      '10.5.0.99',
      '-i nope',
      '-H ether',
      '-H loop',
      '-H foo',
      '-H infiniband',
      '-A inet6',
      '-A foo',
      '-p unspec',
      '-x',
      '-i',
      '--help',
      '--help -a',
      '-s',
      '-s 10.5.0.20',
      `-s nowhere.example ${mac}`,
      '-s 10.5.0.20 02:00',
      '-s 10.5.0.20 zz',
      ['-s 10.5.0.20 2:0:0:0:0:20', '-an', '-d 10.5.0.20'],
      ['-s 10.5.0.20 020000000020:33', '-an'],
      [`-s 10.5.0.20 ${mac} temp`, '-a'],
      `-s 10.5.0.20 ${mac} bogus`,
      `-s 10.5.0.20 ${mac} dev`,
      `-s 10.5.0.20 ${mac} dontpub auto trail`,
      `-s 10.5.0.20 ${mac} dev v0:1`,
      `-s 10.5.0.20 ${mac} dev averyverylongname0`,
      `-s 192.0.2.7 ${mac}`,
      '-vDs 10.5.0.20 v1',
      '-Ds 10.5.0.20 nope',
      '-H ether -Ds 10.5.0.20 lo',
      ['-Ds 10.5.0.20 v0 pub', '-an', '-d 10.5.0.20', '-d 10.5.0.20 dev v0'],
      `-s 10.5.0.20 ${mac} pub`,
      `-s 10.5.0.20 ${mac} netmask 10.0.0.0 pub`,
      '-d',
      '-d 10.5.0.99',
      '-d 10.5.0.99 priv',
      '-d 10.5.0.99 pub',
      '-d 10.5.0.99 netmask 255.0.0.0',
    ],
    neighbours: ['-a', '-an', '-an 10.5.0.8', 'eight', '-i v0 -n', ['-d eight', '-an'], '-d 10.5.0.77 pub dev v0', '-H ether -n'],
    unresolved: ['-an', ['-d 10.5.0.6', '-an'], ['-d 10.5.0.7 priv', '-an']],
  },
  { style: 'busybox', unordered: true },
);

it('gives the table as a document, as its schema says', async () => {
  const twin = makeTwin(libc, 'neighbours');
  try {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync(new URL('../../src/model/schema/arp-1.json', import.meta.url), 'utf8')),
    );
    const known = JSON.parse(runReal(twin.namespace, 'ip', wordsOf('-j -4 neigh show dev v0')).stdout);
    for (const via of ['ioctl', 'netlink'] as const) {
      const { stdout, status } = await runOurs(twin.namespace, 'arp', ['--json', '-i', 'v0'], via, '2.10');
      const document = JSON.parse(stdout);
      expect([status, validate(document), validate.errors]).toEqual([0, true, null]);
      const complete = document.entries.filter((entry: { complete: boolean }) => entry.complete);
      expect(complete.map(({ address, lladdr }: Record<string, string>) => ({ address, lladdr }))).toEqual(
        known.map(({ dst, lladdr }: Record<string, string>) => ({ address: dst, lladdr })),
      );
      expect(document.entries.find(({ address }: { address: string }) => address === '10.5.0.8')).toMatchObject({ name: 'eight.example', permanent: true, hardwareType: 'ETHER' });
      expect(document.entries.at(-1)).toMatchObject({ address: '10.5.0.77', link: 'v0', lladdr: null, published: true });
    }
  } finally {
    twin.close();
  }
});

const there = isInstalled('arp');
if (!there) process.stdout.write('skipped: the order of arp beside the real one: arp is not installed\n');

it.skipIf(!there)('lists in the order in which the real arp does, in one namespace', async () => {
  const twin = makeTwin(libc, 'neighbours' satisfies StartStateName);
  try {
    for (let host = 100; host < 140; host++) runReal(twin.namespace, 'arp', wordsOf(`-s 10.5.0.${host} ${mac} dev ${host % 3 === 0 ? 'v1' : 'v0'}`));
    for (let host = 150; host < 160; host++) runReal(twin.namespace, 'arp', wordsOf(`-Ds 10.5.0.${host} v${host % 2} pub`));
    for (const line of ['-an', '-n', '-vn -i v1', '-a']) {
      const real = runReal(twin.namespace, 'arp', wordsOf(line));
      expect(real.stdout.split('\n').length).toBeGreaterThan(10);
      for (const via of ['ioctl', 'netlink'] as const) expect(await runOurs(twin.namespace, 'arp', wordsOf(line), via, '2.10'), `${line}, ${via}`).toEqual(real);
    }
  } finally {
    twin.close();
  }
});
