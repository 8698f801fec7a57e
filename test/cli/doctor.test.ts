import { spawnSync } from 'node:child_process';
import { release } from 'node:os';
import { describe, expect, it } from 'vitest';
import { asOrdinaryUser, netlift } from '../support/netlift.ts';

interface Check {
  id: string;
  ok: boolean;
  found?: string;
  lost?: string;
  remedy?: string;
}

function checks(options: Parameters<typeof netlift>[1] = {}): Record<string, Check> {
  const { status, stdout, stderr } = netlift(['doctor', '--json'], options);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const document = JSON.parse(stdout);
  expect(document.schema).toBe('netlift/doctor/1');
  return Object.fromEntries(document.checks.map((check: Check) => [check.id, check]));
}

describe('netlift doctor', () => {
  it('says of everything missing what is lost and what would help', () => {
    for (const { id, ok, lost, remedy } of Object.values(checks({ env: { PATH: '/nonexistent' } }))) {
      if (ok) expect({ id, lost, remedy }).toEqual({ id, lost: undefined, remedy: undefined });
      else expect({ id, lost: lost !== '' && lost !== undefined, remedy: remedy !== '' && remedy !== undefined }).toEqual({ id, lost: true, remedy: true });
    }
  });

  it('finds what the shell finds', () => {
    const found = checks();
    for (const tool of ['ip', 'ss', 'unshare', 'strace', 'bwrap', 'busybox', 'gcc', 'chromium']) {
      const here = spawnSync('sh', ['-c', `PATH="$PATH:/usr/sbin:/sbin"; command -v ${tool}`]).status === 0;
      expect({ tool, ok: found[`tool-${tool}`]?.ok }).toEqual({ tool, ok: here });
    }
    expect(found.kernel?.found).toContain(release());
    expect(found.node?.found).toBe(process.version);
  });

  it('finds no tool where there is none, and names the package', () => {
    const found = checks({ env: { PATH: '/nonexistent' } });
    expect(found['tool-strace']).toMatchObject({ ok: false, remedy: 'apt install strace' });
  });

  it('sees that an ordinary user has no privilege', () => {
    expect(checks({ under: asOrdinaryUser })).toMatchObject({ root: { ok: false }, 'net-admin': { ok: false }, 'network-namespaces': { ok: false } });
  });

  it('shows the same in 80 columns', () => {
    const { status, stdout, stderr } = netlift(['doctor']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).toMatch(/^netlift \S+: run works here, compare (works|does not work) here$/m);
  });
});
