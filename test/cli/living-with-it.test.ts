import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install, look } from '../../compat/applets/installation.ts';
import type { Use } from '../../compat/applets/log.ts';
import { successors } from '../../compat/applets/policy.ts';
import { toolNames } from '../../compat/legacy/index.ts';
import { lacks, netlift, noNamespaces, root } from '../support/netlift.ts';

let folder: string;
let legacy: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'netlift-living-'));
  legacy = join(folder, 'legacy');
  expect(netlift(['install', legacy])).toMatchObject({ status: 0, stderr: '' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Nothing here may look at, let alone change, the network of the machine. */
const inside = ['--user', '--map-root-user', '--net'];
const cannot = noNamespaces();

/** A launcher, started in an empty network namespace with nothing in its environment but what is given, and without a terminal. */
function launch(name: string, words: readonly string[], env: Record<string, string> = {}) {
  const set = Object.entries(env).map(([key, value]) => `${key}=${value}`);
  const { status, stdout, stderr } = spawnSync('unshare', [...inside, 'env', '-i', ...set, join(legacy, name), ...words], { encoding: 'utf8', input: '' });
  return { status, stdout, stderr };
}

const usesIn = (path: string) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line): Use => JSON.parse(line));

describe('netlift install', () => {
  it('makes a launcher for every applet, whose first line is all that it takes', () => {
    expect(readdirSync(legacy)).toEqual(toolNames.toSorted());
    const [first] = readFileSync(join(legacy, 'ifconfig'), 'utf8').split('\n');
    expect(first).toBe(`#!${process.execPath} ${join(root, 'dist/netlift.cjs')}`);
  });

  it('may be done again, and lists what is there', () => {
    expect(netlift(['install', legacy, 'ifconfig'])).toMatchObject({ status: 0, stdout: `${join(legacy, 'ifconfig')}\n` });
    expect(netlift(['install', legacy, 'ifconfig', '--list'])).toMatchObject({ status: 0, stdout: `${join(legacy, 'ifconfig')} is there\n` });
    const elsewhere = join(folder, 'elsewhere');
    expect(netlift(['install', elsewhere, 'ifconfig', '--list'])).toMatchObject({ status: 0, stdout: `${join(elsewhere, 'ifconfig')} would be made\n` });
    expect(existsSync(elsewhere)).toBe(false);
  });

  it('installs nothing where one thing is in the way', () => {
    const taken = join(folder, 'taken');
    mkdirSync(taken);
    writeFileSync(join(taken, 'ifconfig'), '#!/bin/sh\n');
    const { status, stdout, stderr } = netlift(['install', taken]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(`netlift: ${join(taken, 'ifconfig')} is there already, and netlift did not make it\nnetlift: nothing was installed\n`);
    expect(readdirSync(taken)).toEqual(['ifconfig']);
    expect(netlift(['uninstall', taken])).toMatchObject({ status: 0, stdout: '' });
    expect(netlift(['uninstall', taken, 'ifconfig'])).toMatchObject({ status: 1, stdout: '' });
    expect(readFileSync(join(taken, 'ifconfig'), 'utf8')).toBe('#!/bin/sh\n');
  });

  it('is taken back by netlift uninstall', () => {
    const there = join(folder, 'there');
    netlift(['install', there]);
    expect(netlift(['uninstall', there])).toMatchObject({
      status: 0,
      stdout: toolNames
        .toSorted()
        .map((name) => `${join(there, name)}\n`)
        .join(''),
    });
    expect(readdirSync(there)).toEqual([]);
  });

  it.each([
    [['install'], 2, /missing required argument/],
    [['install', '/tmp', 'ifconfgi'], 2, /^netlift: 'ifconfgi' is no applet; did you mean 'ifconfig'\?/],
    [['install', '/proc/no/such'], 3, /^netlift: ENOENT.*; see that the directory can be used\n/],
    [['uninstall', '/no/such'], 3, /^netlift: ENOENT/],
    [['log'], 2, /missing required argument/],
    [['log', '/no/such'], 3, /^netlift: ENOENT.*; NETLIFT_LOG names/],
  ])('%j ends with %i', (args, wanted, message) => {
    const { status, stdout, stderr } = netlift(args);
    expect({ status, stdout }).toEqual({ status: wanted, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe.skipIf(cannot)('a launcher', () => {
  it('works with an empty environment and without a terminal', () => {
    expect(launch('ifconfig', ['lo'])).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^lo: flags=8<LOOPBACK>/) });
  });

  it('loses without a word what a full disk refuses, as the tools do', () => {
    const { status, stderr } = spawnSync('unshare', [...inside, 'sh', '-c', `exec '${join(legacy, 'hostname')}' > /dev/full`], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('looks names up', () => {
    if (lacks('ip')) return;
    const script = `ip link set lo up && ip route add 10.2.0.0/16 dev lo && exec '${join(legacy, 'route')}'`;
    const { status, stdout, stderr } = spawnSync('unshare', [...inside, 'sh', '-c', script], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^10\.2\.0\.0 +0\.0\.0\.0 +255\.255\.0\.0 /m);
  });

  it('works through a shell where the way to netlift is too long for a first line', () => {
    const far = join(folder, 'd'.repeat(250));
    mkdirSync(far);
    symlinkSync(join(root, 'dist/netlift.cjs'), join(far, 'netlift.cjs'));
    const engine = { node: process.execPath, bundle: join(far, 'netlift.cjs') };
    const there = join(folder, 'through-a-shell');
    install(there, look(there, ['ifconfig'], engine), engine);
    expect(readFileSync(join(there, 'ifconfig'), 'utf8')).toMatch(/^#!\/bin\/sh\n/);
    const { status, stdout } = spawnSync('unshare', [...inside, 'env', '-i', join(there, 'ifconfig'), 'lo'], { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^lo: flags=8<LOOPBACK>/);
  });
});

describe.skipIf(cannot)('NETLIFT_NOTICE', () => {
  it('says on stderr what the tool did, and changes nothing else', () => {
    const plain = launch('ifconfig', ['lo', 'mtu', '1400']);
    const noticed = launch('ifconfig', ['lo', 'mtu', '1400'], { NETLIFT_NOTICE: '1' });
    expect(plain).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(noticed).toEqual({ ...plain, stderr: 'netlift: ifconfig lo mtu 1400 is: ip link set dev lo mtu 1400\n' });
  });

  it('says nothing of what failed', () => {
    const { status, stderr } = launch('ifconfig', ['nosuch0', 'mtu', '1400'], { NETLIFT_NOTICE: '1' });
    expect(status).not.toBe(0);
    expect(stderr).not.toContain(' is: ');
  });

  it('says how to look', () => {
    expect(launch('ifconfig', ['lo'], { NETLIFT_NOTICE: '1' }).stderr).toMatch(/^netlift: ifconfig lo reads what is shown by: ip .*show/);
  });

  it('lets no control character reach the terminal', () => {
    expect(
      launch('ifconfig', ['lo', 'mtu', '1400', '\u001b[31m'], { NETLIFT_NOTICE: '1' })
        .stderr.split('\n')
        .filter((line) => line.startsWith('netlift:'))
        .join(''),
    ).not.toContain('\u001b');
  });
});

describe.skipIf(cannot)('NETLIFT_LOG', () => {
  it('gets a line per use', () => {
    const path = join(folder, 'one.jsonl');
    expect(launch('ifconfig', ['lo', 'mtu', '1400'], { NETLIFT_LOG: path })).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(launch('ifconfig', ['nosuch0', 'up'], { NETLIFT_LOG: path, NETLIFT_VIA: 'ioctl' }).status).not.toBe(0);
    const [first, second, ...more] = usesIn(path);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ argv: ['ifconfig', 'lo', 'mtu', '1400'], equivalent: ['ip link set dev lo mtu 1400'], via: 'netlink', by: ['netlink'], status: 0 });
    expect(first?.time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(first?.parent.pid).toBe(process.pid);
    expect(first?.parent.name).toBe(readFileSync('/proc/self/comm', 'utf8').trim());
    expect(second).toMatchObject({ argv: ['ifconfig', 'nosuch0', 'up'], equivalent: [], via: 'ioctl' });
    expect(second?.status).not.toBe(0);
  });

  it('that cannot be written is said, and does not stop the tool', () => {
    const { status, stderr } = launch('ifconfig', ['lo', 'mtu', '1400'], { NETLIFT_LOG: '/no/such/file' });
    expect(status).toBe(0);
    expect(stderr).toMatch(/^netlift: cannot write NETLIFT_LOG: ENOENT.*\n$/);
  });

  it('may be written by many at once: no line is lost or mixed', async () => {
    const path = join(folder, 'many.jsonl');
    const [rounds, writers] = [8, 12];
    // Words of different length, so that lines that mix would not fit together.
    const script = `for i in $(seq ${rounds}); do '${join(legacy, 'ifconfig')}' lo mtu 1400 ; done`;
    const ends = Array.from(
      { length: writers },
      () =>
        new Promise<number | null>((resolve) =>
          spawn('unshare', [...inside, 'sh', '-c', script], { env: { NETLIFT_LOG: path, PATH: process.env.PATH ?? '' } }).on('exit', resolve),
        ),
    );
    expect(await Promise.all(ends)).toEqual(ends.map(() => 0));
    const uses = usesIn(path);
    expect(uses).toHaveLength(rounds * writers);
    expect(new Set(uses.map(({ parent }) => parent.pid)).size).toBe(writers);
    const { stdout } = netlift(['log', path, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'netlift/log/1', uses: rounds * writers, broken: 0, tools: [{ name: 'ifconfig', uses: rounds * writers }] });
  });

  it('gets its line also where a signal ends a tool that runs on and on', async () => {
    const path = join(folder, 'signal.jsonl');
    const tool = spawn('unshare', [...inside, join(legacy, 'netstat'), '-tanc'], { env: { NETLIFT_LOG: path }, stdio: ['ignore', 'pipe', 'inherit'] });
    // It prints only after it is up and running.
    await new Promise((resolve) => tool.stdout.once('data', resolve));
    tool.kill('SIGTERM');
    const signal = await new Promise((resolve) => tool.once('exit', (_, by) => resolve(by)));
    expect(signal).toBe('SIGTERM');
    expect(usesIn(path)).toMatchObject([{ argv: ['netstat', '-tanc'], equivalent: expect.arrayContaining(['ss -a -n -t -4']), status: 143 }]);
  });

  it('is summed up in words', () => {
    const path = join(folder, 'sum.jsonl');
    launch('ifconfig', ['lo', 'mtu', '1400'], { NETLIFT_LOG: path });
    writeFileSync(path, '{"time":\n', { flag: 'a' });
    const { status, stdout } = netlift(['log', path]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^1 use from /);
    expect(stdout).toContain('1 line is broken and not counted');
    expect(stdout).toMatch(/1 {2}ifconfig lo mtu 1400 .*\n +ip link set dev lo mtu 1400\n/);
  });
});

describe.skipIf(cannot)('NETLIFT_POLICY', () => {
  it('warns in one line, and does it', () => {
    const { status, stdout, stderr } = launch('ifconfig', ['lo'], { NETLIFT_POLICY: 'warn' });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^lo: /);
    expect(stderr).toBe('netlift: ifconfig is a legacy tool (NETLIFT_POLICY=warn); instead of it: ip address, ip link\n');
  });

  it('refuses with the status of wrong usage, and does nothing', () => {
    const path = join(folder, 'refused.jsonl');
    const { status, stdout, stderr } = launch('ifconfig', ['lo'], { NETLIFT_POLICY: 'refuse', NETLIFT_LOG: path });
    expect({ status, stdout }).toEqual({ status: successors.ifconfig?.wrongUsage, stdout: '' });
    expect(stderr).toBe('netlift: ifconfig may not be used here (NETLIFT_POLICY=refuse); instead of it: ip address, ip link\n');
    expect(usesIn(path)).toMatchObject([{ argv: ['ifconfig', 'lo'], equivalent: [], status, refused: true }]);
  });

  it('that nobody knows stops the tool', () => {
    const { status, stdout, stderr } = launch('ifconfig', ['lo'], { NETLIFT_POLICY: 'no' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe("netlift: NETLIFT_POLICY is 'no'; it can be allow, warn, refuse\n");
  });
});
