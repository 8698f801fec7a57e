import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { asOrdinaryUser, netlift, root, skipped } from '../support/netlift.ts';
import { fill, tree } from '../unit/audit/tree.ts';

const LEGACY = 'ifconfig eth0 up\n';
const files = { 'setup.sh': `#!/bin/sh\n${LEGACY}route -n | grep UG\n`, 'clean.sh': '#!/bin/sh\nip link set eth0 up\n', 'deep/er.sh': LEGACY, 'logo.png': '\x89PNG\0' };
const schema = JSON.parse(readFileSync(join(root, 'src/model/schema/audit-1.json'), 'utf8'));
const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(schema);

/** The places of the findings, from the JSON document. */
function places(args: readonly string[], options: Parameters<typeof netlift>[1] = {}): string[] {
  const { stdout, stderr } = netlift(['audit', '--format', 'json', '--fail-on', 'never', ...args], options);
  if (stdout === '') throw new Error(stderr);
  const document = JSON.parse(stdout);
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  return document.findings.map(({ file, line }: { file: string; line: number }) => `${file}:${line}`);
}

describe('netlift audit', () => {
  const folder = tree(files);

  it('prints what it finds as a compiler would, what it came to, and nothing else', () => {
    const { status, stdout, stderr } = netlift(['audit', '.'], { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^setup\.sh:2:1: warning: .+ \[[a-z-]+\]\n {3}2 \| ifconfig eth0 up\n {5}\| \^~{15}\n/);
    expect(stdout).toMatch(/\n[01] errors?, \d warnings? and \d notes? in 2 of \d files\.\n/);
    expect(stdout).not.toContain('\x1b');
  });

  it('finds the same in the same order however many threads there are', () => {
    // More than one batch: else no thread is started.
    const many = tree(Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`d${index % 3}/s${index}.sh`, LEGACY])));
    const expected = places(['.', '--threads', '0'], { cwd: many });
    expect(expected).toHaveLength(200);
    for (const threads of ['1', '3']) expect(places(['.', '--threads', threads], { cwd: many })).toEqual(expected);
  });

  it.each([
    ['text', /^setup\.sh:2:1: /],
    ['json', /^\{\n {2}"schema": "netlift\/audit\/1",\n/],
    ['sarif', /^\{\n {2}"\$schema": "https:\/\/docs\.oasis-open\.org\/sarif\/.*"version": "2\.1\.0"/s],
    ['md', /^# Legacy network configuration\n/],
    ['html', /^<!doctype html>\n<html lang="en">/],
  ])('writes %s to stdout, or the same into a file and nothing to stdout', (format, beginning) => {
    const steady = (text: string) => text.replaceAll(/\d{4}-\d\d-\d\d[T ][\d:.]+( UTC|Z)/g, 'TIME');
    const { status, stdout } = netlift(['audit', 'setup.sh', '--format', format], { cwd: folder });
    expect(status).toBe(1);
    expect(stdout).toMatch(beginning);
    const out = join(tree({ report: 'old' }), 'report');
    expect(netlift(['audit', 'setup.sh', '--format', format, '--out', out], { cwd: folder })).toMatchObject({ status: 1, stdout: '', stderr: '' });
    expect(steady(readFileSync(out, 'utf8'))).toBe(steady(stdout));
    expect(readdirSync(join(out, '..'))).toEqual(['report']);
  });

  it('leaves a device what it is when it is told to write there', () => {
    expect(netlift(['audit', 'clean.sh', '--out', '/dev/null'], { cwd: folder })).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('says where it cannot write, before it begins', () => {
    const { status, stdout, stderr } = netlift(['audit', '.', '--out', 'no/such/folder/report'], { cwd: folder });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('netlift: cannot write no/such/folder/report: ENOENT: no such file or directory\n');
  });

  it.each([
    ['never', 0],
    ['error', 0],
    ['warning', 1],
    ['note', 1],
  ])('with --fail-on %s a warning ends with status %i', (failOn, status) => {
    expect(netlift(['audit', 'deep/er.sh', '--fail-on', failOn], { cwd: folder }).status).toBe(status);
  });

  it('ends with status 0 where nothing is found', () => {
    const { status, stdout } = netlift(['audit', 'clean.sh'], { cwd: folder });
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'No legacy use in 1 file (1 of a language that netlift reads).\n' });
  });

  it.each([
    [[], 2, "netlift: name files or folders to audit, such as '.', or - for the standard input\n"],
    [['no-such'], 3, 'netlift: cannot audit no-such: there is no such file or folder; name files and folders that can be read\n'],
    [['.', '--shard', '3/2'], 2, "netlift: --shard is I/N, with I from 1 to N: '3/2' is not\n"],
    [['.', '--threads', 'two'], 2, "netlift: --threads is a number up to 999: 'two' is not\n"],
    [['.', '--rule', 'calls-ifconfig=fatal'], 2, "netlift: --rule is RULE=error, warning, note or off: 'calls-ifconfig=fatal' is not\n"],
    [['.', '--rule', 'calls-ifconfg=off'], 2, "netlift: --rule: 'calls-ifconfg' is no rule; did you mean 'calls-ifconfig'?\n"],
    [['.', '--only', 'ifconfg'], 2, "netlift: --only: 'ifconfg' is no rule, kind or tool; did you mean 'ifconfig'?\n"],
    [['--explain', 'nothing-like-it'], 2, "netlift: --explain: 'nothing-like-it' is no rule; netlift audit --list-rules names the rules\n"],
    [['.', '--baseline', 'none.json'], 3, "netlift: ENOENT: no such file or directory, open 'none.json'; make it with --update-baseline\n"],
    [['.', '--update-baseline'], 2, 'netlift: --update-baseline: say which with --baseline FILE\n'],
    [['.', '--baseline', 'x', '--update-baseline', '--shard', '1/2'], 2, 'netlift: --update-baseline needs the whole: leave out --shard, --changed-since, --only and -\n'],
    [['-', '.'], 2, 'netlift: - is audited alone: the standard input is one text\n'],
    [['.', '--config', 'none.json'], 3, /^netlift: ENOENT: .*; name a file that can be read with --config, or none with --no-config\n$/],
    [['.', '--changed-since', 'no-such-branch'], 2, /^netlift: --changed-since: /],
  ] as const)('%j ends with status %i, and a line says why', (args, status, words) => {
    const result = netlift(['audit', ...args], { cwd: folder });
    expect(result).toMatchObject({ status, stdout: '' });
    if (typeof words === 'string') expect(result.stderr).toBe(words);
    else expect(result.stderr).toMatch(words);
  });

  it('counts what cannot be read in a tree and says it; names what cannot be read among its paths', () => {
    if (process.geteuid?.() !== 0) return void skipped('only root can make a file that an ordinary user cannot read for sure');
    const here = tree({ 'a.sh': LEGACY, 'b.sh': LEGACY });
    chmodSync(here, 0o755);
    for (const [name, mode] of [
      ['b.sh', 0],
      ['locked', 0],
    ] as const) {
      if (name === 'locked') mkdirSync(join(here, name));
      chmodSync(join(here, name), mode);
    }
    const { status, stdout } = netlift(['audit', here], { under: asOrdinaryUser });
    expect(status).toBe(1);
    expect(stdout).toContain('Left out: 2 unreadable.\n');
    expect(stdout).toMatch(/ {2}unreadable: .*\/b\.sh \(EACCES: permission denied, open '.*'\)\n/);
    expect(netlift(['audit', join(here, 'b.sh')], { under: asOrdinaryUser })).toMatchObject({
      status: 3,
      stdout: '',
      stderr: expect.stringMatching(/^netlift: cannot audit .*b\.sh: it cannot be read; /),
    });
  });
});

describe('what is audited', () => {
  const folder = tree({ ...files, '.gitignore': 'deep/\n' });

  it('is what .gitignore does not leave out, or everything with --no-ignore', () => {
    expect(places(['.'], { cwd: folder })).toEqual(['setup.sh:2', 'setup.sh:3']);
    expect(places(['.', '--no-ignore'], { cwd: folder })).toContain('deep/er.sh:1');
  });

  it.each([
    ['lines', 'setup.sh\ndeep/er.sh\n'],
    ['NUL bytes', 'setup.sh\0deep/er.sh\0'],
  ])('may come from a list with %s, in a file or on the standard input', (_, list) => {
    fill(folder, { list });
    const expected = ['setup.sh:2', 'setup.sh:3', 'deep/er.sh:1'];
    expect(places(['--files-from', 'list'], { cwd: folder })).toEqual(expected);
    expect(places(['--files-from', '-'], { cwd: folder, input: list })).toEqual(expected);
  });

  it('counts a file of a list that has gone', () => {
    expect(netlift(['audit', '--files-from', '-'], { cwd: folder, input: 'gone.sh\n' })).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('unreadable: gone.sh (ENOENT'),
    });
  });

  it('may be the standard input, of the language that its name tells, else shell', () => {
    expect(places(['-'], { cwd: folder, input: LEGACY })).toEqual(['<stdin>:1']);
    expect(places(['-', '--stdin-name', 'Dockerfile'], { cwd: folder, input: 'FROM debian\nRUN ifconfig\n' })).toEqual(['Dockerfile:2']);
    expect(places(['-', '--stdin-name', 'a.c'], { cwd: folder, input: '/* ifconfig eth0 up */\n' })).toEqual([]);
  });

  it('is a list of names after --, whatever they begin with', () => {
    const here = tree({ '-x.sh': LEGACY });
    expect(places(['--', '-x.sh'], { cwd: here })).toEqual(['-x.sh:1']);
  });
});

