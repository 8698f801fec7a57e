import { fstatSync, writeSync } from 'node:fs';

/** More than this is not kept back. Also what a pipe takes at once, so that a reader of one line does not end the writer of a few. */
const KEPT = 65536;

export interface Output {
  write(text: string | Uint8Array): void;
  /** Writes what is kept back. */
  flush(): void;
}

/** stdout as the C library has it: line by line on a terminal, and elsewhere kept until the end, so that errors come first. */
export function buffered(fd: number): Output {
  const byLine = isTerminal(fd);
  let kept: (string | Uint8Array)[] = [];
  let size = 0;
  const flush = () => {
    const chunks = kept;
    kept = [];
    size = 0;
    if (chunks.length > 0) writeAll(fd, joined(chunks));
  };
  return {
    write: (text) => {
      kept.push(text);
      size += text.length;
      if (size > KEPT || (byLine && hasLine(text))) flush();
    },
    flush,
  };
}

const hasLine = (text: string | Uint8Array) => (typeof text === 'string' ? text.includes('\n') : text.includes(10));

function joined(chunks: readonly (string | Uint8Array)[]): string | Uint8Array {
  if (chunks.length === 1) return chunks[0] ?? '';
  if (chunks.every((chunk) => typeof chunk === 'string')) return chunks.join('');
  return Buffer.concat(chunks.map((chunk) => (typeof chunk === 'string' ? Buffer.from(chunk, 'latin1') : chunk)));
}

/** The memory devices, such as /dev/null, have the major number 1 (Documentation/admin-guide/devices.txt): of character devices those are the ones that scripts write to and that are no terminals. */
const MEMORY_DEVICES = 1;

/** Without node:tty, which costs milliseconds to load. */
function isTerminal(fd: number): boolean {
  try {
    const stat = fstatSync(fd);
    return stat.isCharacterDevice() && stat.rdev >> 8 !== MEMORY_DEVICES;
  } catch {
    return false;
  }
}

/** Writes without the streams of Node, which cost milliseconds to make. A string has one character a byte. A reader that has gone ends the program by SIGPIPE. */
export function writeAll(fd: number, text: string | Uint8Array): void {
  let rest = typeof text === 'string' ? Buffer.from(text, 'latin1') : text;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') endBySigpipe();
      // A pipe that another has made non-blocking and that is full: the reader has to come first.
      // What a full disk or a closed descriptor refuses is lost without a word, as with the tools themselves.
      if (code !== 'EAGAIN') return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}

/** Node.js ignores SIGPIPE from its start. Once a listener has gone the signal ends the process again, which is done after those who wait for the end. */
function endBySigpipe(): never {
  const listener = () => {};
  process.on('SIGPIPE', listener);
  process.off('SIGPIPE', listener);
  process.once('exit', () => process.kill(process.pid, 'SIGPIPE'));
  process.exit(128 + 13);
}
