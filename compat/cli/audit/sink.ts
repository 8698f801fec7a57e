import { closeSync, existsSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../../../src/base/errors.ts';
import type { Console } from '../console.ts';

/** Where a report goes, piece by piece. */
export interface Sink {
  write(text: string): void;
  /** The report is whole. */
  keep(): void;
  /** It is not: what was written to a file goes. */
  drop(): void;
}

/** Standard output, or a file that is written beside its place and moved there when it is whole. */
export function sinkTo(console: Console, path: string | undefined): Sink {
  return path === undefined ? { write: (text) => text !== '' && console.out(text), keep: () => {}, drop: () => {} } : fileSink(path);
}

/** What is there and no regular file (`/dev/null`, a pipe) is written to as it is: to move something there would be to take its place. */
function fileSink(named: string): Sink {
  const path = existsSync(named) ? realpathSync(named) : named;
  const isRegular = statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
  const partial = isRegular ? join(dirname(path), `.${basename(path)}.netlift-${process.pid}`) : path;
  const tried = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (isRegular) rmSync(partial, { force: true });
      throw new UsageError(`cannot write ${named}: ${(error as Error).message.replace(/, (open|write|fsync|rename)( '.*)?$/, '')}`);
    }
  };
  const fd = tried(() => openSync(partial, 'w'));
  let isOpen = true;
  const close = () => {
    if (isOpen) closeSync(fd);
    isOpen = false;
  };
  return {
    write: (text) =>
      tried(() => {
        const bytes = Buffer.from(text);
        for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
      }),
    keep: () =>
      tried(() => {
        if (isRegular) fsyncSync(fd);
        close();
        if (isRegular) renameSync(partial, path);
      }),
    drop: () => {
      close();
      if (isRegular) rmSync(partial, { force: true });
    },
  };
}
