import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cases } from '../../compat/compare/cases/index.ts';
import type { Entry } from '../../src/syscall/recording.ts';
import { recordOperation } from '../support/record-operation.ts';
import { readRecordings, writeRecordings } from '../support/recording-file.ts';

const folder = new URL('../conformance/recordings/', import.meta.url);

/** What a recording says of its operation, without the bytes that the kernel answered, which differ from machine to machine: a change here is a change of behaviour. */
function essence(text: string): string {
  const asked = (entry: Entry) => [
    entry.call,
    entry.call === 'ioctl' ? [entry.request, shown(entry.before)] : entry.call === 'sendmsg' ? shown(entry.bytes) : entry.call === 'openat' ? entry.path : '',
  ];
  return JSON.stringify(readRecordings(text).runs.map(({ via, scenario, input, outcome, entries }) => ({ via, scenario, input, ok: outcome.ok, asked: entries.map(asked) })));
}

function shown(value: Buffer | number): string | number {
  return typeof value === 'number' ? value : value.toString('hex');
}

test('rewrites the recordings of every operation whose calls or outcomes changed', () => {
  const changed: string[] = [];
  const names = new Set(cases.map(({ operation }) => `${operation}.json`));
  for (const one of cases) {
    const path = new URL(`${one.operation}.json`, folder);
    const text = writeRecordings(recordOperation(one));
    if (existsSync(path) && essence(readFileSync(path, 'utf8')) === essence(text) && process.env.GOLDEN !== 'all') continue;
    writeFileSync(path, text);
    changed.push(one.operation);
  }
  for (const name of readdirSync(folder)) if (!names.has(name)) rmSync(new URL(name, folder));
  console.log(changed.length === 0 ? 'no recording changed' : `recorded anew: ${changed.join(', ')}`);
  expect(readdirSync(folder)).toHaveLength(names.size);
});
