import { spawnSync } from 'node:child_process';
import { mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTwin, type Twin } from '../../compat/compare/twin.ts';
import type { ToolName } from '../../compat/legacy/index.ts';
import type { Style } from '../../compat/legacy/world.ts';
import { libc } from '../../src/syscall/libc.ts';
import { uts } from '../../src/syscall/uts.ts';
import { runOurs } from './support/ours.ts';
import { isInstalled, runReal } from './support/real.ts';
import { wordsOf } from './support/words.ts';

const CLONE_NEWUTS = 0x04000000;

let folder: string;
let twin: Twin;
beforeAll(() => {
  // This thread, and what it starts, has host names of its own from here on: those of the machine are out of reach.
  if (libc.unshare(CLONE_NEWUTS) < 0) throw new Error('these tests need a UTS namespace of their own');
  folder = mkdtempSync(join(tmpdir(), 'netlift-hostname-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text, 'latin1');
  twin = makeTwin(libc, 'v6');
  // Addresses that have names, on two links, and such as are left out.
  const more = ['address add 10.5.0.8/24 dev v0', 'address add 192.0.2.7/24 dev v1', 'address add 2001:db8::9/64 dev v0 nodad', 'address add 127.0.0.8/8 dev lo'];
  for (const line of more) expect(twin.namespace.inside(() => spawnSync('ip', line.split(' ')).status)).toBe(0);
});
afterAll(() => {
  twin.close();
  rmSync(folder, { recursive: true, force: true });
});

/** `@NAME` in a command line is the path of such a file. */
const files = {
  plain: 'fromfile\n',
  comments: '# c\n\n  spaced  x\nsecond\n',
  empty: '',
  unended: 'nonl',
  comment: '#only\n',
  tab: 'tab\tx\n',
  nul: 'a\0b\n',
  leading: '   lead\n',
  late: '\n\nthird\n',
  crlf: 'crlf\r\n',
  long: `${'x'.repeat(300)}\n`,
  inner: 'inner#hash\n',
  trailing: 'trail  \n',
  blank: '\t\n',
  'comment-and-empty': '#a\n\n',
  'only-nul': '\0\n',
};

interface Names {
  host: string;
  domain: string;
}

const usual: Names = { host: 'zebra.example.net', domain: 'nisdom' };

async function observed(from: Names, work: () => object | Promise<object>) {
  uts.setHostName(from.host);
  uts.setDomainName(from.domain);
  return { ...(await work()), host: uts.hostName(), domain: uts.domainName() };
}

async function compared(tool: ToolName, line: string, from: Names, style: Style) {
  const words = wordsOf(line.replaceAll(/@([\w-]+)/g, (_, name: string) => join(folder, name)));
  const real = await observed(from, () => runReal(twin.namespace, tool, words, style === 'busybox' ? { command: ['busybox', tool] } : {}));
  for (const via of ['ioctl', 'netlink'] as const) {
    const ours = await observed(from, () => runOurs(twin.namespace, tool, words, via, style));
    expect({ line, via, ...ours }).toEqual({ line, via, ...real });
  }
}

function differential(tool: ToolName, lines: readonly string[], from = usual, style: Style = '2.10'): void {
  const needed = style === 'busybox' ? 'busybox' : tool;
  if (!isInstalled(needed)) return void process.stdout.write(`skipped: ${tool} beside the real one: ${needed} is not installed\n`);
  describe(`${tool}, ${style}, where the host is '${from.host}'`, () => {
    it.each(lines.map((line) => [line]))('%s', (line) => compared(tool, line, from, style));
  });
}

const a64 = 'a'.repeat(64);
const inFiles = Object.keys(files).map((name) => `-F @${name}`);
const look = ['', '-s', '-d', '-f', '-a', '-A', '-i', '-I', '-y', '-b'];

describe('the tests', () => {
  it('cannot reach the names of the machine', () => {
    expect(readlinkSync('/proc/thread-self/ns/uts')).not.toBe(readlinkSync(`/proc/${process.ppid}/ns/uts`));
    uts.setHostName('elsewhere');
    expect(uts.hostName()).toBe('elsewhere');
    expect(spawnSync('uname', ['-n'], { encoding: 'utf8' }).stdout).toBe('elsewhere\n');
  });
});

differential('hostname', [
  ...look,
  ...[
    '-V',
    '-h',
    '-?',
    '--help',
    '--bogus',
    '-Q',
    '-sv',
    '-F',
    '--file',
    '--version=3',
    '--vers',
    '-h -V',
    '-V x',
    '--a',
    '--al',
    '--all',
    '--all-i',
    '--f',
    '--l',
    '--d',
    '--n',
    '--yp',
    '--ip',
  ],
  ...['a b', '-s x', '-f x', '-I x', '-y a b', '-b a b', '-b -f x', '-F @plain bar', '-s -F @plain', '-F @plain -b x', '-b -F @plain -s'],
  ...[
    'foo',
    '-b foo',
    '-b ""',
    "''",
    '-- -x',
    '-- -',
    '-',
    'a_b',
    'a..b',
    '.a',
    'a.',
    'a-',
    "'a b'",
    "' x '",
    '1',
    '9-9',
    'a.b-.c',
    'a.-b',
    'A.B.C',
    'é',
    a64,
    `${a64}a`,
    `${a64}.b`,
  ],
  ...inFiles,
  ...inFiles.map((line) => `-b ${line}`),
  ...[
    '-F /no/such',
    '-b -F /no/such',
    '-F ""',
    '-F /dev/null',
    '-F /tmp',
    '-b -F /tmp',
    '-F /proc/sys/kernel/ostype',
    '-F @plain -F @unended',
    '-y -F @plain',
    '-F @plain -y',
    '-y new',
    '-y',
  ],
  ...['-s -f', '-f -s', '-i -I', '-y -s', '-b -s', '-b -y', '--fqdn --short'],
]);
for (const host of ['', '(none)', 'eight', 'nine6', 'localhost', 'nobody-knows', '10.5.0.8', 'seven.example']) {
  differential('hostname', [...look, '-b -F /no/such', '-b -F @empty', '-b x'], { host, domain: '' });
}
differential('domainname', [
  ...look,
  'new',
  "'a b'",
  "''",
  `${a64}a`,
  'a b',
  '-F /no/such',
  '-Q',
  ...inFiles,
  ...inFiles.map((line) => `-b ${line}`),
  '-b foo',
  '-F /tmp',
  '-b -F /tmp',
]);
for (const tool of ['hostname', 'domainname', 'nisdomainname', 'ypdomainname', 'dnsdomainname'] as const)
  differential(tool, ['', '-y', '-b', '-y -b', '--nis', '--yp -s', 'set', '-y set'], { host: 'zebra', domain: '(none)' });
for (const tool of ['nisdomainname', 'ypdomainname', 'dnsdomainname'] as const) differential(tool, ['', 'x', 'x y', '-s', '-F @plain', '-F', '-Q', '-V']);
differential('dnsdomainname', ['', '-f', '-y'], { host: 'eight', domain: '' });

const busybox = [
  '',
  '-s',
  '-d',
  '-f',
  '-i',
  '-v',
  '-s -f',
  '-f -s',
  '-d -f',
  '-i -d',
  '-f -i',
  '-f x',
  '-s x',
  'x -s',
  'new',
  "''",
  'x_y',
  'a b',
  `${a64}a`,
  '-Q',
  '-F',
  '-F /no/such',
  '-f -F @plain',
  '-F @plain x',
  ...inFiles,
];
for (const host of ['eight.example', 'eight', 'nine6', 'localhost', 'nobody-knows']) {
  differential('hostname', busybox, { host, domain: '' }, 'busybox');
  differential('dnsdomainname', ['', 'x', '-f', '-Q'], { host, domain: '' }, 'busybox');
}
