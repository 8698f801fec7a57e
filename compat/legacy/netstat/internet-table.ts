import { REMOTE_ADDRESS, type SocketRow } from '../../../src/operations/socket/socket-row.ts';
import type { World } from '../world.ts';
import type { Ends } from './ends.ts';
import { type LineTexts, numericLines } from './numeric-lines.ts';
import type { NetstatOptions } from './options.ts';
import type { Page } from './page.ts';
import { PROGRAM_WIDTH, type Programs, programText } from './programs.ts';
import { timerText } from './timers.ts';

export type Protocol = 'tcp' | 'udp' | 'udplite' | 'raw';

const states = ['', 'ESTABLISHED', 'SYN_SENT', 'SYN_RECV', 'FIN_WAIT1', 'FIN_WAIT2', 'TIME_WAIT', 'CLOSE', 'CLOSE_WAIT', 'LAST_ACK', 'LISTEN', 'CLOSING'];
const [ESTABLISHED, CLOSE] = [1, 7];
const NO_QUEUES = '     0      0';
/** What is gathered before it is written. */
const CHUNK = 1 << 16;

export function internetHeading({ counts }: NetstatOptions): string {
  const more = [counts.extend > 0 ? ' User       Inode     ' : '', counts.programs > 0 ? ` ${'PID/Program name'.padEnd(PROGRAM_WIDTH)}` : '', counts.timers > 0 ? ' Timer' : ''];
  return `Active Internet connections ${which(counts)}\nProto Recv-Q Send-Q Local Address           Foreign Address         State      ${more.join('')}\n`;
}

export function which({ all, listening }: NetstatOptions['counts']): string {
  return all > 0 ? '(servers and established)' : listening > 0 ? '(only servers)' : '(w/o servers)';
}

export interface InternetTable {
  /** Prints the sockets of a protocol in the order of the kernel. Gives the error where the kernel has none of that protocol. */
  print(protocol: Protocol, family: 'inet' | 'inet6'): number | undefined;
}

export function internetTable(world: World, options: NetstatOptions, programs: Programs | undefined, page: Page, ends: Ends): InternetTable {
  const tail = tailOf(world, options, programs);
  return {
    print: (protocol, family) => {
      const texts = textsOf(protocol, family, tail);
      const lines = family === 'inet' && ends.numeric ? numericLines(texts, page.out) : namedLines(texts, protocol, page, ends);
      const wanted = wantedOf(protocol, options);
      const outcome = world.each('socket.list', { protocol, family, timers: options.counts.timers > 0 }, (row) => {
        if (wanted(row)) lines.add(row);
      });
      if (!outcome.ok) return 'error' in outcome ? outcome.error.errno : undefined;
      lines.end();
      return undefined;
    },
  };
}

/** Lines with names, or with IPv6 addresses. */
function namedLines(texts: LineTexts, protocol: Protocol, page: Page, ends: Ends): { add(row: SocketRow): void; end(): void } {
  const line = lineOf(texts, protocol === 'udplite' ? 'udp' : protocol, ends);
  const waiting: SocketRow[] = [];
  let text = '';
  return {
    add: (row) => {
      const shown = line(row);
      if (shown === undefined || waiting.length > 0) {
        // What follows a row that needs a name keeps its place behind it.
        waiting.push({ ...row, addresses: Buffer.from(row.addresses) });
        return;
      }
      text += shown;
      if (text.length < CHUNK) return;
      page.out(text);
      text = '';
    },
    end: () => {
      page.out(text);
      if (waiting.length > 0) page.later(() => waiting.map(line).join(''));
    },
  };
}

/** Without -a, connections or with -l listeners: of TCP those without a port at the other end, of others those without an address there. */
export function wantedOf(protocol: Protocol, { counts: { all, listening } }: NetstatOptions): (row: SocketRow) => boolean {
  if (all > 0) return () => true;
  if (protocol === 'tcp') return ({ remotePort }) => (remotePort === 0) === listening > 0;
  return ({ addresses, family }) => isUnset(addresses, family) === listening > 0;
}

function isUnset(addresses: Buffer, family: number): boolean {
  const end = REMOTE_ADDRESS + (family === 2 ? 4 : 16);
  for (let at = REMOTE_ADDRESS; at < end; at++) if (addresses[at] !== 0) return false;
  return true;
}

function textsOf(protocol: Protocol, family: 'inet' | 'inet6', tail: (row: SocketRow, protocol: Protocol) => string): LineTexts {
  const name = `${protocol === 'udplite' ? 'udpl' : protocol}${family === 'inet6' ? '6' : ''}`;
  const stateOf = (state: number) => (protocol === 'raw' ? String(state) : protocol === 'tcp' ? (states[state] ?? '') : udpState(state));
  return { name, stateOf, tail: (row) => tail(row, protocol) };
}

function lineOf({ name, stateOf, tail }: LineTexts, services: string, ends: Ends): (row: SocketRow) => string | undefined {
  const start = name.padEnd(6);
  return (row) => {
    const local = ends.text(row.family, row.addresses, 0, row.localPort, services);
    const remote = ends.text(row.family, row.addresses, REMOTE_ADDRESS, row.remotePort, services);
    if (local === undefined || remote === undefined) return undefined;
    const { receiveQueue, sendQueue } = row;
    const queues = receiveQueue === 0 && sendQueue === 0 ? NO_QUEUES : `${String(receiveQueue).padStart(6)} ${String(sendQueue).padStart(6)}`;
    return `${start}${queues} ${local.padEnd(23)} ${remote.padEnd(23)} ${stateOf(row.state).padEnd(11)}${tail(row)}`;
  };
}

function udpState(state: number): string {
  if (state === ESTABLISHED) return 'ESTABLISHED';
  return state === CLOSE ? '' : 'UNKNOWN';
}

/** What stands behind the state, up to the end of the line. */
function tailOf(world: World, { counts, on }: NetstatOptions, programs: Programs | undefined): (row: SocketRow, protocol: Protocol) => string {
  if (counts.extend === 0 && counts.timers === 0 && programs === undefined) return () => '\n';
  const userOf = (uid: number) => (on.has('numericUsers') ? undefined : world.names.userOf(uid)) ?? String(uid);
  return (row, protocol) => {
    const extended = counts.extend > 0 ? ` ${userOf(row.uid).padEnd(10)} ${String(row.inode).padEnd(10)}` : '';
    const program = programs === undefined ? '' : ` ${(programText(programs.get(row.inode))).padEnd(PROGRAM_WIDTH)}`;
    return `${extended}${program}${counts.timers > 0 ? ` ${timerText(row, protocol)}` : ''}\n`;
  };
}
