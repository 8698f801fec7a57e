import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/netlift.ts';

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'netlift-new-'));
  for (const path of ['src', 'ioctl', 'netlink', 'compat', 'reports', 'test/support/new.mjs', 'package.json', 'tsconfig.json', 'biome.json', '.gitignore'])
    cpSync(join(root, path), join(copy, path), { recursive: true, filter: (source) => !source.startsWith(join(root, 'reports/out')) });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function made(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['test/support/new.mjs', ...words], { cwd: copy, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('npm run new', () => {
  it('makes an operation, a difference and a counterpart that compile and are in their indexes', () => {
    for (const words of [
      ['operation', 'link', 'set-foo'],
      ['operation', 'hostname', 'list-foo'],
      ['difference', 'foo-is-not-bar'],
      ['counterpart', 'address', 'foo'],
    ])
      expect(made(...words), words.join(' ')).toMatchObject({ status: 0, stderr: '' });
    for (const index of ['src/operations/link', 'ioctl/link', 'netlink/link']) expect(readFileSync(join(copy, index, 'index.ts'), 'utf8')).toContain("from './set-foo.ts'");
    expect(readFileSync(join(copy, 'compat/compare/differences/index.ts'), 'utf8')).toContain('  fooIsNotBar,\n');
    const { status, stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'], { cwd: copy, encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  it.each([
    [['operation', 'link', 'frob-it'], "'frob' is no verb of ours: get, list, set, add, remove, replace"],
    [['operation', 'cable', 'set-foo'], "there is no object 'cable' in src/operations"],
    [['operation', 'link', 'set-mtu'], 'src/operations/link/set-mtu.ts is there already'],
    [['difference', 'Foo'], 'a difference has words between hyphens as its id: classful-netmask'],
    [['cat'], "'cat' is not among what can be made"],
    [[], 'what is new?'],
  ])('refuses %j', (words, problem) => {
    const { status, stderr } = made(...words);
    expect({ status, problem: stderr.split('\n')[0] }).toEqual({ status: 2, problem });
  });
});
