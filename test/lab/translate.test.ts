import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, skipped } from '../support/netlift.ts';

const VERSION = '6.12';
/** Seconds that the lines may take in the guest; what was not run by then is counted. */
const SECONDS = 150;

const kernel = spawnSync('bash', [join(root, 'test/support/lab/kernel.sh'), VERSION], { encoding: 'utf8' });
if (kernel.status !== 0 && kernel.status !== 3) throw new Error(`kernel.sh ${VERSION}: exit status ${kernel.status}: ${kernel.stderr}`);
if (kernel.status === 3) skipped(`translations under Linux ${VERSION}: ${kernel.stderr.trim()}`);

describe.skipIf(kernel.status === 3)(`Linux ${VERSION}`, () => {
  test('is left in the same state by exact lines as by the real tools', () => {
    const lab = join(root, 'test/support/lab/lab.sh');
    const inside = ['bash', 'test/applets/run.sh', 'test/translate/another-kernel.test.ts'];
    const env = { ...process.env, PROJECT: 'translate', NETLIFT_WITHIN: String(SECONDS) };
    const { status, stdout, stderr } = spawnSync('bash', [lab, '--seconds', String(SECONDS * 4), VERSION, '--', ...inside], {
      cwd: root,
      encoding: 'utf8',
      env,
      maxBuffer: 1 << 26,
    });
    process.stdout.write(
      stdout
        .split('\n')
        .filter((line) => / command lines, /.test(line))
        .join('\n'),
    );
    expect({ status, said: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, said: '' });
    const [, lines = '0', release = ''] = /(\d+) command lines, \d+ runs under Linux (\S+)/.exec(stdout) ?? [];
    expect(release).toMatch(/^6\.12\./);
    expect(Number(lines)).toBeGreaterThanOrEqual(60);
  });
});
