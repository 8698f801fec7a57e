import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditReport } from '../../src/model/audit-report.ts';
import { asOrdinaryUser, netlift } from '../support/netlift.ts';

let top: string;
beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'netlift-anything-'));
  chmodSync(top, 0o755);
});
afterAll(() => {
  // What ordinary users may not enter, the one who made it may remove.
  spawnSync('chmod', ['-R', 'u+rwX', top]);
  rmSync(top, { recursive: true, force: true });
});

/** A folder of its own for each test. */
function folder(name: string): string {
  const path = join(top, name);
  mkdirSync(path);
  return path;
}

function audit(path: string, { words = [], under = [] }: { words?: readonly string[]; under?: readonly string[] } = {}): AuditReport {
  const { status, stdout, stderr } = netlift(['audit', '--no-config', '--format', 'json', ...words, path], { under });
  expect(stderr).toBe('');
  expect([0, 1]).toContain(status);
  return JSON.parse(stdout);
}

const places = ({ findings }: AuditReport) => findings.map(({ file, line, column }) => `${file.slice(file.lastIndexOf('/') + 1)}:${line}:${column}`);
/** Threads, and none: what stands in a tree must not matter to either. */
const ways = [
  ['--threads', '2'],
  ['--threads', '0'],
] as const;

describe.each(ways)('netlift audit %s %s', (...words) => {
  const name = (what: string) => `${what}${words[1]}`;

  it('says what it may not read, and reads the rest', () => {
    const path = folder(name('closed'));
    writeFileSync(join(path, 'open.sh'), 'ifconfig eth0 up\n');
    writeFileSync(join(path, 'shut.sh'), 'ifconfig eth0 up\n', { mode: 0o000 });
    mkdirSync(join(path, 'not-entered'));
    writeFileSync(join(path, 'not-entered', 'a.sh'), 'route -n\n');
    chmodSync(join(path, 'not-entered'), 0o644);
    mkdirSync(join(path, 'not-listed'));
    chmodSync(join(path, 'not-listed'), 0o311);
    const report = audit(path, { words, under: asOrdinaryUser });
    expect(places(report)).toEqual(['open.sh:1:1']);
    expect(report.summary.skipped).toEqual({ unreadable: 3 });
    expect(report.summary.leftOut.map(({ file, why }) => [file.slice(path.length + 1), why?.slice(0, 6)]).sort()).toEqual([
      ['not-entered/a.sh', 'EACCES'],
      ['not-listed', 'EACCES'],
      ['shut.sh', 'EACCES'],
    ]);
  });

  it('opens no pipe, socket or device, and follows no link', async () => {
    const path = folder(name('special'));
    expect(spawnSync('mkfifo', [join(path, 'fifo.sh')]).status).toBe(0);
    const server = createServer().listen(join(path, 'socket.sh'));
    symlinkSync('.', join(path, 'loop'));
    symlinkSync('b.sh', join(path, 'a.sh'));
    symlinkSync('a.sh', join(path, 'b.sh'));
    symlinkSync('/dev/zero', join(path, 'zero.sh'));
    writeFileSync(join(path, 'z.sh'), 'ifconfig eth0 up\n');
    await new Promise((resolve) => server.once('listening', resolve));
    const report = audit(path, { words });
    server.close();
    expect(places(report)).toEqual(['z.sh:1:1']);
    expect(report.summary.skipped).toEqual({ 'not a regular file': 2, 'symbolic link': 4 });
  });

  it('leaves data, what is too large and UTF-16 alone, and says how many', () => {
    const path = folder(name('large'));
    writeFileSync(join(path, 'binary.sh'), Buffer.from('ifconfig\0eth0\n'));
    writeFileSync(join(path, 'empty.sh'), '');
    const sparse = openSync(join(path, 'sparse.sh'), 'w');
    ftruncateSync(sparse, 2 ** 30);
    closeSync(sparse);
    writeFileSync(join(path, 'script.sh'), 'ifconfig eth0 up # and again\n'.repeat(2_000_000));
    writeFileSync(join(path, 'windows.sh'), Buffer.from('\ufeffifconfig eth0 up\n', 'utf16le'));
    writeFileSync(join(path, 'one-line.sh'), `: ${'x'.repeat(10_000_000)}; ifconfig eth0 up\n`);
    const report = audit(path, { words });
    expect(report.summary.skipped).toEqual({ binary: 2, 'UTF-16': 1, 'too large': 1 });
    expect(places(report)).toEqual(['one-line.sh:1:10000005']);
    expect(report.findings[0]?.lines.length).toBeLessThan(5000);
  });

  it('counts columns in what is not UTF-8, and behind a mark of the order of bytes', () => {
    const path = folder(name('encodings'));
    writeFileSync(join(path, 'latin1.sh'), Buffer.from('x=caf\xe9; ifconfig eth0 up\n', 'latin1'));
    writeFileSync(join(path, 'mark'), '\ufeff#!/bin/sh\nécho=1; ifconfig eth0 up\n');
    const report = audit(path, { words });
    expect(places(report)).toEqual(['latin1.sh:1:9', 'mark:2:9']);
    expect(report.summary.leftOut).toMatchObject([{ reason: 'not UTF-8, read as Latin-1' }]);
  });

  it('names files by whatever bytes they are called', () => {
    const path = folder(name('names'));
    for (const bytes of ['caf\xe9.sh', 'two\nlines.sh', '\x1b[31mred.sh', ' .sh', '-rf.sh']) writeFileSync(Buffer.from(`${path}/${bytes}`, 'latin1'), 'ifconfig eth0 up\n');
    const report = audit(path, { words });
    expect(report.findings.map(({ file }) => file.slice(path.length + 1)).sort()).toEqual(['\x1b[31mred.sh', ' .sh', '-rf.sh', 'caf\udce9.sh', 'two\nlines.sh']);
    const text = netlift(['audit', '--no-config', path]).stdout;
    expect(text).toContain('caf\\xe9.sh:1:1');
    expect(text).not.toContain('\x1b[31m');
    const sarif = netlift(['audit', '--no-config', '--format', 'sarif', path]).stdout;
    expect(sarif).toContain('caf%E9.sh');
    expect(sarif).toContain('two%0Alines.sh');
  });

  it('walks folders as deep as a path can say', () => {
    const path = folder(name('deep'));
    const deep = join(path, ...Array.from({ length: 1000 }, () => 'd'));
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, 'a.sh'), 'ifconfig eth0 up\n');
    expect(places(audit(path, { words }))).toEqual(['a.sh:1:1']);
  });

  it('reads on where files come and go', () => {
    const path = folder(name('moving'));
    for (let at = 0; at < 500; at++) writeFileSync(join(path, `${at}.sh`), 'ifconfig eth0 up\n');
    writeFileSync(join(path, 'stays.sh'), 'ifconfig eth0 up\n');
    const remover = spawnSync('sh', ['-c', `rm -f ${path}/[0-9]*.sh & exec "$0" "$@"`, process.execPath, 'dist/compat/cli/main.js', 'audit', '--format', 'json', ...words, path], {
      encoding: 'utf8',
    });
    const { summary, findings }: AuditReport = JSON.parse(remover.stdout);
    expect(findings.some(({ file }) => file.endsWith('stays.sh'))).toBe(true);
    expect(findings.length + (summary.skipped.unreadable ?? 0)).toBe(summary.files);
  });
});

