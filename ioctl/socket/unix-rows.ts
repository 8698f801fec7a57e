import type { UnixRow } from '../../src/operations/socket/unix-socket.ts';
import { cursor } from './cursor.ts';

/** __SO_ACCEPTCON of linux/net.h: it listens. */
const SO_ACCEPTCON = 1 << 16;

/**
 * The lines of /proc/net/unix (unix_seq_show in net/unix/af_unix.c), in the kernel's order. A path may hold a newline, which is printed as it is: a line
 * that does not begin as a row does belongs to the path before it.
 */
export function unixRows(file: Buffer): UnixRow[] {
  const rows: UnixRow[] = [];
  const at = cursor(file);
  while (at.nextLine()) {
    const line = at.rest();
    const row = beginsRow(line) ? unixRow(line) : undefined;
    const last = rows.at(-1);
    if (row !== undefined) rows.push(row);
    else if (last !== undefined) last.path = Buffer.concat([last.path ?? Buffer.alloc(0), Buffer.from('\n'), line]);
  }
  return rows;
}

/** `0000000000000000: 00000002 00000000 00010000 0001 01 12345 @name`. */
function unixRow(line: Buffer): UnixRow {
  const at = cursor(line);
  at.past(':'.charCodeAt(0));
  const references = at.hexWord();
  at.hexWord();
  const flags = at.hexWord();
  const type = at.hexWord();
  const state = at.hexWord();
  const inode = at.decimalWord();
  const rest = at.rest();
  return { type, state, listening: (flags & SO_ACCEPTCON) !== 0, references, inode, path: rest.length > 1 ? Buffer.from(rest.subarray(1)) : undefined };
}

function beginsRow(line: Buffer): boolean {
  return /^[0-9a-fA-F]{8,16}: [0-9A-F]{8} /.test(line.toString('latin1', 0, 27));
}
