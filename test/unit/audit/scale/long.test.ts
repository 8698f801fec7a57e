import { describe, expect, it } from 'vitest';
import { auditBytes } from '../../../../compat/audit/audit-file.ts';
import type { LanguageName } from '../../../../compat/audit/languages/language.ts';

/** No text here takes a fraction of it, unless the way to read it has become a worse one. */
const LIMIT_MS = 20_000;

const lines = (count: number, line: (at: number) => string) => Array.from({ length: count }, (_, at) => `${line(at)}\n`).join('');

const texts: readonly (readonly [string, LanguageName, string, number])[] = [
  ['thousands of variables', 'shell', lines(3000, (at) => `A${at}=ifconfig`) + lines(3000, (at) => `$A${at} eth0`), 6000],
  ['a chain of thousands of variables', 'shell', `a0=ifconfig\n${lines(3000, (at) => `a${at + 1}=$a${at}`)}$a3000 eth0\n`, 1],
  ['a variable that grows thousands of times', 'shell', `${lines(3000, () => 'a="$a ifconfig"')}ifconfig eth0\n`, 1],
  ['thousands of functions, each of which calls the next', 'shell', `${lines(1000, (at) => `f${at}() { f${at + 1} "$@"; }`)}ifconfig eth0\n`, 1],
  ['functions that all call one another', 'shell', `${lines(30, (at) => `f${at}() { ${lines(30, (to) => `f${to} "$@"`)} }`)}ifconfig eth0\n`, 1],
  ['files that are sourced thousands of times', 'shell', `${lines(3000, () => '. ./a.sh')}ifconfig eth0\n`, 1],
  ['a here-document of thousands of lines', 'shell', `cat <<E\n${lines(20_000, () => 'ifconfig eth0 up')}E\nifconfig eth0\n`, 1],
  ['a word of a million characters', 'shell', `ifconfig ${'x'.repeat(1e6)}\n`, 1],
  ['a pipeline of thousands of commands', 'shell', `ifconfig eth0${' | grep inet'.repeat(2000)}\n`, 1],
  ['a program of awk of thousands of rules', 'shell', `ifconfig eth0 | awk '${'/inet/ { print $2; } '.repeat(2000)}'\n`, 1],
  ['variables of make that hold each other many times', 'makefile', `A = ${'$(B) '.repeat(200)}\nB = ${'$(A) '.repeat(200)}\na:\n\t$(A)\n\tifconfig eth0 up\n`, 1],
  ['a variable of make that thousands of lines add itself to', 'makefile', `${lines(3000, () => 'A += $(A) true')}a: ; $(A)\nb: ; ifconfig eth0 up\n`, 1],
  ['calls of the shell thousands deep in a Makefile', 'makefile', `A := ${'$(shell true '.repeat(3000)}\nb: ; ifconfig eth0 up\n`, 1],
];

describe('an audit of a long text', { timeout: 60_000 }, () => {
  it.each(texts)('with %s comes to its end, and finds what is there', (_, language, text, atLeast) => {
    const { skip, why, findings } = auditBytes('x', Buffer.from(text), { language, limitMs: LIMIT_MS });
    expect([skip, why]).toEqual([undefined, undefined]);
    expect(findings.length).toBeGreaterThanOrEqual(atLeast);
  });

  it('finds each of the suppressions of thousands of lines', () => {
    const text = lines(3000, () => 'ifconfig eth0 up # netlift-ignore calls-ifconfig the box has no ip');
    const { findings, hidden, remarks } = auditBytes('x', Buffer.from(text), { language: 'shell', limitMs: LIMIT_MS });
    expect([findings.length, hidden?.length, remarks]).toEqual([0, 3000, undefined]);
  });
});
