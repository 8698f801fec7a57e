import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { help } from '../../compat/cli/help.ts';
import { lacks, main, noNamespaces, root, skipped } from '../support/netlift.ts';
import { oneUse } from '../support/one-use.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const blocks = (language: string) => [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, text = '']) => text);
const snippets = blocks('ts');
const commands = blocks('sh').flatMap((block) => block.split('\n').flatMap((line) => /^((?:unshare -Urn )?netlift .*?)(?:\s+#.*)?$/.exec(line)?.[1] ?? []));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'netlift-readme-'));
  for (const path of ['bin', 'node_modules']) mkdirSync(join(folder, path));
  symlinkSync(main, join(folder, 'bin/netlift'));
  writeFileSync(join(folder, 'uses.jsonl'), oneUse);
  // What `npm install netlift` makes of the package.
  symlinkSync(root, join(folder, 'node_modules/netlift'));
  symlinkSync(join(root, 'node_modules/@types'), join(folder, 'node_modules/@types'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const compilerOptions = {
    module: 'nodenext',
    target: 'es2023',
    lib: ['es2023'],
    types: ['node'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  for (const [index, text] of snippets.entries()) writeFileSync(join(folder, `snippet-${index}.ts`), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the README', () => {
  it('has examples', () => {
    expect(snippets.length).toBeGreaterThan(0);
    expect(commands.length).toBeGreaterThan(3);
  });

  it('shows TypeScript that compiles against the built package', () => {
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  });

  it.each(snippets.map((text, index) => ({ text, index })))('shows TypeScript that runs: $index', ({ text, index }) => {
    if (noNamespaces()) return;
    const { status, stdout, stderr } = spawnSync('unshare', ['--user', '--map-root-user', '--net', process.execPath, `snippet-${index}.js`], { cwd: folder, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    // What a comment behind `console.log` promises is what comes out.
    const promised = [...text.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, words = '']) => words);
    for (const words of promised) expect(stdout.replaceAll(/\s+/g, ' ')).toContain(words);
  });

  it.each(commands)('shows a command that works: %s', (command) => {
    if (/^netlift compare( --out \S+)?$/.test(command)) return void skipped(`${command}: npm start runs it`);
    if (command.includes('jq') && lacks('jq')) return;
    if (/unshare|compare/.test(command) && noNamespaces()) return;
    const { status, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', command], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter) },
    });
    expect(command.includes('compare') ? [0, 1] : [0], stderr).toContain(status);
  });

  it('has every command in its table, and only those', () => {
    const named = [...readme.matchAll(/^\| `netlift ([a-z]+)/gm)].map(([, name]) => name);
    expect(named.toSorted()).toEqual(
      Object.keys(help)
        .filter((name) => name !== 'netlift')
        .toSorted(),
    );
  });

  it('names npm scripts that exist', () => {
    const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
    const scripts = [...`${readme}\n${contributing}`.matchAll(/`npm run ([a-z:]+)/g)].map(([, name = '']) => name);
    expect(scripts.filter((name) => !Object.hasOwn(packageJson.scripts, name))).toEqual([]);
    for (const name of ['golden', 'drift', 'coverage', 'new', 'lint', 'types', 'check']) expect(scripts).toContain(name);
  });

  it('gives a reason for each dependency in CONTRIBUTING', () => {
    const contributing = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
    for (const name of Object.keys({ ...packageJson.dependencies, ...packageJson.devDependencies })) expect(contributing).toMatch(new RegExp(`^\\| \`${name}\` +\\|`, 'm'));
  });
});
