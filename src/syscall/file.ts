import { KernelError } from '../base/errors.ts';
import { AT_FDCWD, type Kernel, O_CLOEXEC, O_RDONLY } from './kernel.ts';

const NEWLINE = 10;

/** The whole of a file; for /proc files, whose size is not known before they are read. `path` is relative to the descriptor `directory`, where one is given. */
export function readBytes(kernel: Kernel, path: string, directory = AT_FDCWD, shownAs = path): Buffer {
  const fd = kernel.openat(directory, path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) throw new KernelError(-fd, shownAs, 'file');
  const chunks: Buffer[] = [];
  readChunks(kernel, fd, shownAs, (chunk) => {
    // Files of /proc give a page or less at a time: what came is copied, or a long table would hold sixteen times its size.
    chunks.push(Buffer.from(chunk));
  });
  return Buffer.concat(chunks);
}

/** Hands over what a file holds as it comes, and closes it. The bytes are gone after the call. */
function readChunks(kernel: Kernel, fd: number, shownAs: string, visit: (chunk: Buffer) => void): void {
  const room = Buffer.alloc(65536);
  try {
    for (;;) {
      const length = kernel.read(fd, room);
      if (length < 0) throw new KernelError(-length, shownAs, 'file');
      if (length === 0) return;
      visit(room.subarray(0, length));
    }
  } finally {
    kernel.close(fd);
  }
}

/** Hands over the lines of a file one after the other, without their ends: where they begin and end in bytes that are gone after the call. For tables longer than one wants to hold. */
export function readLines(kernel: Kernel, path: string, visit: (bytes: Buffer, start: number, end: number) => void, directory = AT_FDCWD, shownAs = path): void {
  const fd = kernel.openat(directory, path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) throw new KernelError(-fd, shownAs, 'file');
  let begun: Buffer = Buffer.alloc(0);
  readChunks(kernel, fd, shownAs, (chunk) => {
    const bytes = begun.length === 0 ? chunk : Buffer.concat([begun, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      visit(bytes, start, end);
      start = end + 1;
    }
    begun = Buffer.from(bytes.subarray(start));
  });
  if (begun.length > 0) visit(begun, 0, begun.length);
}

/** The same as UTF-8 text. */
export function readText(kernel: Kernel, path: string, directory = AT_FDCWD, shownAs = path): string {
  return readBytes(kernel, path, directory, shownAs).toString('utf8');
}
