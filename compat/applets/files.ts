import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { KernelError } from '../../src/base/errors.ts';
import type { Files } from '../legacy/world.ts';

export const files: Files = {
  read: (path) => orKernelError(path, () => readFileSync(path, 'latin1')),
  size: (path) => orKernelError(path, () => statSync(path).size),
  list: (directory) => orKernelError(directory, () => readdirSync(directory)),
  readLink: (path) => orKernelError(path, () => readlinkSync(path)),
};

function orKernelError<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const { errno } = error as NodeJS.ErrnoException;
    if (errno === undefined) throw error;
    throw new KernelError(-errno, path, 'file');
  }
}
