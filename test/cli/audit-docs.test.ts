import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../compat/audit/config.ts';
import { lacks, main, netlift, root } from '../support/netlift.ts';
import { oneUse } from '../support/one-use.ts';
import { tree } from '../unit/audit/tree.ts';

const text = readFileSync(join(root, 'docs/audit.md'), 'utf8');
const blocks = (language: string) => [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, block = '']) => block);
// Whole trees of this machine and revisions of a repository are for other tests.
const commands = blocks('sh').flatMap((block) => block.split('\n').flatMap((line) => (/^netlift /.test(line) && !line.includes('/etc') ? line.replace(/ {2,}#.*/, '') : [])));

const folder = tree({ 'setup.sh': 'ifconfig eth0 mtu 1400\n', 'uses.jsonl': oneUse });
const bin = join(tree({}), 'bin');
mkdirSync(bin);
symlinkSync(main, join(bin, 'netlift'));

describe('the page about auditing', () => {
  it('has commands', () => expect(commands.length).toBeGreaterThan(8));

  it.each(commands)('shows a command that works: %s', (command) => {
    if (command.includes('jq') && lacks('jq')) return;
    const { status, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', command], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: [bin, process.env.PATH].join(delimiter) },
    });
    expect(stderr.replaceAll(/^netlift: known\.json knows \d+ findings now\n/gm, '')).toBe('');
    expect([0, 1]).toContain(status);
  });

  it('shows what a finding looks like', () => {
    const { stdout } = netlift(['audit', 'setup.sh'], { cwd: tree({ 'setup.sh': '#!/bin/sh\nifconfig eth0 mtu 1400\n' }) });
    expect(stdout).toContain(/## What a finding says\n\n```\n(.*?)```/s.exec(text)?.[1] ?? 'nothing');
  });

  it('shows a configuration that is one', () => {
    const [config = ''] = blocks('json');
    expect(Object.keys(parseConfig(config, 'docs/audit.md'))).toEqual(['ignore', 'rules', 'failOn', 'baseline', 'secondsPerFile']);
  });

  it('shows a suppression that suppresses', () => {
    const [, line = ''] = /## Suppressing a finding\n\n```sh\n(.*?)```/s.exec(text) ?? [];
    const { stdout, stderr } = netlift(['audit', '-', '--format', 'json', '--rule', 'calls-ifconfig=warning'], { input: line });
    expect({ stderr, suppressed: JSON.parse(stdout).summary.suppressed }).toEqual({ stderr: '', suppressed: 1 });
  });

  it('is not alone in telling the truth: so does the README', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const [, script = '', output = ''] = /\$ cat setup\.sh\n(.*?)\$ netlift audit setup\.sh\n(.*?)```/s.exec(readme) ?? [];
    expect(netlift(['audit', 'setup.sh'], { cwd: tree({ 'setup.sh': script }) }).stdout).toBe(output);
  });
});
