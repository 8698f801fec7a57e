import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/model/comparison.ts';
import { root, skipped } from '../support/netlift.ts';

const script = join(root, 'test/support/lab/lab.sh');
const lab = (...args: string[]) => spawnSync('bash', [script, ...args], { encoding: 'utf8' });
const folder = mkdtempSync(join(tmpdir(), 'netlift-lab-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Subjects of every kind whose verdicts must not depend on who looks. */
const bothLook = ['link.set-mtu', 'SIOCSIFADDR', 'route.add', 'neighbour.set'];

/** Names what is compared, between commas, where everything takes too long; it must hold what both look at. */
const subjects = process.env.NETLIFT_LAB?.split(',') ?? [];

/** Those of 6.12 and 6.1 that this machine can have. */
const available: string[] = [];
let begun: Map<string, ReturnType<typeof compareAll>> | undefined;

for (const version of ['6.12', '6.1']) {
  const kernel = spawnSync('bash', [join(root, 'test/support/lab/kernel.sh'), version], { encoding: 'utf8' });
  if (kernel.status !== 0 && kernel.status !== 3) throw new Error(`kernel.sh ${version}: exit status ${kernel.status}: ${kernel.stderr}`);
  if (kernel.status === 3) skipped(`Linux ${version}: ${kernel.stderr.trim()}`);
  else available.push(version);

  describe.skipIf(kernel.status === 3)(`Linux ${version}`, () => {
    test('shows nothing new, and all that the catalogue declares for it', async () => {
      const first = await whole(version);
      process.stdout.write(first.stdout);
      expect(first.stderr).toBe('');
      expect(first.stdout).toContain(', 0 stale, ');
      // Before Linux 6.8 nothing makes the kernel announce at once that a carrier came (compat/compare/settle.ts): that alone may fall between two looks, and has to be so once more.
      const [news, late] = [/^new /gm, /^new (\S+) \/ \S+: events RTM_NEWLINK count: /gm].map((pattern) => [...first.stdout.matchAll(pattern)]);
      expect(late).toHaveLength(news?.length ?? -1);
      const anew = [...new Set(late?.map(([, subject = '']) => subject))];
      const { status, stdout } = anew.length === 0 ? first : await compareAll(version, `${version}-again`, anew);
      if (anew.length > 0) process.stdout.write(`run again: ${stdout}`);
      expect(stdout).toMatch(new RegExp(`^Linux ${version.replace('.', '\\.')}[.\\d]*: .*, 0 new, .*, 0 stale, `));
      expect(status).toBe(0);
      expect(report(join(folder, version)).summary.same).toBeGreaterThan(subjects.length === 0 ? 500 : 20);
    });

    test('shows the same to iproute2', () => {
      const out = join(folder, `${version}-iproute2`);
      const { stdout } = lab('--iproute2', '--out', out, version, ...bothLook);
      process.stdout.write(stdout);
      expect(report(out).kernel.observer).toMatch(/^iproute2/);
      const seen = verdicts(report(out));
      expect(Object.keys(seen).length).toBeGreaterThan(bothLook.length);
      expect(verdicts(report(join(folder, version)))).toMatchObject(seen);
    });

    test("has the command's output, errors, and status, and time as allowed", () => {
      const ran = lab(version, '--', 'sh', '-c', 'uname -r; ls /sys/class/net; echo aside >&2; exit 7');
      expect(ran.stdout).toMatch(new RegExp(`^${version.replace('.', '\\.')}[.\\d]*\nlo\n$`));
      expect(ran).toMatchObject({ stderr: 'aside\n', status: 7 });
      expect(lab('--seconds', '1', version, '--', 'sleep', '60').status).toBe(124);
    });
  });
}

/** What the whole comparison under a kernel said. A guest has one processor: those of all kernels run at the same time. */
async function whole(version: string): ReturnType<typeof compareAll> {
  begun ??= new Map(available.map((one) => [one, compareAll(one)]));
  return begun.get(version) ?? compareAll(version);
}

/** Begins the comparison under a kernel, of everything unless subjects are named, with its report in the folder `out`. */
async function compareAll(version: string, out = version, names: readonly string[] = subjects): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const child = spawn('bash', [script, '--seconds', '1200', '--out', join(folder, out), version, ...names], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) child[stream].setEncoding('utf8').on('data', (text) => (said[stream] += text));
  const [status] = await once(child, 'close');
  return { status, ...said };
}

test('shows the console of a guest that does not boot', () => {
  const kernel = join(folder, 'broken');
  mkdirSync(kernel);
  writeFileSync(join(kernel, 'linux'), '#!/bin/sh\necho Kernel panic\nexit 134\n', { mode: 0o755 });
  const { status, stdout, stderr } = spawnSync('bash', [join(root, 'test/support/lab/guest.sh'), kernel, '5', 'true'], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 125, stdout: '' });
  expect(stderr).toMatch(/^lab: the guest did not boot/);
  expect(stderr).toContain('Kernel panic\n');
});

test('refuses what it does not understand', () => {
  expect(lab().status).toBe(2);
  expect(lab('5.4')).toMatchObject({ status: 2, stderr: "lab: there is no kernel '5.4' here; there are 6.1, 6.12 and 7.2\n" });
  expect(lab('6.12', 'link.set-mtu', '--', 'true').status).toBe(2);
});

function report(out: string): Comparison {
  return JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
}

function verdicts({ operations, counterparts }: Comparison): Record<string, string> {
  return Object.fromEntries([...operations, ...counterparts].flatMap(({ id, scenarios }) => scenarios.map(({ name, verdict }) => [`${id} / ${name}`, verdict])));
}
