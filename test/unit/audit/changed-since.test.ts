import { execFileSync } from 'node:child_process';
import { realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { changedSince } from '../../../compat/audit/files/changed-since.ts';
import { UsageError } from '../../../src/base/errors.ts';
import { fill, tree } from './tree.ts';

const folder = tree({ 'same.sh': 'a', 'edited.sh': 'a', 'staged.sh': 'a', 'removed.sh': 'a', 'old.sh': 'moved as it is', '.gitignore': 'ignored.sh\n', 'deep/same.sh': 'a' });
const git = (...words: string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'commit.gpgsign=false', ...words], { encoding: 'utf8' });

beforeAll(() => {
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'one');
  git('tag', 'start');
  writeFileSync(join(folder, 'edited.sh'), 'b');
  git('commit', '-q', '-am', 'two');
  writeFileSync(join(folder, 'staged.sh'), 'b');
  git('add', 'staged.sh');
  git('mv', 'old.sh', 'new name.sh');
  rmSync(join(folder, 'removed.sh'));
  fill(folder, { 'deep/fresh\nline.sh': 'b', 'ignored.sh': 'b' });
});

const changed = (path: string, revision: string) => [...changedSince(path, revision)].map((file) => relative(realpathSync(folder), file)).sort();

describe('what has changed since a revision', () => {
  it('is what differs from it, committed, staged or not, and what git does not know yet; what is gone or ignored is not', () => {
    expect(changed(folder, 'start')).toEqual(['deep/fresh\nline.sh', 'edited.sh', 'new name.sh', 'staged.sh']);
    expect(changed(folder, 'HEAD')).toEqual(['deep/fresh\nline.sh', 'new name.sh', 'staged.sh']);
  });

  it('is the same from a folder and a file inside the repository', () => {
    for (const path of ['deep', 'same.sh']) expect(changed(join(folder, path), 'HEAD')).toContain('staged.sh');
  });

  it.each(['no-such-branch', '--output=/tmp/x', '-p', ''])('refuses %j, which is no revision', (revision) => {
    expect(() => changedSince(folder, revision)).toThrow(UsageError);
    expect(() => changedSince(folder, revision)).toThrow('there is no revision');
  });

  it('refuses a folder that is in no repository', () => expect(() => changedSince('/proc', 'HEAD')).toThrow(/--changed-since: .*not a git repository/));
});
