import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missing } from '../../compat/compare/requirement.ts';
import { opener } from '../../compat/compare/start-states/open-socket.ts';
import { makeTwin, type Twin } from '../../compat/compare/twin.ts';
import { type BackendName, type OpenBackend, open } from '../../compat/run/open.ts';
import { openNetlink } from '../../netlink/socket.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { Input } from '../../src/operations/index.ts';
import { type InternetSocket, internetSocketOf } from '../../src/operations/socket/internet-socket.ts';
import { type UnixSocket, unixSocketOf } from '../../src/operations/socket/unix-socket.ts';
import { SOCK_DGRAM } from '../../src/syscall/kernel.ts';
import { libc } from '../../src/syscall/libc.ts';
import { newNamespace } from '../../src/syscall/namespace.ts';
import { command, errorCode, unable, value } from '../support/live-links.ts';

const reason = unable('ip', 'ss');
if (reason !== undefined) console.warn(`test/live/socket.test.ts is skipped: ${reason}`);

/** Why sock_diag cannot be asked for a protocol here, printed. */
const lacking = Object.fromEntries(
  (['tcp', 'udp', 'udplite', 'raw', 'unix'] as const).map((protocol) => {
    const why = missing(libc, `${protocol}_diag`);
    if (why !== undefined) console.warn(`skipped: ${protocol} sockets through netlink: ${why}`);
    return [protocol, why];
  }),
);

const protocols = ['tcp', 'udp', 'udplite', 'raw'] as const;
const ssStates: Record<string, string> = {
  ESTAB: 'ESTABLISHED',
  UNCONN: 'CLOSE',
  'SYN-SENT': 'SYN_SENT',
  'SYN-RECV': 'SYN_RECV',
  'FIN-WAIT-2': 'FIN_WAIT2',
  'TIME-WAIT': 'TIME_WAIT',
  'CLOSE-WAIT': 'CLOSE_WAIT',
  LISTEN: 'LISTEN',
};

interface SsRow {
  state: string | undefined;
  receiveQueue: number;
  sendQueue: number;
  ends: [string, string];
  inode: number;
  timer: string | undefined;
}

/** What `ss` says of internet sockets, in the order in which it says it. */
function ss(words: string): SsRow[] {
  return command('ss', '-H', '-n', '-a', '-o', '-e', ...words.split(' '))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [state = '', receive, send, local = '', remote = ''] = line.trim().split(/\s+/);
      const [, timer] = /timer:\((\w+),/.exec(line) ?? [];
      return { state: ssStates[state], receiveQueue: Number(receive), sendQueue: Number(send), ends: [local, remote], inode: Number(/ino:(\d+)/.exec(line)?.[1] ?? 0), timer };
    });
}

/** An end as ss writes it: `*` for any address of a socket of both families, and for port 0. */
function end(family: string, address: string, port: number): string {
  return `${family === 'inet6' ? `[${address}]` : address}:${port === 0 ? '*' : port}`;
}

const ssTimers: Record<string, string | undefined> = { on: 'retransmit', timewait: 'timewait', keepalive: 'keepalive' };
const asSs = ({ state, receiveQueue, sendQueue, inode = 0, timer, family, local, localPort, remote, remotePort }: InternetSocket): SsRow => ({
  ...{ state, receiveQueue, sendQueue, inode, timer: timer === 'none' ? undefined : timer },
  ends: [end(family, local, localPort), end(family, remote, remotePort)],
});
const comparable = ({ sendQueue, state, timer, ends, ...row }: SsRow): SsRow => ({
  ...row,
  state,
  timer: timer === undefined ? undefined : (ssTimers[timer] ?? timer),
  // ss shows the limit of a listener's backlog there.
  sendQueue: state === 'LISTEN' ? 0 : sendQueue,
  // A socket for both families is `*` to ss, and an address may have the name of its link behind it.
  ends: ends.map((one) => one.replace(/^\*:/, '[::]:')) as [string, string],
});

/** As the rows come. */
function inKernelOrder(via: BackendName, input: Input<'socket.list'>): InternetSocket[] {
  return rows(via, (backend, found) => backend.each('socket.list', { ...input, timers: true }, (row) => found.push(internetSocketOf(row, { timers: true, details: true }))));
}

function unixInKernelOrder(via: BackendName): UnixSocket[] {
  return rows(via, (backend, found) => backend.each('socket.list-unix', {}, (row) => found.push(unixSocketOf(row, true))));
}

function rows<T>(via: BackendName, work: (backend: OpenBackend, found: T[]) => Outcome<undefined>): T[] {
  const backend = open(via);
  const found: T[] = [];
  try {
    expect(work(backend, found)).toMatchObject({ ok: true });
    return found;
  } finally {
    backend.close();
  }
}

