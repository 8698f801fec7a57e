import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { walk } from '../../compat/audit/files/walk.ts';
import { legacyTools } from '../../compat/legacy/legacy-tools.ts';
import { inTurn, timed } from './rounds.ts';
import { type Row, row, type Skipped } from './row.ts';

const ROUNDS = 3;
const TREES = ['/usr', '/etc'];
const main = fileURLToPath(new URL('../../compat/cli/main.js', import.meta.url));

/** The audit of whole trees beside a search for the tools' names, and beside ShellCheck on the same scripts. */
export function audits(): (Row | Skipped)[] {
  return [ofTrees(), ofScripts()];
}

function ofTrees(): Row | Skipped {
  const what = `audit ${TREES.join(' and ')}`;
  const names = [...legacyTools.keys()].join('|');
  if (!isThere('grep')) return { what, skipped: 'grep (package grep) is not installed' };
  const { audit, grep } = inTurn(ROUNDS, {
    audit: () => timed(() => run(process.execPath, [main, 'audit', '--format', 'json', '--fail-on', 'never', ...TREES], 0)),
    // 2: some file could not be read.
    grep: () => timed(() => run('grep', ['-rIlwE', names, ...TREES], 2)),
  });
  return row(what, 'ms', audit, 'grep -rIlwE with the names of the tools', grep, 3);
}

function ofScripts(): Row | Skipped {
  if (!isThere('shellcheck')) return { what: 'audit of scripts, per byte', skipped: 'shellcheck (package shellcheck) is not installed' };
  const scripts = TREES.flatMap(scriptsIn);
  const bytes = scripts.reduce((sum, path) => sum + statSync(path).size, 0);
  const folder = mkdtempSync(join(tmpdir(), 'netlift-bench-'));
  try {
    const list = join(folder, 'scripts');
    writeFileSync(list, scripts.join('\0').concat('\0'));
    const { audit, shellcheck } = inTurn(1, {
      audit: () => timed(() => run(process.execPath, [main, 'audit', '--format', 'json', '--fail-on', 'never', '--files-from', list], 0)),
      shellcheck: () => timed(() => run('xargs', ['-0', '-a', list, 'shellcheck', '--format=json'], 123)),
    });
    return row(`audit of ${scripts.length} scripts (${(bytes / 1e6).toFixed(1)} MB)`, 'ms', audit, 'ShellCheck', shellcheck, 1 / 30);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The scripts whose first line names a shell that ShellCheck knows. */
function scriptsIn(tree: string): string[] {
  return [...walk(tree, { gitignore: false })].flatMap((found) =>
    'skip' in found || !/^#! *\/(?:usr\/)?bin\/(?:env +)?(?:ba|da|k)?sh\b/.test(firstBytes(found.path)) ? [] : [found.path],
  );
}

function firstBytes(path: string): string {
  const room = Buffer.alloc(64);
  const file = openSync(path, 'r');
  try {
    return room.toString('latin1', 0, readSync(file, room));
  } finally {
    closeSync(file);
  }
}

function isThere(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** `most` is the highest exit status that means no failure. */
function run(command: string, words: readonly string[], most = 1): void {
  const { status, error } = spawnSync(command, words, { stdio: ['ignore', 'ignore', 'ignore'] });
  if (error !== undefined) throw error;
  if (status === null || status > most) throw new Error(`${command} ended with ${status}`);
}
