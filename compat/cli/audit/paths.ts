import { accessSync, constants, readFileSync } from 'node:fs';
import { UsageError } from '../../../src/base/errors.ts';
import { changedSince } from '../../audit/files/changed-since.ts';
import { CannotRun } from '../cannot-run.ts';
import type { AuditOptions } from './options.ts';

/** What stands for the standard input. */
export const STDIN = '-';

/** The files and folders to audit: those that were named, which must be there, and those of a list, which may have gone since. */
export function pathsOf(named: readonly string[], { filesFrom }: Pick<AuditOptions, 'filesFrom'>): string[] {
  if (named.length === 0 && filesFrom === undefined) throw new UsageError("name files or folders to audit, such as '.', or - for the standard input");
  for (const path of named) if (path !== STDIN) mustBeThere(path);
  const paths = [...named, ...(filesFrom === undefined ? [] : listed(filesFrom))];
  if (paths.includes(STDIN) && (paths.length > 1 || filesFrom === STDIN)) throw new UsageError('- is audited alone: the standard input is one text');
  return [...new Set(paths)];
}

function mustBeThere(path: string): void {
  try {
    accessSync(path, constants.R_OK);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file or folder' : 'it cannot be read';
    throw new CannotRun(`cannot audit ${path}: ${why}`, 'name files and folders that can be read');
  }
}

/** A list of paths: separated by NUL where there is one, else by line ends. */
function listed(file: string): string[] {
  let text: string;
  try {
    text = readFileSync(file === STDIN ? 0 : file, 'utf8');
  } catch (error) {
    throw new CannotRun(`cannot read the list of files: ${(error as Error).message}`, 'name a file that can be read, or - for the standard input');
  }
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((path) => path !== '');
}

/** What of the paths differs from a revision. */
export function changedAmong(paths: readonly string[], revision: string): Set<string> {
  return new Set(paths.flatMap((path) => [...changedSince(path, revision)]));
}
