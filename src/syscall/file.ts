import { KernelError } from '../base/errors.ts';
import { AT_FDCWD, type Kernel, O_CLOEXEC, O_RDONLY } from './kernel.ts';

/** The whole of a file; for /proc files, whose size is not known before they are read. `path` is relative to the descriptor `directory`, where one is given. */
export function readBytes(kernel: Kernel, path: string, directory = AT_FDCWD, shownAs = path): Buffer {
  const fd = kernel.openat(directory, path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) throw new KernelError(-fd, shownAs, 'file');
  const chunks: Buffer[] = [];
  // Files of /proc give a page or less at a time: what came is copied, or a long table would hold sixteen times its size.
  const chunk = Buffer.alloc(65536);
  try {
    for (;;) {
      const length = kernel.read(fd, chunk);
      if (length < 0) throw new KernelError(-length, shownAs, 'file');
      if (length === 0) return Buffer.concat(chunks);
      chunks.push(Buffer.from(chunk.subarray(0, length)));
    }
  } finally {
    kernel.close(fd);
  }
}

/** The same as UTF-8 text. */
export function readText(kernel: Kernel, path: string, directory = AT_FDCWD, shownAs = path): string {
  return readBytes(kernel, path, directory, shownAs).toString('utf8');
}
