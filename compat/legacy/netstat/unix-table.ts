import type { UnixRow } from '../../../src/operations/socket/unix-socket.ts';
import type { World } from '../world.ts';
import { which } from './internet-table.ts';
import type { NetstatOptions } from './options.ts';
import { PROGRAM_WIDTH, type Programs, programText } from './programs.ts';

const types = ['UNKNOWN', 'STREAM', 'DGRAM', 'RAW', 'RDM', 'SEQPACKET'];
const states = ['FREE', '', 'CONNECTING', 'CONNECTED', 'DISCONNECTING'];

export function unixTable(world: World, { counts }: NetstatOptions, programs: Programs | undefined): void {
  const program = (name: string) => (programs === undefined ? '' : ` ${name.padEnd(PROGRAM_WIDTH)}`);
  world.out(`Active UNIX domain sockets ${which(counts)}\nProto RefCnt Flags       Type       State         I-Node  ${program('PID/Program name')} Path\n`);
  world.each('socket.list-unix', {}, (row) => {
    const [path, ...more] = pathLines(row);
    if (isWanted(row, counts)) {
      const columns = [
        'unix ',
        String(row.references).padEnd(6),
        (row.listening ? '[ ACC ]' : '[ ]').padEnd(11),
        (types[row.type] ?? 'UNKNOWN').padEnd(10),
        (row.listening ? 'LISTENING' : (states[row.state] ?? 'UNKNOWN')).padEnd(13),
        String(row.inode).padEnd(8),
      ];
      world.out(`${columns.join(' ')}${program(programText(programs?.get(row.inode)))} ${path}\n`);
    }
    for (const _line of more) world.err('warning, got bogus unix line.\n');
  });
}

/** Without -a what does not listen, or with -l what does. */
export function isWanted({ listening }: UnixRow, counts: NetstatOptions['counts']): boolean {
  return counts.all > 0 || listening === counts.listening > 0;
}

/** A path is shown up to its first white space; what stands on further lines of /proc is taken for rows, and is none. */
function pathLines({ path }: UnixRow): string[] {
  const [first = '', ...more] = (path?.toString('latin1') ?? '').split('\n');
  return [/^\s*(\S*)/.exec(first)?.[1] ?? '', ...more];
}
