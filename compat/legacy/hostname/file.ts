import { errnos } from '../../../src/base/errno.ts';
import { KernelError } from '../../../src/base/errors.ts';
import type { Files } from '../world.ts';

/**
 * The name that a file holds: its first line that is neither empty nor a comment. Where all are, the last of them is the name, with its newline: the buffer still has it.
 * The buffer is as long as fstat(2) says, so a file of /proc and a pipe hold nothing; nor does a directory, which cannot be read. KernelError as a number where it cannot be opened.
 */
export function nameInFile(files: Files, path: string): string | { errno: number } {
  try {
    if (files.size(path) === 0) return '';
    return nameIn(files.read(path));
  } catch (error) {
    if (!(error instanceof KernelError)) throw error;
    return error.errno === errnos.EISDIR ? '' : { errno: error.errno };
  }
}

function nameIn(text: string): string {
  let buffer = '';
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    // A C string ends at its first NUL.
    [buffer = ''] = line.split('\0', 1);
    if (!buffer.startsWith('\n') && !buffer.startsWith('#')) return buffer.split('\n', 1)[0] ?? '';
  }
  return buffer;
}
