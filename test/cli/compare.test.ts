import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startStateNames } from '../../compat/compare/start-states/index.ts';
import { asOrdinaryUser, lacks, main, netlift, noNamespaces } from '../support/netlift.ts';

const refused = noNamespaces(asOrdinaryUser);
const noScript = lacks('script');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'netlift-compare-'));
  chmodSync(folder, 0o777);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const reports = ['index.html', 'report.json', 'report.md'];

describe.skipIf(refused)('netlift compare, as an ordinary user', () => {
  it('compares in a user namespace of its own and writes the reports', () => {
    const out = join(folder, 'deep/er');
    const { status, stdout, stderr } = netlift(['compare', 'link.get-mtu', '--scenario', 'fresh', '--out', out], { under: asOrdinaryUser });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('rootless');
    expect(stdout).toMatch(/^\d+ same, \d+ known, 0 new, \d+ one-sided, \d+ skipped$/m);
    expect(stdout.endsWith(`\n\nReport: ${out}/index.html\n`)).toBe(true);
    expect(stdout.split('\n').filter((line) => line.length > 80 && !line.startsWith('Report: '))).toEqual([]);
    expect(readdirSync(out).toSorted()).toEqual(reports);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toMatch(/<\/html>\s*$/);
    expect(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))).toMatchObject({ schema: 'netlift/compare/1', kernel: { rootless: true } });
  });

  it('has one JSON document on stdout and nothing else, the same as report.json', () => {
    const { status, stdout, stderr } = netlift(['compare', 'link.get-mtu', '--scenario', 'fresh', '--out', folder, '--json'], { under: asOrdinaryUser });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(readFileSync(join(folder, 'report.json'), 'utf8'));
    const { schema, operations, counterparts } = JSON.parse(stdout);
    expect({ schema, counterparts }).toEqual({ schema: 'netlift/compare/1', counterparts: [] });
    expect(operations).toMatchObject([{ id: 'link.get-mtu' }]);
    expect(operations[0].scenarios.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(['fresh', 'fresh: no such link']));
    for (const { name } of operations[0].scenarios) expect(name).toMatch(/^fresh(: |$)/);
  });

  it('replaces an older report whole, and writes to reports/out unless told otherwise', () => {
    mkdirSync(join(folder, 'reports/out'), { recursive: true });
    writeFileSync(join(folder, 'reports/out/report.md'), 'older');
    for (const path of ['reports', 'reports/out']) chmodSync(join(folder, path), 0o777);
    chmodSync(join(folder, 'reports/out/report.md'), 0o444);
    const before = statSync(join(folder, 'reports/out/report.md')).ino;
    expect(netlift(['compare', 'link.get-mtu', '--scenario', 'fresh'], { under: asOrdinaryUser, cwd: folder }).status).toBe(0);
    expect(statSync(join(folder, 'reports/out/report.md')).ino).not.toBe(before);
    expect(readdirSync(join(folder, 'reports/out')).toSorted()).toEqual(reports);
  });

  it('keeps its exit status and its reports when the reader goes away', () => {
    const words = [...asOrdinaryUser, process.execPath, main, 'compare', 'link.get-mtu', '--scenario', 'fresh', '--json', '--out', folder].map((word) => `'${word}'`);
    const { status, stdout } = spawnSync('bash', ['-c', `${words.join(' ')} | head -1; exit "\${PIPESTATUS[0]}"`], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '{\n' });
    expect(readdirSync(folder).toSorted()).toEqual(reports);
  });

  it.skipIf(noScript)('draws a bar on a terminal only, and colours unless NO_COLOR says no', () => {
    const onTerminal = (env: Record<string, string>) => {
      const command = [...asOrdinaryUser, process.execPath, main, 'compare', 'link.get-mtu', '--scenario', 'fresh', '--out', folder].join(' ');
      return spawnSync('script', ['-qec', command, '/dev/null'], { encoding: 'utf8', input: '', env: { ...process.env, NO_COLOR: '', TERM: 'xterm', ...env } }).stdout;
    };
    const plain = onTerminal({ NO_COLOR: '1' });
    expect(plain).toMatch(/\] 0\/\d+ link\.get-mtu/);
    expect(plain).not.toContain('\x1b[1m');
    expect(onTerminal({})).toContain('\x1b[1m');
  });
});

describe('netlift compare, used wrongly or where it cannot run', () => {
  it.each([
    [['link.get-mut'], "there is no operation or ioctl 'link.get-mut' to compare; did you mean 'link.get-mtu'? ('netlift ops' lists the operations)"],
    [['--scenario', 'frsh'], `there is no start state 'frsh'; there are ${startStateNames.join(', ')}`],
  ])('%j is wrong usage', (args, message) => {
    if (refused) return;
    const { status, stdout, stderr } = netlift(['compare', ...args, '--out', folder], { under: asOrdinaryUser });
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: `netlift: ${message}\n` });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a folder that cannot be written before anything runs', () => {
    writeFileSync(join(folder, 'file'), '');
    const out = join(folder, 'file/out');
    const { status, stdout, stderr } = netlift(['compare', '--out', out]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(`netlift: cannot write to ${out}: ENOTDIR: not a directory; choose another folder with --out\n`);
  });

  it('says what would help where user namespaces are refused', () => {
    // What a refused user namespace looks like from inside: no capability, and no second try.
    const { status, stdout, stderr } = netlift(['compare', '--out', folder], { under: asOrdinaryUser, env: { NETLIFT_IN_USER_NAMESPACE: '1' } });
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toMatch(/^netlift: no network namespace can be made, not even in a user namespace; run it as root, or allow user namespaces \(.*\)\n$/);
  });

  it('says what to install where unshare is missing', () => {
    const { status, stdout, stderr } = netlift(['compare', '--out', folder], { under: [...asOrdinaryUser, 'env', 'PATH=/nonexistent'] });
    expect({ status, stdout, stderr }).toEqual({
      status: 3,
      stdout: '',
      stderr: 'netlift: network namespaces need root here, and unshare is missing; run it as root, or install util-linux\n',
    });
  });
});
