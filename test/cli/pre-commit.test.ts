import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../support/netlift.ts';
import { tree } from '../unit/audit/tree.ts';

const hooks: { id: string; name: string; description: string; entry: string; language: string; types: string[] }[] = parse(
  readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'),
);
const [hook] = hooks;
const prefix = tree({});

/** What `npm install -g` makes of the packed project, with the dependencies that are here already. */
beforeAll(() => {
  const modules = join(prefix, 'lib/node_modules');
  mkdirSync(modules, { recursive: true });
  mkdirSync(join(prefix, 'bin'));
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', prefix], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  execFileSync('tar', ['xf', join(prefix, packed.filename), '-C', modules]);
  execFileSync('mv', [join(modules, 'package'), join(modules, 'netlift')]);
  symlinkSync(join(root, 'node_modules'), join(modules, 'netlift/node_modules'));
  const { bin } = JSON.parse(readFileSync(join(modules, 'netlift/package.json'), 'utf8'));
  for (const [name, path] of Object.entries<string>(bin)) {
    chmodSync(join(modules, 'netlift', path), 0o755);
    symlinkSync(join(modules, 'netlift', path), join(prefix, 'bin', name));
  }
}, 120_000);

/** Runs the hook as pre-commit does: the words of its entry, then the names of the files; in the repository, with the environment's programs first. */
function ran(folder: string, ...files: string[]) {
  const [program = '', ...words] = (hook?.entry ?? '').split(' ');
  const { status, stdout, stderr } = spawnSync(program, [...words, ...files], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${prefix}/bin:${process.env.PATH}` },
  });
  return { status, stdout, stderr };
}

describe('the pre-commit hook', () => {
  it('is one that pre-commit installs with npm', () => {
    expect(hooks).toHaveLength(1);
    expect(hook).toMatchObject({ id: 'netlift-audit', language: 'node', types: ['text'] });
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).bin).toHaveProperty(hook?.entry.split(' ')[0] ?? '');
  });

  it('fails on a finding in the files that it is given, and says where', () => {
    const folder = tree({ 'a.sh': 'ifconfig eth0 up\n', 'b.sh': 'ifconfig eth1 up\n', 'with blank.sh': 'ifconfig eth2 up\n' });
    const { status, stdout, stderr } = ran(folder, 'a.sh', 'with blank.sh');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^a\.sh:1:1: warning: /);
    expect(stdout).toContain('\nwith blank.sh:1:1: warning: ');
    expect(stdout).not.toContain('b.sh:1:1: warning: `ifconfig eth1');
  });

  it('passes on clean files, on notes, and on what is no text', () => {
    const folder = tree({ 'a.sh': 'ip link\n', 'b.sh': 'apt-get install -y net-tools\n', c: '\0' });
    expect(ran(folder, 'a.sh', 'b.sh', 'c')).toMatchObject({ status: 0, stderr: '' });
  });

  it('holds to the configuration and the baseline of the repository', () => {
    const folder = tree({ 'vendor/a.sh': 'ifconfig eth0 up\n', 'netlift.config.json': '{"ignore": ["vendor/"]}' });
    expect(ran(folder, 'vendor/a.sh')).toMatchObject({ status: 0, stderr: '' });
  });

  it('brings the pages of the rules along', () => {
    const { status, stdout } = spawnSync(join(prefix, 'bin/netlift'), ['audit', '--explain', 'calls-ifconfig'], { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# calls-ifconfig\n/);
  });
});
