import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { netlift, root } from '../support/netlift.ts';
import { oneUse } from '../support/one-use.ts';
import { tree } from '../unit/audit/tree.ts';

const schema = JSON.parse(readFileSync(join(root, 'src/model/schema/audit-1.json'), 'utf8'));
const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(schema);
const scripts = Object.fromEntries(Array.from({ length: 23 }, (_, index) => [`d${index % 4}/s${index}.sh`, `ifconfig eth${index} up\n${index % 3 === 0 ? 'route -n\n' : ''}`]));

describe('shards', () => {
  const folder = tree(scripts);
  const out = tree({ 'uses.jsonl': oneUse });
  const audit = (...args: string[]) => netlift(['audit', '.', '--format', 'json', '--fail-on', 'never', ...args], { cwd: folder });
  const report = (...args: string[]) => netlift(['report', ...args], { cwd: out });
  const shards = (of: number) =>
    Array.from({ length: of }, (_, index) => {
      const name = `${index + 1}of${of}.json`;
      if (existsSync(join(out, name))) return name;
      expect(audit('--shard', `${index + 1}/${of}`, '--out', join(out, name))).toMatchObject({ status: 0, stderr: '' });
      return name;
    });
  const whole = JSON.parse(audit().stdout);

  it.each([1, 2, 5])('merge to what a single run says: %i of them', (of) => {
    const { status, stdout, stderr } = report('--merge', ...shards(of).toReversed(), '--format', 'json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const document = JSON.parse(stdout);
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(document.findings).toEqual(whole.findings);
    expect(document.summary).toEqual(whole.summary);
    expect(whole.summary.findings).toBe(31);
  });

  it('merge into every format, and fail as an audit would', () => {
    for (const format of ['text', 'sarif', 'md', 'html']) {
      expect(report('--merge', ...shards(2), '--format', format, '--out', 'report')).toMatchObject({ status: 0, stdout: '', stderr: '' });
      expect(readFileSync(join(out, 'report'), 'utf8')).toContain('s22.sh');
    }
    expect(report('--merge', ...shards(2), '--fail-on', 'warning').status).toBe(1);
    expect(report('--merge', ...shards(2), '--fail-on', 'error').status).toBe(0);
  });

  it('are refused whole where they overlap or are not all there, and nothing is written', () => {
    const [first = '', second = ''] = shards(2);
    for (const [args, words] of [
      [['--merge', first, first], 'overlap: both are shard 1/2'],
      [['--merge', first], 'shard 2/2 is missing: merge all of them, or what there is with --partial'],
      [['--merge', first, second, 'uses.jsonl'], 'uses.jsonl cannot be merged'],
      [[], 'name the documents: --merge FILE..., or --host NAME=FILE'],
      [['--host', 'web1'], "--host is NAME=FILE: 'web1' is not"],
    ] as const) {
      const result = report(...args, '--out', 'refused');
      expect(result, words).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(words) });
      expect(() => readFileSync(join(out, 'refused'))).toThrow('ENOENT');
    }
    expect(report('--merge', 'none.json')).toMatchObject({ status: 3, stdout: '' });
    expect(report('--merge', first, '--partial').status).toBe(0);
  });

  it('of hosts stand under their names, with what ran there and what they lack', () => {
    const [a = '', b = ''] = shards(2);
    writeFileSync(join(out, 'log.json'), netlift(['log', 'uses.jsonl', '--json'], { cwd: out }).stdout);
    writeFileSync(join(out, 'doctor.json'), netlift(['doctor', '--json']).stdout);
    const args = ['--host', `web=${a}`, '--host', `web=${b}`, '--host', 'web=log.json', '--host', 'db=doctor.json'];
    const document = JSON.parse(report(...args, '--format', 'json').stdout);
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(document.hosts).toMatchObject([
      { name: 'db', doctor: { version: '0.1.0' } },
      { name: 'web', findings: 31, log: { uses: 1 } },
    ]);
    expect(document.findings[0]).toMatchObject({ host: 'web', file: whole.findings[0].file });
    const { stdout } = report(...args);
    expect(stdout).toMatch(/^web:d0\/s0\.sh:1:1: /);
    expect(stdout).toMatch(/\nweb\n {2}31 findings in its files\.\n {2}Legacy tools ran 1 time there: /);
  });
});
