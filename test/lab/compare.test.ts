import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/model/comparison.ts';
import { root, skipped } from '../support/netlift.ts';

const lab = (...args: string[]) => spawnSync('bash', [join(root, 'test/support/lab/lab.sh'), ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
const folder = mkdtempSync(join(tmpdir(), 'netlift-lab-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Subjects of every kind whose verdicts must not depend on who looks. */
const bothLook = ['link.set-mtu', 'address.set', 'SIOCSIFADDR', 'route.add', 'neighbour.set'];

for (const version of ['6.12', '6.1']) {
  const kernel = spawnSync('bash', [join(root, 'test/support/lab/kernel.sh'), version], { encoding: 'utf8' });
  if (kernel.status !== 0 && kernel.status !== 3) throw new Error(`kernel.sh ${version}: exit status ${kernel.status}: ${kernel.stderr}`);
  if (kernel.status === 3) skipped(`Linux ${version}: ${kernel.stderr.trim()}`);

  describe.skipIf(kernel.status === 3)(`Linux ${version}`, () => {
    test('shows nothing new, and all that the catalogue declares for it', () => {
      const out = join(folder, version);
      const { status, stdout, stderr } = lab('--out', out, version);
      process.stdout.write(stdout);
      expect(stderr).toBe('');
      expect(stdout).toMatch(new RegExp(`^Linux ${version.replace('.', '\\.')}[.\\d]*: .*, 0 new, .*, 0 stale, `));
      expect(status).toBe(0);
      expect(report(out).summary.same).toBeGreaterThan(500);
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
