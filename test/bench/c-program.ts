import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A C program of this folder, compiled for this run: what its output says, as numbers. */
export interface CProgram {
  run(...words: string[]): number[];
}

/** Compiles `dump-loop.c` for the time of `work`. Where the machine has no C compiler, `work` gets the reason instead. */
export function withCProgram<T>(source: string, work: (program: CProgram | { missing: string }) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'netlift-bench-'));
  try {
    const binary = join(folder, 'program');
    // Compiled scripts lie in dist/test/bench, sources do not move.
    const path = fileURLToPath(new URL(`../../../test/bench/${source}`, import.meta.url));
    const compiled = spawnSync('gcc', ['-O2', '-Wall', '-o', binary, path], { encoding: 'utf8' });
    if (compiled.error !== undefined) return work({ missing: `gcc cannot be run (${compiled.error.message}); install it to measure against C` });
    if (compiled.status !== 0) return work({ missing: `gcc refused ${source}: ${compiled.stderr.trim()}` });
    return work({ run: (...words) => numbers(binary, words) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function numbers(binary: string, words: readonly string[]): number[] {
  const { status, stdout } = spawnSync(binary, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${binary} ended with ${status}`);
  return stdout.trim().split(' ').map(Number);
}
