import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { main } from '../support/netlift.ts';
import { tree } from '../unit/audit/tree.ts';

/** Enough to be under way for a while. */
const folder = tree(Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`s${index}.sh`, 'ifconfig eth0 up\n'.repeat(40)])));

/** Starts an audit of the folder, and stops it once it has begun to write. */
async function stopped(signal: NodeJS.Signals, out: string | undefined, ...args: string[]) {
  const child = spawn(process.execPath, [main, 'audit', '.', '--threads', '1', ...(out === undefined ? [] : ['--out', out]), ...args], { cwd: folder });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const exit = once(child, 'close');
  if (out === undefined) await once(child.stdout, 'data');
  else await vi.waitFor(() => expect(readdirSync(dirname(out))).toHaveLength(2), { timeout: 20_000 });
  child.kill(signal);
  const [status, by] = await exit;
  return { status, by, stdout, stderr };
}

describe('an audit that is stopped', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('by %s has written what it had found, says so, and ends by the signal', async (signal) => {
    const { status, by, stdout, stderr } = await stopped(signal, undefined);
    expect({ status, by, stderr }).toEqual({ status: null, by: signal, stderr: '' });
    expect(stdout).toMatch(/^s0\.sh:1:1: warning: /);
    expect(stdout).toMatch(new RegExp(`\nStopped by ${signal}: the rest was not read\\.\n$`));
    expect(stdout).not.toContain('s999.sh:');
  });

  it('leaves a whole document on stdout, which says that it was stopped', async () => {
    const { stdout } = await stopped('SIGINT', undefined, '--format', 'json');
    const { stopped: by, findings, summary } = JSON.parse(stdout);
    expect(by).toBe('SIGINT');
    expect(summary.findings).toBe(findings.length);
  });

  it('leaves the file that it was to write as it was', async () => {
    const out = join(tree({ report: 'old' }), 'report');
    const { by, stdout, stderr } = await stopped('SIGINT', out);
    expect({ by, stdout, stderr }).toEqual({ by: 'SIGINT', stdout: '', stderr: `netlift: stopped by SIGINT: ${out} is as it was\n` });
    expect(readFileSync(out, 'utf8')).toBe('old');
  });
});
