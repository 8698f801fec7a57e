import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type WalkWishes, walk } from '../../../compat/audit/files/walk.ts';
import { fill, tree } from './tree.ts';

const walked = (path: string, wishes: Partial<WalkWishes> = {}) => [...walk(path, { gitignore: true, ...wishes })];
/** The files that are found, relative to the folder; with what is not read in brackets. */
const names = (folder: string, wishes: Partial<WalkWishes> = {}, from = folder) =>
  walked(from, wishes).map((one) => ('skip' in one ? `${relative(folder, one.path)} (${one.skip})` : relative(folder, one.path)));
const repository = (files: Readonly<Record<string, string>>) => {
  const folder = tree(files);
  execFileSync('git', ['init', '-q', folder]);
  return folder;
};

describe('the walk through a tree', () => {
  it('comes by the files of a folder in the order of their names, then by its folders', () => {
    expect(names(tree({ 'b.sh': '', 'a/z.sh': '', 'a/b/c.sh': '', 'c.sh': '', 'B.sh': '' }))).toEqual(['B.sh', 'b.sh', 'c.sh', 'a/z.sh', 'a/b/c.sh']);
  });

  it('leaves out folders of version control, and nothing else that begins with a dot', () => {
    expect(names(tree({ '.git/hooks/x': '', '.hg/x': '', '.github/workflows/x.yml': '', '.profile': '' }))).toEqual(['.profile', '.github/workflows/x.yml']);
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['a pattern at every depth', { '.gitignore': '*.log\n' }, ['.gitignore', 'keep.sh', 'deep/keep.sh']],
    ['a pattern of one folder only', { '.gitignore': '/x.log\n' }, ['.gitignore', 'keep.sh', 'deep/keep.sh', 'deep/x.log']],
    ['a whole folder', { '.gitignore': 'deep/\n' }, ['.gitignore', 'keep.sh', 'x.log']],
    ['what an inner file takes back', { '.gitignore': '*.log\n', 'deep/.gitignore': '!x.log\n' }, ['.gitignore', 'keep.sh', 'deep/.gitignore', 'deep/keep.sh', 'deep/x.log']],
    ['what an inner file leaves out', { 'deep/.gitignore': 'keep.sh\n' }, ['keep.sh', 'x.log', 'deep/.gitignore', 'deep/x.log']],
    ['what a later line takes back', { '.gitignore': '*\n!*/\n!keep.sh\n' }, ['keep.sh', 'deep/keep.sh']],
  ])('holds to .gitignore: %s, as git does', (_, ignores, expected) => {
    const folder = repository({ 'keep.sh': '', 'x.log': '', 'deep/keep.sh': '', 'deep/x.log': '', ...ignores });
    expect(names(folder)).toEqual(expected);
    // Git itself is the second source.
    const listed = execFileSync('git', ['-C', folder, 'ls-files', '--others', '--exclude-standard'], { encoding: 'utf8' }).trim().split('\n');
    expect(expected.toSorted()).toEqual(listed.toSorted());
  });

  it('asks the .gitignore files above the folder that it begins in, up to the repository', () => {
    const folder = repository({ '.gitignore': '*.log\n', 'a/b/x.log': '', 'a/b/y.sh': '' });
    expect(names(folder, {}, join(folder, 'a/b'))).toEqual(['a/b/y.sh']);
    expect(names(folder, { gitignore: false }, join(folder, 'a/b'))).toEqual(['a/b/x.log', 'a/b/y.sh']);
  });

  it('finds a file that is named, whatever .gitignore says, but not what the caller leaves out', () => {
    const folder = repository({ '.gitignore': '*.log\n', 'x.log': '' });
    expect(names(folder, {}, join(folder, 'x.log'))).toEqual(['x.log']);
    expect(names(folder, { leaveOut: { folder, patterns: ['x.log'] } }, join(folder, 'x.log'))).toEqual([]);
  });

  it('leaves out what the caller says, from the folder on that the patterns are of, also against .gitignore', () => {
    const folder = repository({ '.gitignore': '!a/\n', 'a/x.sh': '', 'b/a/x.sh': '', 'b/y.sh': '' });
    const patterns = ['/a/'];
    expect(names(folder, { leaveOut: { folder, patterns } })).toEqual(['.gitignore', 'b/y.sh', 'b/a/x.sh']);
    expect(names(folder, { leaveOut: { folder: join(folder, 'b'), patterns } })).toEqual(['.gitignore', 'a/x.sh', 'b/y.sh']);
    expect(names(folder, { leaveOut: { folder, patterns } }, join(folder, 'a'))).toEqual([]);
  });

  it('says symbolic links and follows none, so that no loop holds it up', () => {
    const folder = tree({ 'a/x.sh': '' });
    symlinkSync('..', join(folder, 'a/up'));
    symlinkSync('nowhere', join(folder, 'broken'));
    expect(names(folder)).toEqual(['broken (symbolic link)', 'a/up (symbolic link)', 'a/x.sh']);
  });

  it('follows a link that is named', () => {
    const folder = tree({ 'a/x.sh': '' });
    symlinkSync('a', join(folder, 'link'));
    expect(names(folder, {}, join(folder, 'link'))).toEqual(['link/x.sh']);
  });

  it('says what is no regular file, and what is not there', () => {
    const folder = tree({});
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(names(folder)).toEqual(['pipe (not a regular file)']);
    expect(walked(join(folder, 'gone'))).toEqual([{ path: join(folder, 'gone'), skip: 'unreadable', why: expect.stringContaining('ENOENT') }]);
  });

  it('goes as deep as a tree is', () => {
    const folder = tree({});
    const deep = Array.from({ length: 400 }, () => 'd').join('/');
    mkdirSync(join(folder, deep), { recursive: true });
    fill(join(folder, deep), { 'x.sh': '' });
    expect(names(folder)).toEqual([`${deep}/x.sh`]);
  });
});
