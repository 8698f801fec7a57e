import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { visible } from '../../../reports/text/visible.ts';
import { UsageError } from '../../../src/base/errors.ts';
import { nearest } from '../../../src/base/nearest.ts';
import { install as installLaunchers, launchersIn, look, type Place, uninstall as removeLaunchers, type Standing } from '../../applets/installation.ts';
import type { Engine } from '../../applets/launcher.ts';
import { isToolName, toolNames } from '../../legacy/index.ts';
import { CannotRun } from '../cannot-run.ts';
import type { Console } from '../console.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';

/** Beside `dist/compat`: the applets in one file. */
const bundle = fileURLToPath(new URL('../../../netlift.cjs', import.meta.url));

/** `netlift install`: a launcher for each applet. */
export function install(console: Console, directory: string, names: readonly string[], { list }: { list?: true }): ExitStatus {
  for (const name of names) if (!isToolName(name)) throw new UsageError(unknown(name));
  if (/[\n\r]/.test(bundle) || !existsSync(bundle)) throw new CannotRun(`${bundle} is missing`, 'npm run build makes it');
  const engine: Engine = { node: process.execPath, bundle };
  const places = orCannotRun(() => look(resolve(directory), names.length === 0 ? toolNames : names, engine));
  if (list) {
    console.out(places.map(listed).join(''));
    return exitStatus.fine;
  }
  const foreign = places.filter(({ standing }) => standing === 'foreign');
  for (const { path } of foreign) console.err(`netlift: ${visible(path)} is there already, and netlift did not make it\n`);
  if (foreign.length > 0) {
    console.err('netlift: nothing was installed\n');
    return exitStatus.findings;
  }
  orCannotRun(() => installLaunchers(resolve(directory), places, engine));
  console.out(places.map(({ path }) => `${visible(path)}\n`).join(''));
  return exitStatus.fine;
}

/** `netlift uninstall`: takes the launchers away, and nothing else. */
export function uninstall(console: Console, directory: string, names: readonly string[]): ExitStatus {
  const found = orCannotRun(() => launchersIn(resolve(directory)));
  const missing = names.filter((name) => !found.includes(name));
  for (const name of missing) console.err(`netlift: ${visible(resolve(directory, name))} is no launcher that netlift made\n`);
  if (missing.length > 0) {
    console.err('netlift: nothing was removed\n');
    return exitStatus.findings;
  }
  const chosen = names.length === 0 ? found : names;
  orCannotRun(() => removeLaunchers(resolve(directory), chosen));
  console.out(chosen.map((name) => `${visible(resolve(directory, name))}\n`).join(''));
  return exitStatus.fine;
}

const words: Record<Standing, string> = {
  absent: 'would be made',
  ours: 'is there',
  other: 'is there, made by another netlift, and would be renewed',
  foreign: 'is not of netlift, and in the way',
};

function listed({ path, standing }: Place): string {
  return `${visible(path)} ${words[standing]}\n`;
}

function unknown(name: string): string {
  const near = nearest(name, toolNames);
  return `'${name}' is no applet${near === undefined ? '' : `; did you mean '${near}'?`}; there are ${toolNames.join(', ')}`;
}

/** What the file system refuses is for this user to mend, not a fault of the program. */
function orCannotRun<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined || path === undefined) throw error;
    throw new CannotRun(
      (error as Error).message,
      code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'choose a directory that you may write' : 'see that the directory can be used',
    );
  }
}
