import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditReport } from '../../src/model/audit-report.ts';
import { lacks, main, netlift } from '../support/netlift.ts';

const SHARDS = 4;
const cannot = lacks('parallel');
let top: string;
beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'netlift-shards-'));
  for (let folder = 0; folder < 5; folder++) {
    mkdirSync(join(top, 'tree', `${folder}`), { recursive: true });
    for (let file = 0; file < 23; file++)
      writeFileSync(join(top, 'tree', `${folder}`, `${file}.sh`), file % 3 === 0 ? `: ${file}\nifconfig eth${folder} up\nroute -n\n` : ': nothing\n');
  }
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

describe.skipIf(cannot !== undefined)('shards that GNU parallel runs', () => {
  it('merge to the audit of the whole', () => {
    const words = ['audit', '--no-config', '--format', 'json', '--fail-on', 'never'];
    const numbers = Array.from({ length: SHARDS }, (_, index) => String(index + 1));
    const shards = [
      '--will-cite',
      '--jobs',
      '2',
      '--quote',
      process.execPath,
      main,
      ...words,
      '--shard',
      `{}/${SHARDS}`,
      '--out',
      join(top, '{}.json'),
      join(top, 'tree'),
      ':::',
      ...numbers,
    ];
    expect(spawnSync('parallel', shards, { encoding: 'utf8', env: { ...process.env, HOME: top } })).toMatchObject({ status: 0, stdout: '', stderr: '' });
    const merge = (some: readonly string[]) => netlift(['report', '--format', 'json', '--merge', ...some.map((number) => join(top, `${number}.json`))]);
    const merged: AuditReport = JSON.parse(merge(numbers).stdout);
    const whole: AuditReport = JSON.parse(netlift([...words, join(top, 'tree')]).stdout);
    expect(whole.findings).toHaveLength(5 * 8 * 2);
    expect(merged.findings).toEqual(whole.findings);
    expect(merged.summary).toEqual(whole.summary);
    expect(merge(numbers.slice(1))).toMatchObject({ status: 2, stdout: '' });
  });
});
