import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inTurn, timed } from './rounds.ts';
import { type Row, row, type Skipped } from './row.ts';

const ROUNDS = 9;

/** How long `netlift --version` takes, against a Node that does nothing. */
export function startUp(): (Row | Skipped)[] {
  const what = 'netlift --version';
  const main = fileURLToPath(new URL('../../compat/cli/main.js', import.meta.url));
  if (!existsSync(main)) return [{ what, skipped: `${main} is not built; npm run build makes it` }];
  const figures = inTurn(ROUNDS, {
    node: () => timed(() => node(['-e', '0'])),
    netlift: () => timed(() => node([main, '--version'])),
  });
  return [row(what, 'ms', figures.netlift, 'node -e 0', figures.node)];
}

function node(words: string[]): void {
  const { status, error } = spawnSync(process.execPath, words, { stdio: 'ignore' });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`node ${words.join(' ')} ended with ${status}`);
}
