import type { Kernel } from '../src/syscall/kernel.ts';

/** Does `work` with a descriptor that was just opened; where that fails, nobody else could close it. */
export function closingOnError<T>(kernel: Kernel, fd: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    kernel.close(fd);
    throw error;
  }
}
