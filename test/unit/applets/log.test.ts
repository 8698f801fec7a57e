import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendUse, processOf, type Use } from '../../../compat/applets/log.ts';

const use: Use = {
  time: '2026-01-05T10:00:00.000Z',
  parent: { name: 'cron', pid: 7, command: 'cron -f' },
  argv: ['ifconfig', 'v0', 'a\nb'],
  equivalent: ['ip link set dev v0 up'],
  via: 'netlink',
  status: 0,
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'netlift-log-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the log', () => {
  it('gets a line per use, behind what is there', () => {
    const path = join(folder, 'uses.jsonl');
    writeFileSync(path, 'first\n');
    expect(appendUse(path, use)).toBeUndefined();
    expect(appendUse(path, { ...use, status: 1 })).toBeUndefined();
    const lines = readFileSync(path, 'utf8').split('\n');
    expect(lines).toHaveLength(4);
    expect(lines.slice(1, 3).map((line) => JSON.parse(line))).toEqual([use, { ...use, status: 1 }]);
  });

  it.each([
    ['a folder that is not there', () => join(folder, 'no/such/file'), /ENOENT/],
    ['a folder', () => folder, /EISDIR/],
    ['a full device', () => '/dev/full', /ENOSPC/],
  ])('says in words that it cannot be written: %s', (_, path, message) => expect(appendUse(path(), use)).toMatch(message));

  it('does not wait for the reader of a FIFO', () => {
    const path = join(folder, 'fifo');
    spawnSync('mkfifo', [path]);
    expect(appendUse(path, use)).toMatch(/ENXIO/);
  });
});

describe('a process', () => {
  it('is told by its name and its words', () => {
    const { name, pid, command } = processOf(process.pid);
    expect(pid).toBe(process.pid);
    expect(name).toBe(readFileSync('/proc/self/comm', 'utf8').trim());
    expect(command).toBe(readFileSync('/proc/self/cmdline', 'utf8').split('\0').join(' ').trimEnd());
  });

  it('that has gone has no name', () => expect(processOf(0x7ffffffe)).toEqual({ name: '', pid: 0x7ffffffe, command: '' }));
});
