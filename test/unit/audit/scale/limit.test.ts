import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { auditBytes } from '../../../../compat/audit/audit-file.ts';
import { auditBatch } from '../../../../compat/audit/batch.ts';
import { languages } from '../../../../compat/audit/languages/index.ts';
import type { Language } from '../../../../compat/audit/languages/language.ts';
import { TookTooLong, within } from '../../../../compat/audit/within.ts';

const forEver = (): never => {
  for (;;);
};
/** Patience for what is over in a moment, in milliseconds. */
const LONG = 60_000;

describe('work within a time', () => {
  it('gives its answer', () => {
    expect(within(LONG, () => 42)).toBe(42);
    expect(within(LONG, () => undefined)).toBeUndefined();
  });

  it('is given up where it does not come to an end, even if it catches all', () => {
    const stubborn = (): void => {
      try {
        forEver();
      } catch {
        forEver();
      }
    };
    expect(() => within(5, stubborn)).toThrow(new TookTooLong(5));
    expect(() => within(5, () => /^(a+)+$/.test(`${'a'.repeat(60)}b`))).toThrow(TookTooLong);
    expect(within(LONG, () => 'goes on')).toBe('goes on');
  });

  it('throws what it throws', () => {
    const deep = (): number => deep() + 1;
    expect(() => within(LONG, deep)).toThrow(RangeError);
  });
});

describe('a file that a reader does not come to the end of', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'netlift-limit-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(() => vi.restoreAllMocks());

  it('is said, and the rest of its batch is read', () => {
    const paths = ['a.sh', 'hangs.sh', 'z.sh'].map((name) => join(folder, name));
    for (const path of paths) writeFileSync(path, 'ifconfig eth0 up\n');
    const shell = languages.shell as Language;
    const read = shell.read.bind(shell);
    vi.spyOn(shell, 'read').mockImplementation((source) => (source.path === paths[1] ? forEver() : read(source)));
    auditBytes('warm.sh', Buffer.from('ifconfig eth0 up\n'));
    const { reports, files } = auditBatch({ number: 0, paths, files: 3, wishes: { limitMs: 1000 } });
    expect(files).toBe(3);
    expect(reports.map(({ path, skip, why, findings }) => [path, skip, why, findings.length])).toEqual([
      [paths[0], undefined, undefined, 1],
      [paths[1], 'given up', 'it took longer than 1 s', 0],
      [paths[2], undefined, undefined, 1],
    ]);
  });
});
