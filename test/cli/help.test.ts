import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { help } from '../../compat/cli/help.ts';
import { version } from '../../src/base/version.ts';
import { lacks, main, netlift, noNamespaces, skipped } from '../support/netlift.ts';
import { oneUse } from '../support/one-use.ts';

const commands = Object.keys(help).filter((command) => command !== 'netlift');
const examples = Object.values(help).flatMap((text) => [...text.matchAll(/^ {2}((?:unshare -Urn )?netlift .*?)(?: {3,}.*)?$/gm)].map(([, example = '']) => example));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'netlift-help-'));
  mkdirSync(join(folder, 'bin'));
  symlinkSync(main, join(folder, 'bin/netlift'));
  writeFileSync(join(folder, 'uses.jsonl'), oneUse);
  writeFileSync(join(folder, 'setup.sh'), 'ifconfig eth0 up\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('help', () => {
  it.each([[[]], ...commands.map((command) => [[command]])])('%j --help fits 80 columns and shows examples', (command) => {
    const { status, stdout, stderr } = netlift([...command, '--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).toContain('Examples:\n');
    expect(stdout).toMatch(/Exit status: 0|^Usage: netlift ops/m);
  });

  it('of netlift names every command', () => {
    for (const command of commands) expect(netlift(['--help']).stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  it('finds the examples', () => expect(examples.length).toBeGreaterThan(12));

  it.each(examples)('the example works: %s', (example) => {
    // A comparison of everything takes a minute: `npm start` is that example.
    const whole = example === 'netlift compare' || example.endsWith('--out /tmp/report');
    if (whole) return void skipped(`${example}: npm start runs it`);
    if (example.includes('jq') && lacks('jq')) return;
    if (/unshare|compare/.test(example) && noNamespaces()) return;
    const { status, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', example], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter) },
    });
    // Findings are no mistake of the example: they are this kernel's.
    expect(example.includes('compare') ? [0, 1] : [0], stderr).toContain(status);
  });

  it('tells the version', () => expect(netlift(['--version']).stdout).toBe(`${version}\n`));

  it.each([
    [[], /^Usage: netlift /],
    [['comparee'], /^netlift: unknown command 'comparee'\n\(Did you mean compare\?\)\n$/],
    [['ops', '--yaml'], /^netlift: unknown option '--yaml'\n/],
    [['ops', 'link'], /^netlift: too many arguments/],
  ])('%j is wrong usage: status 2, nothing on stdout', (args, message) => {
    const { status, stdout, stderr } = netlift(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
