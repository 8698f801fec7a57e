import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getopt, type LongOption } from '../../compat/legacy/getopt.ts';
import { strerror } from '../../src/base/strerror.ts';

const unable = spawnSync('gcc', ['--version']).status === 0 ? undefined : 'gcc is not installed';
if (unable !== undefined) process.stdout.write(`skipped: our texts and options beside those of the C library: ${unable}\n`);

const folder = mkdtempSync(join(tmpdir(), 'netlift-c-library-'));
const program = join(folder, 'program');
beforeAll(() => {
  if (unable === undefined) execFileSync('gcc', ['-Wall', '-o', program, fileURLToPath(new URL('c-library.c', import.meta.url))]);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The same as in c-library.c. */
const long: LongOption[] = [
  { name: 'all', argument: 0, means: 'a' },
  { name: 'file', argument: 1, means: 'f' },
  { name: 'fields', argument: 0, means: 'F' },
  { name: 'help', argument: 0, means: 'h' },
  { name: 'host', argument: 0, means: 'h' },
  { name: 'optional', argument: 2, means: 'o' },
  { name: 'version', argument: 0, means: 'V' },
];

function ours(letters: string, words: readonly string[]): string {
  const { options, operands } = getopt(words, letters, long);
  return [
    ...options.flatMap(({ means, value, message }) => [...(message === undefined ? [] : [`tool: ${message}`]), `option ${means} ${value ?? '-'}`]),
    ...operands.map((operand) => `operand ${operand}`),
    '',
  ]
    .map((line) => `${line}\n`)
    .join('');
}

describe.skipIf(unable !== undefined)('what old tools take from the C library', () => {
  it('strerror says the same of every error number up to 140', () => {
    const texts = execFileSync(program, ['strerror', '1', '140'], { encoding: 'utf8' }).trimEnd().split('\n');
    expect(texts.map((_, index) => strerror(index + 1))).toEqual(texts);
  });

  it.each(['abf:o::V', '+abf:o::V', 'aF:h'])('getopt_long makes the same of generated words, with letters %s', (letters) => {
    const word = fc.oneof(
      fc.constantFrom('-a', '-b', '-f', '-ab', '-fx', '-af', '-o', '-ox', '-x', '--', '-', 'v0', '10.0.0.1', '-:', '-V', '-?', '-W'),
      fc.constantFrom('--all', '--al', '--f', '--fi', '--file', '--file=x', '--fields=x', '--h', '--ho', '--optional', '--opt=', '--version', '--nope', '--nope=1', '--a=', '--=x'),
    );
    const lists = fc.sample(fc.array(word, { maxLength: 6 }), { numRuns: 3000, seed: 7 });
    const answers = execFileSync(program, ['getopt', letters], { input: lists.map((words) => `${words.join('\x1f')}\n`).join(''), encoding: 'latin1', maxBuffer: 1 << 28 });
    expect(lists.map((words) => ours(letters, words)).join('')).toBe(answers);
  });
});
