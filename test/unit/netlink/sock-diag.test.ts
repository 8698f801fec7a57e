import { describe, expect, it } from 'vitest';
import { annotateMessages, nameMessages } from '../../../netlink/annotate.ts';
import { NETLINK_SOCK_DIAG } from '../../../netlink/constants/netlink.ts';
import { SOCK_DIAG_BY_FAMILY } from '../../../netlink/constants/sock-diag.ts';
import { eachSocket } from '../../../netlink/socket/each-socket.ts';
import { unixRows } from '../../../netlink/socket/unix-rows.ts';
import { openNetlink } from '../../../netlink/socket.ts';
import { inetDiagMessage, inetDiagReqV2, unixDiagMessage } from '../../../netlink/structs/sock-diag.ts';
import { type InternetSocket, internetSocketOf } from '../../../src/operations/socket/internet-socket.ts';
import { AF_INET, AF_UNIX } from '../../../src/syscall/kernel.ts';
import { ack, done, nlmsg, type Sent, scriptedKernel } from '../../support/scripted-kernel.ts';

const loopback = Buffer.from([127, 0, 0, 1]);

/** A NETLINK_SOCK_DIAG socket that answers each dump with these payloads. */
function answering(...payloads: Buffer[]) {
  const script = scriptedKernel((request: Sent) => [...payloads.map((payload) => nlmsg(SOCK_DIAG_BY_FAMILY, request.seq, payload, { flags: 2 })), done(request)], {
    getsockopt: () => -92,
  });
  return { socket: openNetlink(script.kernel), ...script };
}

const inet = (header: object, attributes: object = {}) =>
  inetDiagMessage.encode({ family: AF_INET, id: { sport: 7001, dport: 8001, src: loopback, dst: loopback, if: 0, cookie: [1, 0] }, ...header }, attributes);

function list(payloads: Buffer[], counters = true): InternetSocket[] {
  const found: InternetSocket[] = [];
  eachSocket(answering(...payloads).socket, 'tcp', AF_INET, counters, () => (row) => found.push(internetSocketOf(row, { timers: true, details: true })));
  return found;
}

describe('sockets by sock_diag', () => {
  it('are asked for in all states that /proc shows, of TCP with tcp_info where it is counted', () => {
    const { socket, sent } = answering();
    for (const counters of [false, true]) eachSocket(socket, 'tcp', AF_INET, counters, () => () => {});
    eachSocket(socket, 'udp', AF_INET, true, () => () => {});
    expect(sent.map(({ payload }) => inetDiagReqV2.decode(payload)).map(({ protocol, ext, states }) => ({ protocol, ext, states }))).toEqual([
      { protocol: 6, ext: 0, states: 0xffe },
      { protocol: 6, ext: 2, states: 0xffe },
      { protocol: 17, ext: 0, states: 0xffe },
    ]);
  });

  it('show no limit of a backlog as a send queue', () => {
    expect(list([inet({ state: 10, rqueue: 1, wqueue: 128 })])).toMatchObject([{ state: 'LISTEN', receiveQueue: 1, sendQueue: 0 }]);
  });

  it('show of SYN_RECV the owner of the listener', () => {
    expect(list([inet({ state: 10, uid: 1000 }), inet({ state: 3, timer: 1, retrans: 2 })]).map(({ state, uid, retransmits }) => ({ state, uid, retransmits }))).toEqual([
      { state: 'LISTEN', uid: 1000, retransmits: 0 },
      { state: 'SYN_RECV', uid: 1000, retransmits: 2 },
    ]);
  });

  it('count retransmissions and probes by tcp_info, else by the timer', () => {
    const info = Buffer.from([1, 0, 4, 5, 0, 0, 0, 0]);
    const row = { state: 1, timer: 2, retrans: 3, expires: 7199458 };
    expect(list([inet(row, { info })])).toMatchObject([{ retransmits: 4, probes: 5, timerMs: 7199450 }]);
    expect(list([inet(row, { info })], false)).toMatchObject([{ retransmits: 0, probes: 3 }]);
    expect(list([inet(row, { info: Buffer.from([1, 0, 4]) })])).toMatchObject([{ retransmits: 0, probes: 3 }]);
  });

  it('that are cut short are passed over', () => {
    expect(list([inet({ state: 1 }).subarray(0, 40), inet({ state: 1 })])).toHaveLength(1);
  });

  it('of unix hold those at their other ends, and show connections that wait at their listener', () => {
    const of = (header: object, attributes: object) => unixDiagMessage.encode({ family: AF_UNIX, type: 1, ...header }, attributes);
    const icons = Buffer.alloc(8);
    icons.writeUInt32LE(22, 0);
    const { socket } = answering(
      of({ state: 10, ino: 21 }, { name: Buffer.from('/run/x\0'), icons }),
      of({ state: 1, ino: 22 }, {}),
      of({ state: 1, ino: 23 }, { peer: 24 }),
      of({ state: 1, ino: 24 }, { name: Buffer.from('\0a\0b'), peer: 23 }),
    );
    expect(unixRows(socket).map(({ path, ...rest }) => ({ ...rest, path: path?.toString() }))).toEqual([
      { type: 1, state: 1, listening: true, references: 2, inode: 21, path: '/run/x' },
      { type: 1, state: 3, listening: false, references: 3, inode: 22, path: undefined },
      { type: 1, state: 3, listening: false, references: 3, inode: 23, path: undefined },
      { type: 1, state: 3, listening: false, references: 3, inode: 24, path: '@a@b' },
      { type: 1, state: 2, listening: false, references: 3, inode: 0, path: '/run/x' },
      { type: 1, state: 2, listening: false, references: 2, inode: 0, path: '/run/x' },
    ]);
  });
});