describe('the rules', () => {
  const folder = tree({ 'a.sh': `${LEGACY}route add default gw 10.0.0.1\nhostname\n` });

  it('are listed in a line each, or as a document', () => {
    const { stdout } = netlift(['audit', '--list-rules']);
    expect(stdout).toMatch(/^calls-ifconfig +warning +A command of ifconfig$/m);
    const { schema: name, rules } = JSON.parse(netlift(['audit', '--list-rules', '--format', 'json']).stdout);
    expect(name).toBe('netlift/rules/1');
    expect(rules).toHaveLength(stdout.trim().split('\n').length);
    for (const { id, page } of rules) expect(page).toMatch(new RegExp(`^# ${id}\n`));
  });

  it('are explained by their page', () => {
    const page = readFileSync(join(root, 'docs/rules/calls-ifconfig.md'), 'utf8');
    expect(netlift(['audit', '--explain', 'calls-ifconfig'])).toMatchObject({ status: 0, stdout: page, stderr: '' });
  });

  it('weigh what the caller says, or nothing', () => {
    const severities = (...args: string[]) =>
      JSON.parse(netlift(['audit', '.', '--format', 'json', ...args], { cwd: folder }).stdout).findings.map(
        ({ rule, severity }: { rule: string; severity: string }) => `${rule} ${severity}`,
      );
    const [first = '', ...rest] = severities();
    const [rule = ''] = first.split(' ');
    expect(severities('--rule', `${rule}=error`)).toEqual([`${rule} error`, ...rest]);
    expect(severities('--rule', `${rule}=off`)).toEqual(rest);
  });

  it('are chosen by rule, kind or tool', () => {
    expect(places(['.', '--only', 'route'], { cwd: folder })).toEqual(['a.sh:2']);
    expect(places(['.', '--only', 'changes'], { cwd: folder })).toEqual(['a.sh:1', 'a.sh:2']);
    expect(places(['.', '--only', 'parses-output', '--only', 'ifconfig'], { cwd: folder })).toEqual(['a.sh:1']);
    expect(places(['.', '--only', 'SIOCGIFADDR'], { cwd: folder })).toEqual([]);
  });

  it('that are judged on request are so with --include', () => {
    expect(places(['.', '--include', 'reads-host-name'], { cwd: folder })).toEqual(['a.sh:1', 'a.sh:2', 'a.sh:3']);
  });
});
