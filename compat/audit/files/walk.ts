import { type Dirent, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { kernelFolders } from './kernel-files.ts';
import { bytesOfPath, nameOfBytes } from './path-bytes.ts';
import type { SkipReason } from './skip.ts';

/** What is found on the way through a tree: a regular file, or something that is not read. */
export type Found = { readonly path: string } | { readonly path: string; readonly skip: SkipReason; readonly why?: string };

/** What the caller leaves out. */
export interface WalkWishes {
  /** Whether .gitignore files count. */
  readonly gitignore: boolean;
  /** Patterns of the same kind that stand above them, and hold for what is named as well. */
  readonly leaveOut?: { readonly folder: string; readonly patterns: readonly string[] };
}

/** Rules of ignoring, and the folder that they are of. */
interface Level {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * The files under a path, in the order of their names. Symbolic links below it are not followed, so no loop can hold the walk up; of a folder that cannot be
 * read, that is said. Folders of version control are left out.
 */
export function* walk(path: string, wishes: WalkWishes): Generator<Found> {
  const kind = kindOf(path);
  const isLeftOut = leaving(wishes);
  if (isLeftOut(path, kind === 'folder')) return;
  if (kind === 'folder') yield* folder(path, wishes.gitignore, isLeftOut);
  else yield kind === 'file' ? { path } : { path, ...kind };
}

const VERSION_CONTROL = new Set(['.git', '.hg', '.svn', '.bzr', 'CVS']);

/** Depth first without recursion: a tree may be very deep. */
function* folder(top: string, gitignore: boolean, isLeftOut: ReturnType<typeof leaving>): Generator<Found> {
  const kernels = kernelFolders(top);
  if (kernels.has('.')) return yield { path: top, skip: 'made by the kernel' };
  const waiting: { path: string; levels: readonly Level[] }[] = [{ path: top, levels: gitignore ? levelsAbove(top) : [] }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path } = next;
    const entries = entriesOf(path);
    if (!Array.isArray(entries)) {
      yield { path, ...entries };
      continue;
    }
    const levels = gitignore && entries.some(({ name }) => name === '.gitignore') ? [...next.levels, levelOf(path, textOf(join(path, '.gitignore')))] : next.levels;
    const below: typeof waiting = [];
    for (const entry of entries) {
      const child = join(path, entry.name);
      if (isIgnored(levels, child, entry.isDirectory()) || isLeftOut(child, entry.isDirectory())) continue;
      if (entry.isDirectory()) {
        if (kernels.has(child)) yield { path: child, skip: 'made by the kernel' };
        else if (!VERSION_CONTROL.has(entry.name)) below.push({ path: child, levels });
      } else if (entry.isFile()) yield { path: child };
      else yield { path: child, skip: entry.isSymbolicLink() ? 'symbolic link' : 'not a regular file' };
    }
    waiting.push(...below.reverse());
  }
}

function entriesOf(path: string): Entry[] | { skip: SkipReason; why: string } {
  try {
    const entries: Entry[] = readdirSync(bytesOfPath(path), { withFileTypes: true });
    // A name that is no UTF-8 is read again as it is.
    const whole = entries.some(({ name }) => name.includes('\ufffd')) ? readdirSync(bytesOfPath(path), { withFileTypes: true, encoding: 'buffer' }).map(named) : entries;
    return whole.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    return { skip: 'unreadable', why: (error as Error).message };
  }
}

type Entry = Pick<Dirent, 'name' | 'isFile' | 'isDirectory' | 'isSymbolicLink'>;

function named(entry: Dirent<Buffer>): Entry {
  return { name: nameOfBytes(entry.name), isFile: () => entry.isFile(), isDirectory: () => entry.isDirectory(), isSymbolicLink: () => entry.isSymbolicLink() };
}

/** A path that was given is followed where it is a link. */
function kindOf(path: string): 'file' | 'folder' | { skip: SkipReason; why?: string } {
  try {
    const stats = statSync(bytesOfPath(path));
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : { skip: 'not a regular file' };
  } catch (error) {
    return { skip: lstatSync(bytesOfPath(path), { throwIfNoEntry: false })?.isSymbolicLink() ? 'symbolic link' : 'unreadable', why: (error as Error).message };
  }
}

/** The rules of the folders above, up to the top of the repository; none where there is no repository. */
function levelsAbove(path: string): Level[] {
  const levels: Level[] = [];
  for (let at = resolve(path); ; ) {
    if (lstatSync(join(at, '.git'), { throwIfNoEntry: false }) !== undefined) return levels;
    const up = resolve(at, '..');
    if (up === at) return [];
    const text = lstatSync(join(up, '.gitignore'), { throwIfNoEntry: false }) === undefined ? '' : textOf(join(up, '.gitignore'));
    if (text !== '') levels.unshift(levelOf(up, text));
    at = up;
  }
}

/** What the caller leaves out; what is outside of its folder is not. */
function leaving({ leaveOut }: WalkWishes): (path: string, isFolder: boolean) => boolean {
  if (leaveOut === undefined || leaveOut.patterns.length === 0) return () => false;
  const rules = ignore().add([...leaveOut.patterns]);
  return (path, isFolder) => {
    const below = relative(leaveOut.folder, resolve(path));
    return below !== '' && !/^\.\.(\/|$)/.test(below) && rules.ignores(`${below}${isFolder ? '/' : ''}`);
  };
}

function levelOf(folder: string, text: string): Level {
  return { folder: resolve(folder), rules: ignore().add(text) };
}

/** A .gitignore that cannot be read ignores nothing. */
function textOf(path: string): string {
  try {
    return readFileSync(bytesOfPath(path), 'utf8');
  } catch {
    return '';
  }
}

function isIgnored(levels: readonly Level[], path: string, isFolder: boolean): boolean {
  if (levels.length === 0) return false;
  const whole = resolve(path);
  let isOut = false;
  for (const { folder, rules } of levels) {
    const { ignored, unignored } = rules.test(`${relative(folder, whole)}${isFolder ? '/' : ''}`);
    if (ignored) isOut = true;
    else if (unignored) isOut = false;
  }
  return isOut;
}
