import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';

/** Undefined of a link that went away since: it is left out, as it would be from a list made a moment later. */
export function unlessGone<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof KernelError && error.errno === errnos.ENODEV) return undefined;
    throw error;
  }
}
