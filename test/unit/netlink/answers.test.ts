import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RTM_GETLINK, RTM_NEWLINK, RTM_SETLINK } from '../../../netlink/constants/rtnetlink.ts';
import { openNetlink } from '../../../netlink/socket.ts';
import { DecodeError, KernelError } from '../../../src/base/errors.ts';
import { nlmsg, type Sent, scriptedKernel } from '../../support/scripted-kernel.ts';

const none = Buffer.alloc(0);

/** A socket to which one datagram comes for each request. */
function answering(datagram: (request: Sent) => Buffer) {
  return openNetlink(scriptedKernel((request) => [datagram(request)]).kernel);
}

describe('an answer whose lengths cannot be', () => {
  it.each([
    ['0', 0],
    ['less than its header', 15],
    ['more than the datagram', 21],
    ['more than 2 GiB', 0xffffffff],
  ])('is EBADMSG where nlmsg_len is %s', (_what, len) => {
    const socket = answering(({ seq }) => nlmsg(RTM_NEWLINK, seq, Buffer.alloc(4), { len }));
    for (const work of [() => socket.request(RTM_SETLINK, none), () => socket.get(RTM_GETLINK, none), () => socket.dump(RTM_GETLINK, none)]) {
      expect(work).toThrow(expect.objectContaining({ code: 'EBADMSG', via: 'netlink' }));
    }
  });

  it('is EBADMSG also where the message answers another request', () => {
    expect(() => answering(({ seq }) => nlmsg(RTM_NEWLINK, seq + 1, Buffer.alloc(4), { len: 3 })).request(RTM_SETLINK, none)).toThrow(expect.objectContaining({ code: 'EBADMSG' }));
  });

  it.each([0, 1, 3])('is EBADMSG where NLMSG_ERROR has %i bytes: that is no acknowledgement', (length) => {
    expect(() => answering(({ seq }) => nlmsg(2, seq, Buffer.alloc(length))).request(RTM_SETLINK, none)).toThrow(expect.objectContaining({ code: 'EBADMSG', call: 'RTM_SETLINK' }));
  });

  it('is passed over where less than a header is left of the datagram', () => {
    const socket = answering(({ seq }) => Buffer.concat([nlmsg(2, seq, Buffer.alloc(20)), Buffer.alloc(15)]));
    expect(() => socket.request(RTM_SETLINK, none)).not.toThrow();
  });
});

describe('any bytes at all', () => {
  const outcome = (work: () => unknown): unknown => {
    try {
      work();
      return undefined;
    } catch (error) {
      // The script's own end: the socket waits for more, as it should where nothing has answered yet.
      return error instanceof KernelError || error instanceof DecodeError || /wait for ever/.test(String(error)) ? undefined : error;
    }
  };

  it('give an answer or an error of ours, and never a loop', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(outcome(() => answering(() => Buffer.from(bytes)).dump(RTM_GETLINK, none))).toBeUndefined();
      }),
    );
  });

  it('do so too behind the header of an error with attributes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), fc.constantFrom(2, 3), fc.constantFrom(0x200, 0x300), (bytes, type, flags) => {
        expect(
          outcome(() => answering(({ seq }) => nlmsg(type, seq, Buffer.concat([Buffer.from([0xea, 0xff, 0xff, 0xff]), bytes]), { flags })).get(RTM_GETLINK, none)),
        ).toBeUndefined();
      }),
    );
  });
});
