import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../../../src/base/errors.ts';

/** The files under a path that differ from a revision of git, and those that git does not know yet. Absolute paths. */
export function changedSince(path: string, revision: string): Set<string> {
  const folder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path);
  const top = git(folder, ['rev-parse', '--show-toplevel']).trim();
  // What looks like an option must not become one.
  const commit = git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], `there is no revision '${revision}'`).trim();
  const changed = git(top, ['diff', '--name-only', '-z', '--diff-filter=d', commit, '--']);
  const fresh = git(top, ['ls-files', '--others', '--exclude-standard', '-z']);
  return new Set([...changed.split('\0'), ...fresh.split('\0')].filter((name) => name !== '').map((name) => resolve(top, name)));
}

function git(folder: string, words: readonly string[], problem?: string): string {
  try {
    return execFileSync('git', words, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 30 });
  } catch (error) {
    const { code, stderr, message } = error as NodeJS.ErrnoException & { stderr?: string };
    if (code === 'ENOENT') throw new UsageError('--changed-since asks git, which is not installed here (package git)');
    throw new UsageError(`--changed-since: ${problem ?? ((stderr ?? '').trim() || message)} (in ${folder})`);
  }
}
