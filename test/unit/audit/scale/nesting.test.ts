import { describe, expect, it } from 'vitest';
import { auditBytes } from '../../../../compat/audit/audit-file.ts';
import type { LanguageName } from '../../../../compat/audit/languages/language.ts';
import { programs } from './programs.ts';

const DEEP = 4000;
/** What opens, what stands inside, what closes. */
type Nest = readonly [string, string, string];

const substitution: Nest = ['$(', 'ifconfig -a', ')'];
const parentheses: Nest = ['(', '"ifconfig"', ')'];
const brackets: Nest = ['[', '"ifconfig"', ']'];
const braces: Nest = ['{', 'ifconfig -a;', '}'];
const nests: Readonly<Record<LanguageName, readonly Nest[]>> = {
  shell: [substitution, ['"$(', 'ifconfig', ')"'], ['if :; then ', 'ifconfig; ', 'fi; '], ['${a:-', 'ifconfig', '}'], ['(', 'ifconfig', ')']],
  c: [parentheses, braces, ['#if 1\n', 'ioctl(f, SIOCGIFADDR);\n', '#endif\n']],
  cpp: [parentheses, ['a<', 'b', '>']],
  python: [parentheses, brackets, ['"ifconfig" + ', '"ifconfig"', '']],
  perl: [parentheses, brackets, ['"ifconfig" . ', '"ifconfig"', '']],
  go: [parentheses, braces],
  php: [parentheses, brackets],
  ruby: [parentheses, brackets],
  javascript: [parentheses, brackets, ['a => ', '"ifconfig"', '']],
  lua: [parentheses, ['{', '"ifconfig"', '}'], ['do ', 'os.execute("ifconfig") ', 'end '], ['"ifconfig" .. ', '"ifconfig"', '']],
  java: [parentheses, braces, ['"ifconfig" + ', '"ifconfig"', ''], ['a ? ', 'b', ' : c']],
  groovy: [parentheses, brackets, braces],
  rust: [parentheses, brackets, braces, ['a::', 'b', '']],
  erlang: [parentheses, brackets, ['A = ', '"ifconfig"', ''], ['"ifconfig" ++ ', '"ifconfig"', '']],
  awk: [parentheses, ['{', 'system("ifconfig");', '}']],
  tcl: [
    ['[', 'exec ifconfig', ']'],
    ['{', 'exec ifconfig', '}'],
  ],
  settings: [['${exec ', 'ifconfig', '}']],
  dockerfile: [['RUN ', 'ifconfig', ''], substitution],
  makefile: [substitution, ['${', 'IFCONFIG', '}']],
  systemd: [['ExecStart=sh -c "', 'ifconfig', '"\n']],
  puppet: [
    ["exec { 'ifconfig': ", '', '}'],
    ["['ifconfig', ", '', ']'],
    ['"${', 'ifconfig', '}"'],
  ],
  udev: [['PROGRAM="', 'ifconfig', '"']],
  interfaces: [['up ', 'ifconfig', '']],
  crontab: [['* * * * * (', 'ifconfig', ')']],
  agent: [['UserParameter=a,(', 'ifconfig', ')']],
  yaml: [
    ['[', 'run: ifconfig', ']'],
    ['a: {', 'run: ifconfig', '}'],
    ['- ', 'run: ifconfig', ''],
  ],
  hcl: [
    ['inline = [', '"ifconfig"', ']'],
    ['x = <<EOF\n', '#!/bin/sh\nifconfig\n', 'EOF\n'],
  ],
  packages: [['%(', 'net-tools', ')']],
};
const all = Object.entries(nests).flatMap(([language, some]) => some.map((nest) => [language as LanguageName, ...nest] as const));

/** Where libraries read that call themselves for each level, or take long for each. */
function refuses(language: LanguageName, open: string): number | undefined {
  if (language === 'yaml') return 200;
  return ['python', 'go', 'php', 'ruby', 'javascript'].includes(language) && /[[({]/.test(open) ? 2000 : undefined;
}

describe('an audit', { timeout: 120_000 }, () => {
  it.each(all)('of %s comes to its end where %j is nested thousands of times', (language, open, inner, close) => {
    const text = `${programs[language]}\n${open.repeat(DEEP)}${inner}${close.repeat(DEEP)}\n`;
    const { skip, why } = auditBytes('x', Buffer.from(text), { language });
    const limit = refuses(language, open);
    expect([skip, why]).toEqual(limit === undefined ? [undefined, undefined] : ['not understood', `it is nested deeper than ${limit}`]);
  });

  it.each(['python', 'go', 'php', 'ruby', 'javascript'] as const)('of %s refuses what closes thousands of times and never opens', (language) => {
    const text = `${programs[language]}${'}'.repeat(DEEP)}`;
    expect(auditBytes('x', Buffer.from(text), { language }).why).toBe('it is nested deeper than 2000');
  });

  it('of YAML reads what is nested as deep as anyone writes', () => {
    const text = `${'- a: ['.repeat(30)}{ run: ifconfig eth0 up }${']'.repeat(30)}\n`;
    expect(auditBytes('x', Buffer.from(text), { language: 'yaml' }).findings).toHaveLength(1);
  });

  it.each([
    ['awk', `{ print ${'('.repeat(DEEP)}$1${')'.repeat(DEEP)} }`],
    ['awk', `${'{'.repeat(DEEP)} print $1 ${'}'.repeat(DEEP)}`],
    ['awk', `{ print $1 ${'"a" '.repeat(DEEP)} }`],
    ['awk', `{ ${'if (a) '.repeat(DEEP)} print ${'!'.repeat(DEEP)} a }`],
    ['sed', `${'{'.repeat(DEEP)} p ${'}'.repeat(DEEP)}`],
  ])('of a pipeline leaves a program of %s alone that nobody can follow', (tool, program) => {
    const { skip, findings } = auditBytes('x', Buffer.from(`ifconfig eth0 | ${tool} '${program}'\n`), { language: 'shell' });
    expect([skip, findings.length]).toEqual([undefined, 1]);
  });
});
