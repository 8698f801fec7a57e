import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { counterTexts } from '../../compat/legacy/netstat/counter-texts.ts';
import { type CountedProtocol, netstatStatistics } from '../../compat/legacy/netstat/statistics.ts';
import type { World } from '../../compat/legacy/world.ts';
import { parseLines, parsePairs } from '../../ioctl/statistics/parse-counters.ts';
import { errnos } from '../../src/base/errno.ts';
import { isInstalled } from './support/real.ts';

type Files = Partial<Record<'snmp' | 'netstat' | 'snmp6' | 'sctp', string>>;
const paths = { snmp: 'snmp', netstat: 'netstat', snmp6: 'snmp6', sctp: 'sctp/snmp' };

/** The real netstat in a mount namespace whose /proc holds these files and nothing else. */
function real(files: Files, words: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'netlift-proc-'));
  try {
    mkdirSync(join(folder, 'net'));
    for (const [file, text] of Object.entries(files)) {
      const path = join(folder, 'net', paths[file as keyof Files]);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    const script = 'mount --bind "$0" /proc && exec netstat "$@"';
    const { stdout, stderr, status } = spawnSync('unshare', ['--mount', '--propagation', 'private', 'sh', '-c', script, folder, ...words], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
    return { stdout, stderr, status };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function ours(files: Files, family: string, protocols: readonly CountedProtocol[]) {
  const said = { stdout: '', stderr: '' };
  const world = {
    out: (text: string) => {
      said.stdout += text;
    },
    err: (text: string) => {
      said.stderr += text;
    },
    run: (_operation: string, { file }: { file: keyof Files }) => {
      const text = files[file];
      if (text === undefined) return { ok: false, error: { code: 'ENOENT', errno: errnos.ENOENT } };
      return { ok: true, value: file === 'snmp6' || file === 'sctp' ? parseLines(text) : parsePairs(text) };
    },
  } as unknown as World;
  const status = netstatStatistics(world, { family, protocols: new Set(protocols) });
  return { ...said, status };
}

type Numbers = (index: number) => number | bigint;
const pairs = (groups: Record<string, readonly string[]>, number: Numbers) =>
  Object.entries(groups)
    .map(([group, names]) => `${group}: ${names.join(' ')}\n${group}: ${names.map((_, index) => number(index)).join(' ')}\n`)
    .join('');
const lines = (names: readonly string[], number: Numbers) => names.map((name, index) => `${name.padEnd(32)}\t${number(index)}\n`).join('');

/** The counters of the running kernel, by group. */
const names = (file: 'snmp' | 'netstat') => Object.fromEntries(parsePairs(readFileSync(`/proc/net/${file}`, 'utf8')).map(({ group, counters }) => [group, Object.keys(counters)]));
const names6 = Object.keys(parseLines(readFileSync('/proc/net/snmp6', 'utf8'))[0]?.counters ?? {});

/** Those that have a sentence, of whatever kernel, each followed by one that nobody knows. */
const told = (group: string) => {
  const { always = {}, unlessZero = {}, input = {}, output = {}, never = [] } = counterTexts[group] ?? {};
  return [always, unlessZero, input, output].flatMap((texts) => Object.keys(texts)).concat(never);
};
const toldAndUnknown = (group: string) => told(group).flatMap((name, index) => [name, `${group.endsWith('6') ? group : ''}Unknown${index}`]);
const everyText = (number: Numbers): Files => ({
  snmp: pairs(Object.fromEntries(['Ip', 'Icmp', 'Tcp', 'Udp'].map((group) => [group, toldAndUnknown(group)])), number),
  netstat: pairs({ TcpExt: toldAndUnknown('TcpExt'), IpExt: ['InOctets'] }, number),
  snmp6: ['Ip6', 'Icmp6', 'Udp6'].map((group) => lines(toldAndUnknown(group), number)).join(''),
  sctp: lines([...told('Sctp'), 'SctpT1InitExpireds'], number),
});
const everyCounter = (number: Numbers): Files => ({
  snmp: pairs({ ...names('snmp'), IcmpMsg: ['InType3', 'OutType8'] }, number),
  netstat: pairs(names('netstat'), number),
  snmp6: lines([...names6, 'Icmp6InType250', 'Icmp6OutType251'], number),
  sctp: lines(['SctpCurrEstab', 'SctpT3RtxExpireds'], number),
});

const numbers: Record<string, Numbers> = {
  zero: () => 0,
  one: () => 1,
  two: () => 2,
  'each its own': (index) => index + 3,
  'what 64 bits hold': (index) => 0xffff_ffff_ffff_ffffn - BigInt(index),
  'every other zero': (index) => index % 2,
  'below zero': () => -1,
};

const there = isInstalled('netstat');
if (!there) process.stdout.write('skipped: the texts of netstat -s beside the real ones: netstat is not installed\n');

describe.skipIf(!there)('netstat -s tells what the real one tells', () => {
  const contents: Record<string, (number: Numbers) => Files> = { 'every sentence there is': everyText, 'every counter of this kernel': everyCounter };
  for (const [what, files] of Object.entries(contents)) {
    for (const [which, number] of Object.entries(numbers)) {
      for (const family of ['inet', 'inet6']) {
        it(`${what}, ${which}, ${family}`, () => {
          expect(ours(files(number), family, [])).toEqual(real(files(number), ['-s', ...(family === 'inet6' ? ['-6'] : [])]));
        });
      }
    }
  }

  const options: [string, CountedProtocol][] = [
    ['-t', 'tcp'],
    ['-u', 'udp'],
    ['-U', 'udplite'],
    ['-S', 'sctp'],
    ['-w', 'raw'],
  ];
  for (const [option, protocol] of options) {
    for (const [otherOption, other] of options) {
      it(`only ${option} ${otherOption}`, () => {
        const files = everyCounter((index) => index);
        expect(ours(files, 'inet', [protocol, other])).toEqual(real(files, ['-s', option, otherOption]));
        expect(ours(files, 'inet6', [protocol, other])).toEqual(real(files, ['-s', '-6', option, otherOption]));
      });
    }
  }

  it.each<[string, Files]>([
    ['no file', {}],
    ['no netstat', { snmp: pairs({ Icmp: ['InEchos', 'X'], IcmpMsg: ['InType3'] }, () => 3) }],
    ['no snmp', { netstat: 'IpExt: InOctets\nIpExt: 3\n', snmp6: 'Ip6InReceives 3\n', sctp: 'SctpCurrEstab\t3\n' }],
    ['no snmp6', { snmp: 'Tcp: InSegs\nTcp: 4\n' }],
    ['an empty sctp', { snmp: 'Icmp: InEchos\nIcmp: 4\n', sctp: '' }],
  ])('%s', (_, files) => {
    expect(ours(files, 'inet', [])).toEqual(real(files, ['-s']));
    expect(ours(files, 'inet6', [])).toEqual(real(files, ['-s', '-6']));
  });
});
