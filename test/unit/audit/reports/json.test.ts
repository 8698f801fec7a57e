import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { auditJsonVoice } from '../../../../reports/index.ts';
import { findingOf, fixture, hostileReport, run, said } from './fixture.ts';

const root = new URL('../../../../', import.meta.url);
const schema = JSON.parse(readFileSync(new URL('src/model/schema/audit-1.json', root), 'utf8'));
const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(schema);
const document = (report = fixture) => JSON.parse(said(auditJsonVoice(), report));
type Document = ReturnType<typeof document>;

describe('the JSON document of an audit', () => {
  it('is the report, with its schema', () => {
    expect(document()).toEqual(JSON.parse(JSON.stringify({ schema: 'netlift/audit/1', ...fixture })));
  });

  it('holds to the published schema, also with nothing found, with hosts, and with any text', () => {
    for (const report of [fixture, { ...fixture, findings: [] }, { ...fixture, shard: { index: 1, of: 3 }, stopped: 'SIGINT' }, hostileReport()]) {
      expect(validate(document(report)), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(validate({ ...document(), more: 1 })).toBe(true);
  });

  it('has one finding a line', () => {
    const lines = said(auditJsonVoice()).split('\n');
    expect(lines.filter((line) => line.startsWith('    {"file":'))).toHaveLength(fixture.findings.length);
  });

  it('writes what JSON has no words for: big numbers and bytes', () => {
    const input = { inode: 2n ** 60n, small: 7n, lladdr: new Uint8Array([2, 0, 255]), buffer: Buffer.from([1, 2]) };
    const finding = findingOf({ lines: 'arp', text: 'arp', calls: [{ operation: 'x.y', input }] });
    expect(document({ ...fixture, findings: [finding] }).findings[0].calls[0].input).toEqual({ inode: '1152921504606846976', small: 7, lladdr: '0200ff', buffer: '0102' });
  });

  it.each<[string, (it: Document) => void]>([
    ['another schema', (it) => (it.schema = 'netlift/audit/2')],
    ['a severity that there is not', (it) => (it.findings[0].severity = 'fatal')],
    ['a kind that there is not', (it) => (it.findings[0].kind = 'magic')],
    ['a line 0', (it) => (it.findings[0].line = 0)],
    ['no replacement at all', (it) => delete it.findings[0].replacement],
    ['no fingerprint', (it) => delete it.findings[0].fingerprint],
    ['a summary without the figure of errors', (it) => delete it.summary.bySeverity.error],
    ['a shard without a number', (it) => (it.shard = { index: 1 })],
  ])('is not one with %s', (_, spoil) => {
    const spoiled = document();
    spoil(spoiled);
    expect(validate(spoiled)).toBe(false);
  });

  it('has in its schema what the TypeScript types have, and the same of it required', () => {
    const sources = ['finding', 'audit-report'].map((name) => readFileSync(new URL(`src/model/${name}.ts`, root), 'utf8')).join('\n');
    const properties = (name: string): { name: string; optional: boolean }[] => {
      const [, parents = '', body = ''] = new RegExp(`^export interface ${name}(?: extends ([\\w, ]+))? \\{\\n(.*?)^\\}`, 'ms').exec(sources) ?? [];
      const own = [...body.matchAll(/^ {2}readonly (\w+)(\??):/gm)].map(([, property = '', mark]) => ({ name: property, optional: mark === '?' }));
      return [...parents.split(', ').filter(Boolean).flatMap(properties), ...own];
    };
    for (const name of ['ReportedFinding', 'AuditSummary', 'HostReport', 'HostUse', 'LeftOut', 'Shard']) {
      const [all, part] = [properties(name), schema.$defs[name]];
      expect(all.length, name).toBeGreaterThan(1);
      expect(Object.keys(part.properties).sort(), name).toEqual(all.map((one) => one.name).sort());
      expect([...part.required].sort(), name).toEqual(all.flatMap((one) => (one.optional ? [] : one.name)).sort());
    }
    expect(Object.keys(schema.properties).sort()).toEqual(['schema', ...properties('AuditReport').map(({ name }) => name)].sort());
    for (const type of ['Severity', 'Kind', 'Role', 'Confidence']) {
      const union = new RegExp(`export type ${type} = ([^;]+);`).exec(sources)?.[1] ?? '';
      expect(schema.$defs[type].enum).toEqual([...union.matchAll(/'([^']+)'/g)].map(([, literal]) => literal));
    }
  });

  it('begins with what it is', () => expect(auditJsonVoice().begin(run)).toMatch(/^\{\n {2}"schema": "netlift\/audit\/1",\n/));
});