describe.skipIf(reason !== undefined)('sockets', () => {
  let twin: Twin;
  beforeAll(() => {
    twin = makeTwin(libc, 'connected');
  });
  afterAll(() => twin.close());
  const inside = <T>(work: () => T): T => twin.namespace.inside(work);

  it.each(protocols.filter((protocol) => lacking[protocol] === undefined))('of %s are the same by both, with inodes, and in the same order', (protocol) => {
    const list = (via: 'ioctl' | 'netlink', unsorted: boolean) =>
      inside(() => (unsorted ? inKernelOrder(via, { protocol }) : value(via, 'socket.list', { protocol, timers: true, details: true })));
    for (const unsorted of [false, true]) {
      const [left, right] = [list('ioctl', unsorted), list('netlink', unsorted)];
      expect(left.length).toBeGreaterThan(1);
      expect(right.map(({ timerMs: _left, ...rest }) => rest)).toEqual(left.map(({ timerMs: _left, ...rest }) => rest));
      // The two look one after the other.
      for (const [index, { timerMs = 0 }] of right.entries()) expect(Math.abs(timerMs - (left[index]?.timerMs ?? -1))).toBeLessThan(1000);
    }
  });

  it.each([
    ['tcp', 'inet', '-4 -t'],
    ['tcp', 'inet6', '-6 -t'],
    ['udp', 'inet', '-4 -u'],
    ['udp', 'inet6', '-6 -u'],
    ['raw', 'inet6', '-6 -w'],
  ] as const)('of %s, %s, are those that ss shows, by /proc', (protocol, family, words) => {
    const ours = inside(() => inKernelOrder('ioctl', { protocol, family })).map(asSs);
    const theirs = inside(() => ss(words)).map(comparable);
    if (protocol === 'raw') expect(theirs.length).toBe(ours.length);
    else expect(theirs).toEqual(ours);
  });

  it('are in every state that the start state makes', () => {
    const states = new Set(inside(() => value('ioctl', 'socket.list', { protocol: 'tcp' })).map(({ state }) => state));
    expect([...states].sort()).toEqual(['CLOSE_WAIT', 'ESTABLISHED', 'FIN_WAIT2', 'LISTEN', 'SYN_RECV', 'SYN_SENT', 'TIME_WAIT']);
  });

  it('of a protocol that sock_diag does not have are an error of the kernel', () => {
    if (lacking.raw === undefined) return;
    expect(inside(() => errorCode('netlink', 'socket.list', { protocol: 'raw' }))).toBe('ENOENT');
  });

  it.skipIf(lacking.unix !== undefined)('of unix are the same by both, save that netlink has those that wait last', () => {
    const list = (via: 'ioctl' | 'netlink', unsorted: boolean) => inside(() => (unsorted ? unixInKernelOrder(via) : value(via, 'socket.list-unix', { details: true })));
    expect(list('netlink', false)).toEqual(list('ioctl', false));
    const accepted = (sockets: readonly UnixSocket[]) => sockets.filter(({ state }) => state !== 'CONNECTING');
    expect(accepted(list('netlink', true))).toEqual(accepted(list('ioctl', true)));
    const inodes = inside(() => command('ss', '-H', '-x', '-a', '-n'))
      .split('\n')
      .map((line) => Number(/ (\d+)\s+\* \d+\s*$/.exec(line)?.[1] ?? 0))
      .filter((inode) => inode !== 0);
    // Beside them are the pairs by which Node reads what a child writes.
    expect(inodes).toEqual(expect.arrayContaining(accepted(list('ioctl', false)).map(({ inode }) => inode)));
  });

  it.skipIf(lacking.unix !== undefined)('of unix may have a path with a newline and bytes that are no text', () => {
    const directory = mkdtempSync('/tmp/netlift-');
    const sockets = opener(libc);
    const path = join(directory, 'a\n0000000000000000 b');
    try {
      inside(() => sockets.open(SOCK_DGRAM, 0, path));
      for (const via of ['ioctl', 'netlink'] as const) expect(inside(() => value(via, 'socket.list-unix', {})).map((socket) => socket.path)).toContain(path);
    } finally {
      sockets.closeAll();
      rmSync(directory, { recursive: true });
    }
  });

  it('are not looked for in another namespace than the first socket was opened in', () => {
    const elsewhere = newNamespace(libc);
    const socket = inside(() => openNetlink(libc));
    try {
      expect(() => elsewhere.inside(() => socket.beside(4))).toThrow('another network namespace');
      expect(() => inside(() => socket.beside(4))).not.toThrow();
    } finally {
      socket.close();
      elsewhere.close();
    }
  });
});