describe('a second socket beside the first', () => {
  it('is opened once, when it is asked for, and closed with it', () => {
    const { socket, open } = answering();
    expect(open.size).toBe(1);
    expect(socket.beside(NETLINK_SOCK_DIAG)).toBe(socket.beside(NETLINK_SOCK_DIAG));
    expect(open.size).toBe(2);
    socket.close();
    expect(open.size).toBe(0);
  });

  it('is refused in another namespace, and closed', () => {
    let cookie = 0;
    const script = scriptedKernel((request) => [ack(request)], {
      getsockopt: (_fd, _level, _option, value) => {
        value[0] = ++cookie;
        return 0;
      },
    });
    const socket = openNetlink(script.kernel);
    expect(() => socket.beside(NETLINK_SOCK_DIAG)).toThrow('another network namespace');
    expect(script.open.size).toBe(1);
  });
});

describe('a message of sock_diag', () => {
  const request = nlmsg(SOCK_DIAG_BY_FAMILY, 1, inetDiagReqV2.encode({ family: AF_INET, protocol: 6, states: 0xffe }), { flags: 0x301 });

  it('has the names of its own protocol', () => {
    expect(nameMessages(request, NETLINK_SOCK_DIAG)).toBe('SOCK_DIAG_BY_FAMILY');
    expect(nameMessages(request)).toBe('RTM_NEWADDR');
  });

  it('is annotated as a request or as an answer', () => {
    const parts = (datagram: Buffer) => annotateMessages(datagram, NETLINK_SOCK_DIAG)[0]?.parts?.map(({ name, value }) => `${name} ${value}`) ?? [];
    expect(parts(request)).toEqual(expect.arrayContaining(['nlmsg_type SOCK_DIAG_BY_FAMILY (20)', 'nlmsg_flags NLM_F_REQUEST|NLM_F_ROOT|NLM_F_MATCH (0x301)', 'sdiag_protocol 6']));
    expect(parts(nlmsg(SOCK_DIAG_BY_FAMILY, 1, inet({ state: 10 }), { flags: 2 }))).toEqual(expect.arrayContaining(['idiag_state TCP_LISTEN (10)']));
    expect(parts(nlmsg(SOCK_DIAG_BY_FAMILY, 1, unixDiagMessage.encode({ family: AF_UNIX, state: 1 }), { flags: 2 }))).toEqual(
      expect.arrayContaining(['udiag_state TCP_ESTABLISHED (1)']),
    );
  });
});
