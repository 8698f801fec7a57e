import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { netlift } from '../support/netlift.ts';
import { fill, tree } from '../unit/audit/tree.ts';

const LEGACY = 'ifconfig eth0 up\n';
const json = (args: readonly string[], cwd: string) => {
  const result = netlift(['audit', '--format', 'json', ...args], { cwd });
  if (result.stdout === '') throw new Error(result.stderr);
  return { ...result, document: JSON.parse(result.stdout) };
};
const places = (args: readonly string[], cwd: string) => json(args, cwd).document.findings.map(({ file, line }: { file: string; line: number }) => `${file}:${line}`);

describe('a baseline', () => {
  const folder = tree({ 'a.sh': `${LEGACY}${LEGACY}`, 'sub/b.sh': LEGACY });

  it('keeps what is there quiet, tells of what is new and of what is gone, and is written anew on request', () => {
    const update = () => netlift(['audit', '.', '--baseline', 'known.json', '--update-baseline', '--fail-on', 'never'], { cwd: folder });
    expect(update()).toMatchObject({ status: 0, stderr: 'netlift: known.json knows 3 findings now\n' });
    expect(JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'))).toMatchObject({
      schema: 'netlift/baseline/1',
      findings: [
        { count: 2, file: 'a.sh' },
        { count: 1, file: 'sub/b.sh' },
      ],
    });
    const before = readFileSync(join(folder, 'known.json'), 'utf8');
    expect(update().status).toBe(0);
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe(before);

    expect(netlift(['audit', '.', '--baseline', 'known.json'], { cwd: folder })).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('Not shown: 3 known from the baseline.'),
    });
    // Lines move, blanks change: it is the same finding.
    writeFileSync(join(folder, 'a.sh'), `# moved\n\n  ${LEGACY}  ${LEGACY}ifconfig eth1 up\n`);
    expect(places(['.', '--baseline', 'known.json'], folder)).toEqual(['a.sh:5']);
    writeFileSync(join(folder, 'a.sh'), LEGACY);
    expect(netlift(['audit', '.', '--baseline', 'known.json'], { cwd: folder })).toMatchObject({
      status: 0,
      stderr: 'netlift: 1 of the findings in known.json are gone: take them out with --update-baseline\n',
    });
  });

  it('is the same wherever the audit is started, and however its paths are written', () => {
    for (const [cwd, path] of [
      [folder, 'sub'],
      [join(folder, 'sub'), '.'],
      ['/', folder],
    ] as const) {
      expect(places([path, '--baseline', join(folder, 'known.json')], cwd), path).toEqual([]);
    }
  });

  it('shows what it knows with --all, marked as such, in JSON and SARIF', () => {
    fill(folder, { 'sub/c.sh': 'route -n\n' });
    const args = ['sub', '--baseline', 'known.json', '--all'];
    const { document, status } = json(args, folder);
    expect(document.findings.map(({ baseline }: { baseline: string }) => baseline)).toEqual(['unchanged', 'new']);
    expect(document.summary).toMatchObject({ findings: 1, known: 1 });
    expect(status).toBe(1);
    const { results } = JSON.parse(netlift(['audit', ...args, '--format', 'sarif'], { cwd: folder }).stdout).runs[0];
    expect(results.map(({ baselineState }: { baselineState: string }) => baselineState)).toEqual(['unchanged', 'new']);
  });
});

