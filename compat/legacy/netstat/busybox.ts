import { ipv6 } from '../../../src/codec/address.ts';
import { AF_INET } from '../../../src/operations/socket/family.ts';
import { REMOTE_ADDRESS, type SocketRow } from '../../../src/operations/socket/socket-row.ts';
import { getopt } from '../getopt.ts';
import type { World } from '../world.ts';
import { busyboxRoutes } from './routes.ts';
import { busyboxUsage } from './usage.ts';

const states = ['', 'ESTABLISHED', 'SYN_SENT', 'SYN_RECV', 'FIN_WAIT1', 'FIN_WAIT2', 'TIME_WAIT', 'CLOSE', 'CLOSE_WAIT', 'LAST_ACK', 'LISTEN', 'CLOSING'];
const [ESTABLISHED, CLOSE] = [1, 7];
const protocols = { t: 'tcp', u: 'udp', w: 'raw' } as const;
type Protocol = (typeof protocols)[keyof typeof protocols];
const WIDTH = 23;
interface Shown {
  connected: boolean;
  listening: boolean;
  numeric: boolean;
}

/** `netstat` as busybox has it. */
export async function netstatBusybox(words: readonly string[], world: World): Promise<number> {
  const { options } = getopt(words, 'laentuwxr', []);
  const wrong = options.find(({ means }) => means === '?');
  if (wrong !== undefined) {
    world.err(`${world.program}: ${wrong.message}\n${busyboxUsage}`);
    return 1;
  }
  const given = new Set(options.map(({ means }) => means));
  const shown = { connected: given.has('a') || !given.has('l'), listening: given.has('a') || given.has('l'), numeric: given.has('n') };
  if (given.has('r')) return busyboxRoutes(world, { numeric: shown.numeric, extended: given.has('e') });
  const all = !['t', 'u', 'w', 'x'].some((letter) => given.has(letter));
  const wanted = Object.entries(protocols).filter(([letter]) => all || given.has(letter));
  const tables = wanted.flatMap(([, protocol]) => (['inet', 'inet6'] as const).map((family) => ({ protocol, rows: rowsOf(world, protocol, family, shown) })));
  const last = all || given.has('x') ? unix(world, shown) : '';
  if (tables.length > 0) world.out(`Active Internet connections ${which(shown)}\nProto Recv-Q Send-Q Local Address           Foreign Address         State       \n`);
  for (const { protocol, rows } of tables) for (const row of rows) world.out(await lineOf(world, row, protocol, shown));
  world.out(last);
  return 0;
}

function which({ connected, listening }: Shown): string {
  return connected && listening ? '(servers and established)' : listening ? '(only servers)' : '(w/o servers)';
}

/** All is read before the first name is asked for. */
function rowsOf(world: World, protocol: Protocol, family: 'inet' | 'inet6', shown: Shown): SocketRow[] {
  const rows: SocketRow[] = [];
  world.each('socket.list', { protocol, family }, (row) => {
    const isConnected = protocol === 'tcp' ? row.remotePort !== 0 : hasRemote(row);
    if (isConnected ? shown.connected : shown.listening) rows.push({ ...row, addresses: Buffer.from(row.addresses) });
  });
  return rows;
}

async function lineOf(world: World, row: SocketRow, protocol: Protocol, shown: Shown): Promise<string> {
  const local = await endText(world, row, 0, row.localPort, protocol, shown.numeric);
  const remote = await endText(world, row, REMOTE_ADDRESS, row.remotePort, protocol, shown.numeric);
  const queues = `${String(row.receiveQueue).padStart(6)} ${String(row.sendQueue).padStart(6)}`;
  return `${protocol}   ${queues} ${local} ${remote} ${stateText(row, protocol).padEnd(11)} \n`;
}

function hasRemote({ addresses, family }: SocketRow): boolean {
  return addresses.subarray(REMOTE_ADDRESS, REMOTE_ADDRESS + (family === AF_INET ? 4 : 16)).some((byte) => byte !== 0);
}

function stateText({ state, localPort }: SocketRow, protocol: Protocol): string {
  if (protocol === 'raw') return String(localPort);
  if (protocol === 'tcp') return states[state] ?? '';
  return state === ESTABLISHED ? 'ESTABLISHED' : state === CLOSE ? '' : 'UNKNOWN';
}

async function endText(world: World, row: SocketRow, offset: number, port: number, protocol: string, numeric: boolean): Promise<string> {
  const bytes = row.addresses.subarray(offset, offset + 16);
  const address = row.family === AF_INET ? bytes.subarray(0, 4).join('.') : ipv6.get(bytes, 0);
  const host = numeric ? undefined : await world.names.hostOf(address);
  const name = port === 0 ? '*' : ((numeric ? undefined : world.names.serviceOf(port, protocol)) ?? String(port));
  return `${host ?? address}:${name}`.padEnd(WIDTH);
}

const unixTypes = ['UNKNOWN', 'STREAM', 'DGRAM', 'RAW', 'RDM', 'SEQPACKET'];
const unixStates = ['FREE', '', 'CONNECTING', 'CONNECTED', 'DISCONNECTING'];

function unix(world: World, shown: Shown): string {
  let text = `Active UNIX domain sockets ${which(shown)}\nProto RefCnt Flags       Type       State         I-Node Path\n`;
  // The heading is the first line of the file.
  let line = 1;
  world.each('socket.list-unix', {}, ({ references, listening, type, state, inode, path }) => {
    const [first = '', ...more] = (path?.toString('latin1') ?? '').split('\n');
    line++;
    for (const _rest of more) world.err(`${world.program}: /proc/net/unix: bogus data on line ${++line}\n`);
    if (!(shown.connected && shown.listening) && listening !== shown.listening) return;
    const columns = [
      'unix ',
      String(references).padEnd(6),
      (listening ? '[ ACC ]' : '[ ]').padEnd(11),
      (unixTypes[type] ?? 'UNKNOWN').padEnd(10),
      (listening ? 'LISTENING' : (unixStates[state] ?? 'UNKNOWN')).padEnd(13),
      String(inode).padStart(6),
    ];
    text += `${columns.join(' ')} ${printable(first)}\n`;
  });
  return text;
}

/** Control characters as `^I`. */
function printable(text: string): string {
  const control = (character: string) => `^${String.fromCharCode(character.charCodeAt(0) ^ 0x40)}`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  return text.replaceAll(/[\x00-\x1f\x7f]/g, control);
}
