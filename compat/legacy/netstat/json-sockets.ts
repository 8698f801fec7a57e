import { type InternetSocket, internetSocketOf } from '../../../src/operations/socket/internet-socket.ts';
import { unixSocketOf } from '../../../src/operations/socket/unix-socket.ts';
import type { Part } from '../document.ts';
import type { World } from '../world.ts';
import { type Protocol, wantedOf } from './internet-table.ts';
import { type EndNames, endNames } from './json-ends.ts';
import type { NetstatOptions } from './options.ts';
import { lastPart, type Program, programsOf } from './programs.ts';
import { eachTable, type Selection } from './selected-tables.ts';
import { isWanted } from './unix-table.ts';

type Parts = Record<string, Part>;
type Known = { protocol: Protocol; socket: InternetSocket };
type More = (socket: { inode?: number }) => object;

/** The sockets and groups that were asked for, in the kernel's order, or the exit status. It waits only for names of hosts. */
export function socketParts(world: World, options: NetstatOptions): Parts | number | Promise<Parts> {
  const parts: Parts = {};
  const program = programOf(world, options);
  const sockets: Known[] = [];
  const status = eachTable(world, options, {
    // Holds the place: its rows are there once their names are.
    internetBegins: () => {
      parts.internet = [];
    },
    internet: (protocol, family) => readInternet(world, protocol, family, options, sockets),
    groups: (selected) => {
      parts.groups = groupsOf(world, selected);
    },
    unix: () => {
      parts.unix = unixSockets(world, options, program);
    },
  });
  if (status !== 0) return status;
  if (parts.internet === undefined) return parts;
  const ends = endNames(world, options);
  const finish = (): Parts => ({ ...parts, internet: describedAll(world, options, sockets, ends.of, program) });
  const names = ends.ask(sockets.map(({ socket }) => socket));
  return names === undefined ? finish() : names.then(finish);
}

function readInternet(world: World, protocol: Protocol, family: 'inet' | 'inet6', options: NetstatOptions, into: Known[]): number | undefined {
  const wanted = wantedOf(protocol, options);
  const timers = options.counts.timers > 0;
  const outcome = world.each('socket.list', { protocol, family, timers }, (row) => {
    if (wanted(row)) into.push({ protocol, socket: internetSocketOf(row, { timers, details: true }) });
  });
  return outcome.ok || !('error' in outcome) ? undefined : outcome.error.errno;
}

/** Each is made when it is written, since there may be very many. */
function* describedAll(world: World, { counts, on }: NetstatOptions, sockets: readonly Known[], endOf: EndNames['of'], program: More): Iterable<object> {
  const users = new Map<number, string | null>();
  const userOf = (uid: number): string | null => {
    const known = users.get(uid);
    if (known !== undefined) return known;
    const name = (on.has('numericUsers') ? undefined : world.names.userOf(uid)) ?? null;
    users.set(uid, name);
    return name;
  };
  for (const { protocol, socket } of sockets) {
    const { family, local, localPort, remote, remotePort, state, receiveQueue, sendQueue, uid, inode } = socket;
    const row = { protocol, family, local: endOf(local, localPort, protocol), remote: endOf(remote, remotePort, protocol), state, receiveQueue, sendQueue };
    if (counts.extend > 0) Object.assign(row, { uid, user: userOf(uid), inode });
    if (counts.timers > 0) Object.assign(row, { timer: timerOf(socket) });
    if (counts.programs > 0) Object.assign(row, program(socket));
    yield row;
  }
}

function timerOf({ timer, timerMs, retransmits, probes }: InternetSocket): object {
  return { name: timer, milliseconds: timerMs, retransmits, probes };
}

/** Without -p nothing. */
function programOf(world: World, { counts }: NetstatOptions): More {
  if (counts.programs === 0) return () => ({});
  const programs = programsOf(world);
  return ({ inode = 0 }) => ({ program: described(programs.get(inode)) });
}

function described(program: Program | undefined): object | null {
  return program === undefined ? null : { pid: program.pid, name: Buffer.from(lastPart(program.command), 'latin1').toString('utf8') };
}

function unixSockets(world: World, { counts }: NetstatOptions, program: More): object[] {
  const sockets: object[] = [];
  world.each('socket.list-unix', {}, (row) => {
    if (isWanted(row, counts)) sockets.push({ ...unixSocketOf(row, true), ...program(row) });
  });
  return sockets;
}

function groupsOf(world: World, selected: Selection): object[] {
  return (['inet', 'inet6'] as const).flatMap((family) => {
    if (!selected[family]) return [];
    const outcome = world.run('multicast.list-users', { family });
    return outcome.ok ? outcome.value.map(({ link, index, group, users }) => ({ family, link, index, group, users })) : [];
  });
}
