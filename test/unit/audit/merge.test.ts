import { describe, expect, it } from 'vitest';
import { type MergeDocument, parseDocument } from '../../../compat/audit/merge/documents.ts';
import { merged } from '../../../compat/audit/merge/index.ts';
import { compareFiles } from '../../../compat/audit/merge/order.ts';
import { auditJsonVoice } from '../../../reports/index.ts';
import { UsageError } from '../../../src/base/errors.ts';
import type { AuditReport } from '../../../src/model/audit-report.ts';
import { end, findings, fixture, run, said } from './reports/fixture.ts';

const text = (report: Partial<AuditReport> = {}) => said(auditJsonVoice(), { ...fixture, ...report });
const audit = (file: string, report: Partial<AuditReport> = {}, host?: string) => parseDocument(text(report), { file, ...(host === undefined ? {} : { host }) });
const shard = (index: number, of: number, report: Partial<AuditReport> = {}) => audit(`${index}.json`, { ...report, shard: { index, of } });
const all = (documents: readonly MergeDocument[], partial = false) => merged(documents, { partial });
const log = JSON.stringify({
  schema: 'netlift/log/1',
  uses: 7,
  broken: 0,
  tools: [{ name: 'arp', uses: 7, first: 'x', last: 'y', failures: 0, refused: 0 }],
  parents: [{ name: 'cron', uses: 7 }],
  lines: [],
});
const doctor = JSON.stringify({
  schema: 'netlift/doctor/1',
  version: '0.1.0',
  can: { run: true },
  checks: [
    { title: 'tc', ok: false, remedy: 'install it' },
    { title: 'ip', ok: true },
  ],
});

describe('merging', () => {
  it('adds up the shards of an audit, and puts findings in the order of the walk', () => {
    const sum = all([shard(2, 2, { findings: findings.slice(0, 3) }), shard(1, 2, { findings: findings.slice(3) })]);
    expect(sum.findings).toEqual(findings);
    expect(sum.summary).toMatchObject({
      files: 18,
      findings: 8,
      replaceable: 2,
      bySeverity: { error: 2, warning: 4, note: 2 },
      byTool: { ifconfig: 6, SIOCGIFADDR: 2 },
      skipped: { binary: 4, unreadable: 2 },
    });
    expect(sum).toMatchObject({ paths: ['.'], started: run.started });
    expect(sum).not.toHaveProperty('shard');
    expect(sum).not.toHaveProperty('hosts');
  });

  it('names no more files of a reason than one audit does', () => {
    const leftOut = Array.from({ length: 80 }, (_, index) => ({ file: `${index}`, reason: 'binary' }));
    const summary = { ...end.summary, leftOut };
    expect(all([shard(1, 2, { summary }), shard(2, 2, { summary })]).summary.leftOut).toHaveLength(100);
  });

  it('keeps hosts apart: their findings, what ran there and what they can do', () => {
    const web = { file: 'x.json', host: 'web' };
    const sum = all([audit('a.json', {}, 'db'), audit('b.json', { findings: findings.slice(0, 1) }, 'web'), parseDocument(log, web), parseDocument(doctor, web)]);
    expect(sum.findings.map(({ host }) => host)).toEqual(['db', 'db', 'db', 'db', 'web']);
    expect(sum.hosts).toEqual([
      { name: 'db', findings: 4 },
      {
        name: 'web',
        findings: 4,
        log: { uses: 7, tools: [{ name: 'arp', uses: 7 }], parents: [{ name: 'cron', uses: 7 }], lines: [] },
        doctor: { version: '0.1.0', can: { run: true }, missing: [{ title: 'tc', remedy: 'install it' }] },
      },
    ]);
    expect(sum.paths).toEqual(['db:.', 'web:.']);
  });

  it('takes audits of different paths of one host, each with its own shards', () => {
    const [etc, usr] = [{ paths: ['/etc'] }, { paths: ['/usr'] }];
    expect(all([shard(1, 2, etc), shard(2, 2, etc), audit('usr.json', usr)]).summary.findings).toBe(12);
  });

  it.each<[string, () => MergeDocument[], RegExp]>([
    ['the same shard twice', () => [shard(1, 2), audit('again.json', { shard: { index: 1, of: 2 } })], /^1\.json and again\.json overlap: both are shard 1\/2$/],
    ['shards of different wholes', () => [shard(1, 2), shard(2, 3)], /^1\.json and 2\.json overlap: one is a shard of 2, the other of 3$/],
    ['a shard beside the whole', () => [shard(1, 2), audit('all.json')], /overlap/],
    ['two wholes of the same paths', () => [audit('a.json'), audit('b.json')], /^a\.json and b\.json overlap: both are audits of the same paths$/],
    [
      'a path inside another',
      () => [audit('a.json', { paths: ['/etc'] }), audit('b.json', { paths: ['/etc/init.d', '/usr'] })],
      /^a\.json and b\.json overlap: both are audits of \/etc$/,
    ],
    ['a shard that is missing', () => [shard(1, 3), shard(3, 3)], /^shard 2\/3 is missing: /],
    ['several that are missing', () => [shard(2, 4)], /^shards 1, 3, 4 of 4 are missing: /],
    ['one that was stopped', () => [audit('a.json', { stopped: 'SIGINT' })], /^a\.json was stopped before its end: /],
  ])('refuses %s', (_, documents, words) => {
    expect(() => all(documents())).toThrow(UsageError);
    expect(() => all(documents())).toThrow(words);
  });

  it('takes what there is where that is asked for, and says that it is not the whole', () => {
    expect(all([shard(1, 3)], true).summary.findings).toBe(4);
    expect(all([audit('a.json', { stopped: 'SIGINT' })], true).stopped).toBe('SIGINT');
  });

  it.each([
    ['no JSON', '{', 'it is no JSON'],
    ['no object', '7', 'it has no schema of netlift'],
    ['a document of another kind', '{"schema":"netlift/compare/1"}', 'its schema is netlift/compare/1, not netlift/audit/1, netlift/log/1 or netlift/doctor/1'],
    ['a document of another version', text().replace('netlift/audit/1', 'netlift/audit/2'), 'its schema is netlift/audit/2'],
    ['half a document', '{"schema":"netlift/audit/1","findings":[]}', 'it is no whole document of netlift audit'],
    ['a finding that is none', text().replace('"line":12', '"line":"12"'), 'it is no whole document of netlift audit'],
    ['a merged document', text({ hosts: [] }), 'it is merged already'],
    ['a log of nobody knows whom', log, 'say whose log it is: --host NAME=FILE'],
  ])('refuses %s', (_, document, words) => {
    expect(() => parseDocument(document, { file: 'x.json' })).toThrow(UsageError);
    expect(() => parseDocument(document, { file: 'x.json' })).toThrow(`x.json cannot be merged: ${words}`);
  });
});

describe('the order of files', () => {
  it('is that of the walk: the files of a folder by their names, then its folders by theirs', () => {
    const files = ['B.sh', 'b.sh', 'c.sh', 'a/z.sh', 'a/b/c.sh', 'b/a.sh'];
    expect(files.toReversed().toSorted(compareFiles)).toEqual(files);
  });
});
