import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, sep } from 'node:path';
import { once } from '../../../src/base/once.ts';
import type { Sourced } from '../languages/language.ts';

/** Larger files hold more than values. */
const LARGEST = 65_536;
/** So many files may a script read into itself, and so far above its folder are they looked for. */
const [MOST, HIGHEST] = [16, 3];
/** What became a FIFO or a terminal must not hold anything up. */
const READ = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY;

/**
 * The texts of the files that a script reads into itself: those that lie below one of the roots, or beside the script, also when symbolic links are followed to their
 * end. A path that begins with what nobody knows is looked for beside the script and in the folders above.
 */
export function sourcedBy(script: string, roots: readonly string[]): Sourced {
  const folder = dirname(script);
  const tops = once(() => [folder, ...(isAbsolute(script) ? [] : ['.']), ...roots].flatMap((root) => real(root) ?? []));
  const read = new Map<string, string | undefined>();
  return (path, isBehindUnknown) => {
    const key = `${isBehindUnknown} ${path}`;
    if (!read.has(key)) read.set(key, read.size < MOST ? first(path, isBehindUnknown) : undefined);
    return read.get(key);
  };

  function first(path: string, isBehindUnknown: boolean): string | undefined {
    const above = Array.from({ length: isBehindUnknown ? HIGHEST : 1 }, (_, height) => join(folder, '../'.repeat(height), path));
    for (const candidate of !isBehindUnknown && isAbsolute(path) ? [path] : above) {
      const found = real(candidate);
      if (found !== undefined) return tops().some((top) => found.startsWith(top.endsWith(sep) ? top : top + sep)) ? textOf(found) : undefined;
    }
    return undefined;
  }
}

/** A path without symbolic links; undefined where there is nothing. */
function real(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** The text of a small regular file; whatever else it is holds no values. */
function textOf(path: string): string | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(path, READ);
  } catch {
    return undefined;
  }
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile() || stats.size > LARGEST) return undefined;
    const bytes = Buffer.alloc(stats.size);
    const text = bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, stats.size, 0));
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}