describe('a suppression in a comment', () => {
  const [{ rule }] = json(['.'], tree({ 'a.sh': LEGACY })).document.findings;
  const folder = tree({ 'a.sh': `ifconfig eth0 up # netlift-ignore ${rule} the box has no ip\n# netlift-ignore calls-ifconfg typo\n${LEGACY}` });

  it('takes the finding away, and what is wrong with one is said on stderr', () => {
    const { status, stderr, document } = json(['.'], folder);
    expect(document.findings.map(({ line }: { line: number }) => line)).toEqual([3]);
    expect(document.summary.suppressed).toBe(1);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "netlift: a.sh:2: netlift-ignore names 'calls-ifconfg', which is no rule: it suppresses nothing\n" });
  });

  it('is shown with --all, with its reason', () => {
    expect(json(['.', '--all'], folder).document.findings[0]).toMatchObject({ line: 1, suppressed: 'the box has no ip' });
    const [result] = JSON.parse(netlift(['audit', '.', '--all', '--format', 'sarif'], { cwd: folder }).stdout).runs[0].results;
    expect(result.suppressions).toEqual([{ kind: 'inSource', status: 'accepted', justification: 'the box has no ip' }]);
  });
});

describe('netlift.config.json', () => {
  const folder = tree({ 'a.sh': LEGACY, 'vendor/b.sh': LEGACY, 'sub/c.sh': LEGACY, 'netlift.config.json': JSON.stringify({ ignore: ['/vendor/'], failOn: 'error' }) });

  it('is found in the working directory and above, and its patterns are of its folder', () => {
    expect(netlift(['audit', '.'], { cwd: folder }).status).toBe(0);
    expect(places(['.'], folder)).toEqual(['a.sh:1', 'sub/c.sh:1']);
    expect(places(['..'], join(folder, 'sub'))).toEqual(['../a.sh:1', 'c.sh:1'].map((place) => (place === 'c.sh:1' ? '../sub/c.sh:1' : place)));
    expect(places(['vendor/b.sh'], folder)).toEqual([]);
  });

  it('gives way to what the command line says', () => {
    expect(netlift(['audit', '.', '--fail-on', 'note'], { cwd: folder }).status).toBe(1);
    expect(netlift(['audit', '.', '--no-config'], { cwd: folder }).status).toBe(1);
    expect(places(['.', '--no-config'], folder)).toContain('vendor/b.sh:1');
    expect(places(['.', '--no-ignore'], folder)).toContain('vendor/b.sh:1');
    fill(folder, { 'other.json': JSON.stringify({ rules: { [json(['a.sh', '--no-config'], folder).document.findings[0].rule]: 'off' } }) });
    expect(places(['.', '--config', 'other.json'], folder)).toEqual([]);
  });

  it('may name the baseline, relative to itself', () => {
    const here = tree({ 'a.sh': LEGACY, 'netlift.config.json': JSON.stringify({ baseline: 'known.json' }), 'sub/x': '' });
    expect(netlift(['audit', '..', '--update-baseline', '--fail-on', 'never'], { cwd: join(here, 'sub') }).status).toBe(0);
    expect(netlift(['audit', '.'], { cwd: here }).status).toBe(0);
  });

  it('is refused whole where it is wrong', () => {
    const here = tree({ 'netlift.config.json': '{"ingore": []}' });
    expect(netlift(['audit', '.'], { cwd: here })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: "netlift: netlift.config.json: 'ingore' is no setting; did you mean 'ignore'?\n",
    });
  });
});

describe('--changed-since', () => {
  it('audits what differs from the revision, from anywhere in the repository', () => {
    const folder = tree({ 'old.sh': LEGACY, 'edited.sh': 'true\n' });
    const git = (...words: string[]) => execFileSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false', ...words]);
    git('init', '-q');
    git('add', '.');
    git('commit', '-q', '-m', 'one');
    fill(folder, { 'edited.sh': LEGACY, 'fresh/new.sh': LEGACY });
    expect(places(['.', '--changed-since', 'HEAD'], folder)).toEqual(['edited.sh:1', 'fresh/new.sh:1']);
    expect(places(['.', '--changed-since', 'HEAD'], join(folder, 'fresh'))).toEqual(['new.sh:1']);
    expect(places(['old.sh', 'edited.sh', '--changed-since', 'HEAD'], folder)).toEqual(['edited.sh:1']);
  });
});