describe('a thread that dies', () => {
  it('takes one file with it, and that is said', () => {
    const path = folder('dying');
    for (let at = 0; at < 100; at++) writeFileSync(join(path, `${at}.sh`), 'ifconfig eth0 up\n');
    // The reader of files is made to end its thread at one of them, as running out of memory would.
    const hook = join(path, 'hook.cjs');
    writeFileSync(
      hook,
      `const fs = require('fs'), { isMainThread } = require('worker_threads'), { open } = { open: fs.openSync };
fs.openSync = (path, ...rest) => { if (!isMainThread && String(path).endsWith('/57.sh')) process.exit(9); return open(path, ...rest); };
require('module').syncBuiltinESMExports();`,
    );
    const { status, stdout } = netlift(['audit', '--no-config', '--format', 'json', '--threads', '2', path], { env: { NODE_OPTIONS: `--require=${hook}` } });
    const { findings, summary }: AuditReport = JSON.parse(stdout);
    expect(status).toBe(1);
    expect(findings).toHaveLength(99);
    expect(summary.skipped).toEqual({ 'not understood': 1 });
    expect(summary.leftOut).toMatchObject([{ file: join(path, '57.sh') }]);
  });
});

describe('a file that takes longer than the configuration allows', () => {
  it('is given up, counted and said, and the rest is read', () => {
    const path = folder('slow');
    writeFileSync(join(path, 'a.sh'), 'ifconfig eth0 up # netlift-ignore-file calls-ifconfig small\n');
    // So much takes a thousand times the limit on any machine.
    writeFileSync(join(path, 'slow.sh'), 'if ifconfig eth0; then route add default gw "$GW"; fi\n'.repeat(20_000));
    const config = join(path, 'netlift.config.json');
    writeFileSync(config, '{ "secondsPerFile": 0.001 }');
    const { stdout } = netlift(['audit', '--config', config, '--format', 'text', path]);
    expect(stdout).toContain(`given up: ${join(path, 'slow.sh')} (it took longer than 0.001 s)`);
  });
});
