import { describe, expect, it } from 'vitest';
import { auditBytes } from '../../../../compat/audit/audit-file.ts';
import type { LanguageName } from '../../../../compat/audit/languages/language.ts';

interface Manner {
  readonly language: LanguageName;
  readonly name: (index: number) => string;
  readonly joins: string;
  readonly set: (name: string, value: string) => string;
  readonly runs: (value: string) => string;
}

const manners: readonly Manner[] = [
  { language: 'python', name: (index) => `a${index}`, joins: ' + ', set: (name, value) => `${name} = ${value}\n`, runs: (value) => `os.system(${value})\n` },
  { language: 'perl', name: (index) => `$a${index}`, joins: ' . ', set: (name, value) => `my ${name} = ${value};\n`, runs: (value) => `system(${value});\n` },
  { language: 'ruby', name: (index) => `a${index}`, joins: ' + ', set: (name, value) => `${name} = ${value}\n`, runs: (value) => `system(${value})\n` },
  { language: 'javascript', name: (index) => `a${index}`, joins: ' + ', set: (name, value) => `const ${name} = ${value};\n`, runs: (value) => `execSync(${value});\n` },
];

/** What 60 doublings come to has no room in any memory. */
const DOUBLINGS = 60;

describe('a value that a program puts together', { timeout: 60_000 }, () => {
  it.each(manners)('of itself, again and again, comes to its end in $language', ({ language, name, joins, set, runs }) => {
    const text = set(name(0), ['"ifconfig "', name(0), name(0)].join(joins)) + runs(name(0));
    expect(auditBytes('x', Buffer.from(text), { language }).skip).toBeUndefined();
  });

  it.each(manners)('of two of the one before, sixty times, comes to its end in $language', ({ language, name, joins, set, runs }) => {
    const lines = Array.from({ length: DOUBLINGS }, (_, at) => set(name(at + 1), [name(at), name(at)].join(joins)));
    const text = set(name(0), '"ifconfig "') + lines.join('') + runs(name(DOUBLINGS));
    expect(auditBytes('x', Buffer.from(text), { language }).skip).toBeUndefined();
  });

  it.each(manners)('of one that is written before is followed as ever in $language', ({ language, name, joins, set, runs }) => {
    const text = set(name(0), '"ifconfig "') + set(name(1), [name(0), '"eth0 up"'].join(joins)) + runs(name(1));
    expect(auditBytes('x', Buffer.from(text), { language }).findings.map(({ tool }) => tool)).toContain('ifconfig');
  });
});
