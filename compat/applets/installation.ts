import { chmodSync, closeSync, existsSync, fsyncSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Engine, isLauncher, launcherText } from './launcher.ts';

/** `absent`: nothing has that name; `ours`: this netlift made it; `other`: another netlift did; `foreign`: nobody here made it. */
export type Standing = 'absent' | 'ours' | 'other' | 'foreign';

export interface Place {
  readonly name: string;
  readonly path: string;
  readonly standing: Standing;
}

/** More than any launcher has. */
const LONGEST = 16384;

/** What stands in a directory under the names of applets. */
export function look(directory: string, names: readonly string[], engine: Engine): Place[] {
  const text = launcherText(engine);
  return names.map((name) => ({ name, path: join(directory, name), standing: standingOf(join(directory, name), text) }));
}

function standingOf(path: string, text: string): Standing {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 'absent';
  if (!stat.isFile() || stat.size > LONGEST) return 'foreign';
  const found = readFileSync(path, 'utf8');
  if (!isLauncher(found)) return 'foreign';
  return found === text ? 'ours' : 'other';
}

/**
 * Writes a launcher for each place, whole or not at all: all are written beside and then renamed, and what is new is taken away again where one fails.
 * The caller has looked that none is foreign. Throws what the file system says.
 */
export function install(directory: string, places: readonly Place[], engine: Engine): void {
  makeDirectory(directory);
  const beside = places.map((place) => ({ ...place, temporary: join(directory, `.netlift-${place.name}-${process.pid}`) }));
  const renamed: Place[] = [];
  try {
    for (const { temporary } of beside) writeExecutable(temporary, launcherText(engine));
    for (const place of beside) {
      renameSync(place.temporary, place.path);
      renamed.push(place);
    }
  } catch (error) {
    for (const { path, standing } of renamed) if (standing === 'absent') rmSync(path, { force: true });
    throw error;
  } finally {
    for (const { temporary } of beside) rmSync(temporary, { force: true });
  }
}

/** With its parents. Node's own way to do that never ends in /proc, where a directory is there and nothing can be made in it. */
function makeDirectory(directory: string): void {
  if (existsSync(directory)) return;
  makeDirectory(dirname(directory));
  mkdirSync(directory);
}

/** Its mode does not hang on the umask: who may look into the directory may call it. */
function writeExecutable(path: string, text: string): void {
  const fd = openSync(path, 'wx', 0o755);
  try {
    writeSync(fd, text);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
  chmodSync(path, 0o755);
}

/** The launchers in a directory, whichever netlift made them and whatever they are called. */
export function launchersIn(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => ['ours', 'other'].includes(standingOf(join(directory, name), '')))
    .toSorted();
}

/** Removes launchers. */
export function uninstall(directory: string, names: readonly string[]): void {
  for (const name of names) rmSync(join(directory, name), { force: true });
}
