import { describe, expect, it } from 'vitest';
import { RTM_GETLINK, RTM_NEWLINK, RTM_SETLINK } from '../../../netlink/constants/rtnetlink.ts';
import { openNetlink } from '../../../netlink/socket.ts';
import { errnos } from '../../../src/base/errno.ts';
import { KernelError } from '../../../src/base/errors.ts';
import { failing } from '../../../src/syscall/failing.ts';
import { ack, done, type Incoming, nlmsg, OWN_PORT, type Sent, scriptedKernel } from '../../support/scripted-kernel.ts';

const none = Buffer.alloc(0);
const body = (text: string) => Buffer.from(text.padEnd(Math.ceil(text.length / 4) * 4, '.'));
const link = ({ seq }: Sent, text: string, flags = 0x2) => nlmsg(RTM_NEWLINK, seq, body(text), { flags });

function open(answer: (request: Sent) => readonly Incoming[]) {
  const scripted = scriptedKernel(answer);
  return { socket: openNetlink(scripted.kernel), ...scripted };
}

function refusal(work: () => unknown): KernelError {
  try {
    work();
  } catch (error) {
    if (error instanceof KernelError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('opening', () => {
  it('knows its port and has sent nothing', () => {
    const { socket, sent } = open(() => []);
    expect([socket.portId, socket.sequence, sent.length]).toEqual([OWN_PORT, 0, 0]);
  });

  it.each([
    ['socket', errnos.EAFNOSUPPORT, 'EAFNOSUPPORT'],
    ['bind', errnos.EADDRINUSE, 'EADDRINUSE'],
    ['getsockname', errnos.ENOBUFS, 'ENOBUFS'],
  ] as const)('closes what it has opened where %s fails', (call, errno, code) => {
    const { kernel, open } = scriptedKernel(() => []);
    const error = refusal(() => openNetlink(failing(kernel, (made) => (made === call ? errno : undefined))));
    expect(error).toMatchObject({ code, call: `${call}(AF_NETLINK)`, via: 'netlink' });
    expect([...open]).toEqual([]);
  });

  it('goes on where an older kernel lacks the options', () => {
    const { kernel } = scriptedKernel((request) => [ack(request)]);
    const socket = openNetlink(failing(kernel, (made) => (made === 'setsockopt' ? errnos.ENOPROTOOPT : undefined)));
    expect(() => socket.request(RTM_SETLINK, none)).not.toThrow();
  });

  it('closes its descriptor once', () => {
    const { socket, open: descriptors } = open(() => []);
    expect(descriptors.size).toBe(1);
    socket.close();
    expect(descriptors.size).toBe(0);
  });
});

describe('request', () => {
  it('numbers its messages, asks for an acknowledgement and pads to 4 bytes', () => {
    const { socket, sent } = open((request) => [ack(request)]);
    socket.request(RTM_SETLINK, Buffer.from([1, 2, 3, 4, 5]), 0x400);
    socket.request(RTM_SETLINK, none);
    expect(sent.map(({ type, flags, seq, len }) => ({ type, flags, seq, len }))).toEqual([
      { type: RTM_SETLINK, flags: 0x405, seq: 1, len: 21 },
      { type: RTM_SETLINK, flags: 0x5, seq: 2, len: 16 },
    ]);
    expect(socket.sequence).toBe(2);
  });

  it('passes over answers to other requests', () => {
    const { socket } = open((request) => [nlmsg(2, request.seq - 1, Buffer.alloc(20, 0xff)), nlmsg(2, request.seq + 1, Buffer.alloc(20, 0xff)), ack(request)]);
    expect(() => socket.request(RTM_SETLINK, none)).not.toThrow();
  });

  it('passes over datagrams that another process sent, however long', () => {
    const forged = (request: Sent) => ({ from: 99, bytes: ack(request, errnos.EPERM) });
    const { socket, receives } = open((request) => [forged(request), { from: 99, bytes: none }, { from: 99, bytes: Buffer.alloc(100_000, 0xff) }, ack(request)]);
    expect(() => socket.request(RTM_SETLINK, none)).not.toThrow();
    expect(receives.map(({ room }) => room)).toEqual([32768, 32768, 32768, 32768]);
  });

  it('throws what the kernel refuses, by the name of the message', () => {
    const { socket } = open((request) => [ack(request, errnos.EPERM)]);
    expect(refusal(() => socket.request(RTM_SETLINK, none))).toMatchObject({ code: 'EPERM', errno: 1, call: 'RTM_SETLINK', via: 'netlink', detail: undefined });
  });

  it('reads its own acknowledgement after one that was refused', () => {
    const { socket } = open((request) => [ack(request, request.seq === 1 ? errnos.EBUSY : 0)]);
    expect(refusal(() => socket.request(RTM_SETLINK, none)).code).toBe('EBUSY');
    expect(() => socket.request(RTM_SETLINK, none)).not.toThrow();
  });

  it('does not take a lost acknowledgement for success', () => {
    const { socket } = open((request) => [Buffer.concat([ack(request), Buffer.alloc(40_000)])]);
    expect(refusal(() => socket.request(RTM_SETLINK, none))).toMatchObject({ code: 'EMSGSIZE', call: 'RTM_SETLINK' });
  });

  it('reports that the receive buffer was too small', () => {
    const { socket } = open(() => [-errnos.ENOBUFS]);
    expect(refusal(() => socket.request(RTM_SETLINK, none))).toMatchObject({ code: 'ENOBUFS', call: 'RTM_SETLINK' });
  });

  it('reports that it could not be sent', () => {
    const { kernel } = scriptedKernel(() => []);
    const socket = openNetlink(failing(kernel, (call) => (call === 'sendmsg' ? errnos.ECONNREFUSED : undefined)));
    expect(refusal(() => socket.request(RTM_SETLINK, none))).toMatchObject({ code: 'ECONNREFUSED', call: 'RTM_SETLINK', via: 'netlink' });
  });
});

describe('get', () => {
  it('gives the payload of the one message that answers', () => {
    const { socket, sent } = open((request) => [link(request, 'other', 0), ack(request)]);
    expect(socket.get(RTM_GETLINK, none).toString()).toBe('other...');
    expect(sent[0]?.flags).toBe(0x1);
  });

  it('gives a copy, which the next answer does not change', () => {
    const { socket } = open((request) => [link(request, `answer ${request.seq}`, 0)]);
    const first = socket.get(RTM_GETLINK, none);
    socket.get(RTM_GETLINK, none);
    expect(first.toString()).toBe('answer 1');
  });

  it('asks again with enough room where the answer did not fit', () => {
    const long = 'x'.repeat(50_000);
    const { socket, sent, receives } = open((request) => [link(request, long, 0)]);
    expect(socket.get(RTM_GETLINK, none).toString()).toBe(long);
    expect(sent.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(receives.map(({ room }) => room)).toEqual([32768, 65536]);
  });

  it('gives up where the answer never fits', () => {
    let length = 32_768;
    const { socket, sent } = open((request) => {
      length *= 2;
      return [link(request, 'x'.repeat(length), 0)];
    });
    expect(refusal(() => socket.get(RTM_GETLINK, none))).toMatchObject({ code: 'EMSGSIZE', call: 'RTM_GETLINK' });
    expect(sent.length).toBe(8);
  });

  it('throws what the kernel refuses', () => {
    const { socket } = open((request) => [ack(request, errnos.ENODEV)]);
    expect(refusal(() => socket.get(RTM_GETLINK, none)).code).toBe('ENODEV');
  });

  it('does not take an acknowledgement alone for an answer', () => {
    const { socket, sent } = open((request) => [ack(request)]);
    expect(refusal(() => socket.get(RTM_GETLINK, none)).code).toBe('EMSGSIZE');
    expect(sent.length).toBe(8);
  });
});

describe('dump', () => {
  const texts = (payloads: readonly Buffer[]) => payloads.map(String);

  it('collects several messages of several datagrams up to the end', () => {
    const { socket, sent } = open((request) => [Buffer.concat([link(request, 'aaaa'), link(request, 'bbbb')]), link(request, 'cccc'), done(request)]);
    expect(texts(socket.dump(RTM_GETLINK, none))).toEqual(['aaaa', 'bbbb', 'cccc']);
    expect(sent[0]?.flags).toBe(0x301);
  });

  it('finds the message behind one whose length is no multiple of 4', () => {
    const { socket } = open((request) => [Buffer.concat([nlmsg(RTM_NEWLINK, request.seq, Buffer.from('aaaaa')), link(request, 'bbbb'), done(request)])]);
    expect(texts(socket.dump(RTM_GETLINK, none))).toEqual(['aaaaa', 'bbbb']);
  });

  it('takes the end in the same datagram as the last message, and nothing behind it', () => {
    const { socket } = open((request) => [Buffer.concat([link(request, 'aaaa'), done(request), link(request, 'late')])]);
    expect(texts(socket.dump(RTM_GETLINK, none))).toEqual(['aaaa']);
  });

  it('takes an end without an error number', () => {
    const { socket } = open((request) => [link(request, 'aaaa'), nlmsg(3, request.seq, none)]);
    expect(texts(socket.dump(RTM_GETLINK, none))).toEqual(['aaaa']);
  });

  it('gives nothing for an empty table', () => {
    const { socket } = open((request) => [done(request)]);
    expect(socket.dump(RTM_GETLINK, none)).toEqual([]);
  });

  it('passes over NLMSG_NOOP and what answers another request', () => {
    const { socket } = open((request) => [Buffer.concat([nlmsg(1, request.seq, none), nlmsg(RTM_NEWLINK, request.seq + 7, body('else')), link(request, 'aaaa')]), done(request)]);
    expect(texts(socket.dump(RTM_GETLINK, none))).toEqual(['aaaa']);
  });

  it('asks again where the table changed meanwhile, and keeps nothing of the first answer', () => {
    const interrupted = (request: Sent) => [link(request, 'old1'), link(request, 'old2', 0x12), done(request, 0x12)];
    const { socket, sent } = open((request) => (request.seq < 3 ? interrupted(request) : [link(request, 'new1'), done(request)]));
    expect(texts(socket.dump(RTM_GETLINK, none))).toEqual(['new1']);
    expect(sent.length).toBe(3);
  });

  it('heeds that the table changed where only the end says so', () => {
    const { socket, sent } = open((request) => [link(request, 'aaaa'), done(request, request.seq === 1 ? 0x12 : 0x2)]);
    expect(texts(socket.dump(RTM_GETLINK, none))).toEqual(['aaaa']);
    expect(sent.length).toBe(2);
  });

  it('gives up after eight attempts', () => {
    const { socket, sent } = open((request) => [link(request, 'aaaa', 0x12), done(request, 0x12)]);
    expect(refusal(() => socket.dump(RTM_GETLINK, none))).toMatchObject({ code: 'EINTR', call: 'RTM_GETLINK', detail: { message: 'the table changed during each of 8 dumps' } });
    expect(sent.length).toBe(8);
  });

  it('reads a datagram that did not fit again, with room for it', () => {
    const long = 'x'.repeat(40_000);
    const { socket, sent, receives } = open((request) => [link(request, 'aaaa'), link(request, long), link(request, 'bbbb'), done(request)]);
    expect(texts(socket.dump(RTM_GETLINK, none))).toEqual(['aaaa', long, 'bbbb']);
    expect(sent.length).toBe(2);
    expect(receives.map(({ room, waits }) => `${room} ${waits}`)).toEqual([
      ...['32768 true', '32768 true', '65536 false', '65536 false'],
      ...['65536 true', '65536 true', '65536 true', '65536 true'],
    ]);
  });

  it('does not wait for an end that was in the datagram that did not fit', () => {
    const { socket, sent } = open((request) => [Buffer.concat([link(request, 'x'.repeat(40_000)), done(request)])]);
    expect(socket.dump(RTM_GETLINK, none).length).toBe(1);
    expect(sent.length).toBe(2);
  });

  it('reports an error of the receive behind a datagram that did not fit', () => {
    const { socket } = open((request) => [link(request, 'x'.repeat(40_000)), -errnos.ENOBUFS]);
    expect(refusal(() => socket.dump(RTM_GETLINK, none)).code).toBe('ENOBUFS');
  });

  it('throws an error that comes instead of the end, whatever came before', () => {
    const { socket } = open((request) => [link(request, 'aaaa'), ack(request, errnos.ENOMEM)]);
    expect(refusal(() => socket.dump(RTM_GETLINK, none)).code).toBe('ENOMEM');
  });

  it('hands out messages where they lie, and begins again with each attempt', () => {
    const { socket } = open((request) => [link(request, request.seq === 1 ? 'old.' : 'new.', request.seq === 1 ? 0x12 : 0x2), done(request)]);
    const begun: string[][] = [];
    socket.dumpEach(RTM_GETLINK, none, () => {
      const seen: string[] = [];
      begun.push(seen);
      return (bytes, start, end, flags) => seen.push(`${bytes.toString('utf8', start, end)} ${flags}`);
    });
    expect(begun).toEqual([[], ['new. 2']]);
  });
});

describe('batch', () => {
  it('answers each of more than 64 requests, in few system calls', () => {
    const { socket, sent, kernel } = open((request) => [ack(request, request.seq % 10 === 0 ? errnos.EEXIST : 0)]);
    let sends = 0;
    const { sendmsg } = kernel;
    kernel.sendmsg = (...given) => {
      sends++;
      return sendmsg(...given);
    };
    const results = socket.batch(Array.from({ length: 150 }, () => ({ type: RTM_SETLINK, payload: body('abcd'), flags: 0x400 })));
    expect(sends).toBe(3);
    expect(sent.every(({ flags }) => flags === 0x405)).toBe(true);
    expect(results.map((result) => result?.code)).toEqual(Array.from({ length: 150 }, (_, index) => ((index + 1) % 10 === 0 ? 'EEXIST' : undefined)));
  });

  it('pads each request, so that the next is found behind it', () => {
    const { socket, sent } = open((request) => [ack(request)]);
    socket.batch(['a', 'bcdef', 'gh'].map((text) => ({ type: RTM_SETLINK, payload: Buffer.from(text) })));
    expect(sent.map(({ payload }) => payload.toString())).toEqual(['a', 'bcdef', 'gh']);
  });

  it('does nothing for no requests', () => {
    const { socket, sent } = open(() => []);
    expect([socket.batch([]), sent]).toEqual([[], []]);
  });

  it('says of which request the acknowledgement was lost, and reads the others', () => {
    const { socket } = open((request) => [request.seq === 2 ? Buffer.concat([ack(request), Buffer.alloc(40_000)]) : ack(request)]);
    const results = socket.batch(Array.from({ length: 3 }, () => ({ type: RTM_SETLINK, payload: none })));
    expect(results.map((result) => result?.code)).toEqual([undefined, 'EMSGSIZE', undefined]);
  });

  it('throws where nothing could be sent', () => {
    const { kernel } = scriptedKernel(() => []);
    const socket = openNetlink(failing(kernel, (call) => (call === 'sendmsg' ? errnos.EMSGSIZE : undefined)));
    expect(refusal(() => socket.batch([{ type: RTM_SETLINK, payload: none }])).call).toBe('batch');
  });

  it('throws on what is no refusal of the kernel', () => {
    const { socket } = open(() => []);
    expect(() => socket.batch([{ type: RTM_SETLINK, payload: none }])).toThrow('wait for ever');
  });
});
