import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, onTestFailed } from 'vitest';
import { compare } from '../../compat/compare/index.ts';
import { type Host, lookAtHost, markProcesses, namespacesInMemory, processes } from '../support/host.ts';
import { asOrdinaryUser, lacks, main, netlift, noNamespaces, skipped } from '../support/netlift.ts';

const ROUNDS = 500;
/** Each round makes some; the kernel keeps a few to use again. */
const NAMESPACES_KEPT = 100;

markProcesses();

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'netlift-leaks-'));
  chmodSync(folder, 0o777);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What there is more of than before. Fewer is no leak: other programs on the host end as well. */
function leftOver(before: Host, { links, ...now }: Host): object {
  const more = Object.entries(now).filter(([what, count]) => count > before[what as keyof typeof now]);
  return { ...Object.fromEntries(more), ...(links === before.links ? {} : { links }) };
}

/** The host as before, if not at once: the kernel clears up in the background. */
async function expectHost(before: Host): Promise<void> {
  await expect.poll(() => leftOver(before, lookAtHost()), { timeout: 10_000, interval: 200 }).toEqual({});
}

describe.skipIf(lacks('ip'))('nothing is left behind', () => {
  it(`by ${ROUNDS} comparisons in one process`, { timeout: 600_000 }, async () => {
    const round = () => compare({ only: ['link.get-mtu'], scenario: 'fresh: the loopback' });
    await round();
    const before = lookAtHost();
    const inMemory = namespacesInMemory();
    for (let index = 0; index < ROUNDS; index++) {
      const { summary } = await round();
      expect(summary).toEqual({ same: 1, known: 0, new: 0, oneSided: 0, skipped: 0 });
    }
    await expectHost(before);
    if (inMemory === undefined) return void skipped('the kernel does not show /proc/slabinfo: namespaces in memory are not counted');
    await expect.poll(() => (namespacesInMemory() ?? 0) - inMemory, { timeout: 30_000, interval: 500 }).toBeLessThan(NAMESPACES_KEPT);
  });

  it('by whole runs of the program, as root and as an ordinary user', async () => {
    const before = lookAtHost();
    for (const under of [[], asOrdinaryUser]) {
      if (under.length > 0 && noNamespaces(under)) continue;
      for (let index = 0; index < 3; index++) expect(netlift(['compare', 'link.get-mtu', '--scenario', 'fresh', '--out', folder], { under }).status).toBe(0);
    }
    await expectHost(before);
    expect(readdirSync(folder).toSorted()).toEqual(['index.html', 'report.json', 'report.md']);
  });
});

describe.skipIf(lacks('ip'))('a comparison that is stopped', () => {
  const users = [
    { user: 'root', under: [] as readonly string[] },
    { user: 'an ordinary user', under: asOrdinaryUser },
  ];
  const signals = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const;

  it.each(users.flatMap((user) => signals.map((signal) => ({ ...user, signal }))))('by $signal as $user leaves nothing', async ({ under, user, signal }) => {
    if (user !== 'root' && noNamespaces(under)) return;
    const before = lookAtHost();
    const child = started(under);
    onTestFailed(() => void child.kill('SIGKILL'));
    await atWork();
    expect(lookAtHost().processes).toBeGreaterThan(before.processes);
    child.kill(signal);
    expect(await ended(child)).toBe(signal);
    await expect.poll(ours, { timeout: 10_000, interval: 50 }).toEqual([]);
    await expectHost(before);
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  });

  function started(under: readonly string[]): ChildProcess {
    const [command = '', ...args] = [...under, process.execPath, main, 'compare', '--out', folder];
    return spawn(command, args, { stdio: 'ignore' });
  }

  /** The processes of the run, which all have the folder's name among their words. */
  function ours(): string[] {
    return processes().flatMap(({ command }) => (command.includes(folder) ? [command] : []));
  }

  /** Until twins are observed: the shell that starts `ip` runs below it. */
  async function atWork(): Promise<void> {
    const observing = () => {
      const all = processes();
      const family = new Set(all.filter(({ command }) => command.includes(folder)).map(({ pid }) => pid));
      return all.some(({ parent, command }) => family.has(parent) && command.startsWith('/bin/sh -c while read'));
    };
    await expect.poll(observing, { timeout: 20_000, interval: 5 }).toBe(true);
    await setTimeout(200);
  }

  function ended(child: ChildProcess): Promise<NodeJS.Signals | null> {
    return new Promise((resolve) => child.on('exit', (_status, signal) => resolve(signal)));
  }
});
