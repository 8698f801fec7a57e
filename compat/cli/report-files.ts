import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../src/base/errors.ts';

/** Makes the folder and tries to write in it. Throws UsageError with the reason where that cannot be: better now than after the work. */
export function prepareFolder(folder: string): void {
  const probe = join(folder, `.netlift-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    closeSync(openSync(probe, 'w'));
    rmSync(probe);
  } catch (error) {
    throw new UsageError(`cannot write to ${folder}: ${reasonOf(error)}; choose another folder with --out`);
  }
}

/** Writes each file beside its place, then moves all of them: a reader never sees half a report, and nothing is left over when the disk is full. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  const moves = Object.keys(files).map((name) => ({ name, partial: join(folder, `.${name}.netlift-${process.pid}`) }));
  try {
    for (const { name, partial } of moves) writeDurably(partial, files[name] ?? '');
    for (const { name, partial } of moves) renameSync(partial, join(folder, name));
  } catch (error) {
    for (const { partial } of moves) rmSync(partial, { force: true });
    throw new UsageError(`cannot write to ${folder}: ${reasonOf(error)}`);
  }
}

function writeDurably(path: string, text: string): void {
  const fd = openSync(path, 'w');
  try {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, (open|mkdir|write|rename|fsync) '.*$/, '') : String(error);
}
