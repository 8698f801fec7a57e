import { KernelError } from '../../src/base/errors.ts';
import type { World } from './world.ts';

/** The text of a file as fgets(3) would read it: a directory opens, and gives no line. Where it does not open, what the kernel said. */
export function textOfFile(path: string, { files }: World): string | KernelError {
  try {
    return files.read(Buffer.from(path, 'latin1').toString());
  } catch (error) {
    if (!(error instanceof KernelError)) throw error;
    return error.code === 'EISDIR' ? '' : error;
  }
}
