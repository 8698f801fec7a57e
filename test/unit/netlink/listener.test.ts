import { describe, expect, it } from 'vitest';
import { RTNLGRP_LINK, RTNLGRP_NEIGH } from '../../../netlink/constants/groups.ts';
import { NETLINK_ADD_MEMBERSHIP, SOL_NETLINK } from '../../../netlink/constants/netlink.ts';
import { RTM_DELLINK, RTM_NEWLINK } from '../../../netlink/constants/rtnetlink.ts';
import { listen } from '../../../netlink/listener.ts';
import { errnos } from '../../../src/base/errno.ts';
import { failing } from '../../../src/syscall/failing.ts';
import { SO_RCVBUF, SOL_SOCKET } from '../../../src/syscall/kernel.ts';
import { nlmsg, scriptedKernel } from '../../support/scripted-kernel.ts';

const none = Buffer.alloc(0);

describe('listen', () => {
  it('joins its groups, with the receive buffer that was asked for', () => {
    const options: [number, number, number][] = [];
    const { kernel } = scriptedKernel(() => [], {
      setsockopt: (_fd, level, option, value) => {
        options.push([level, option, value.readInt32LE(0)]);
        return 0;
      },
    });
    listen(kernel, [RTNLGRP_LINK, RTNLGRP_NEIGH], 1 << 20);
    expect(options).toEqual([
      [SOL_SOCKET, SO_RCVBUF, 1 << 20],
      [SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, RTNLGRP_LINK],
      [SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, RTNLGRP_NEIGH],
    ]);
  });

  it('closes its socket where it may not join, and says which group', () => {
    const { kernel, open } = scriptedKernel(() => []);
    const refusing = failing(kernel, (call, nth) => (call === 'setsockopt' && nth === 2 ? errnos.EPERM : undefined));
    expect(() => listen(refusing, [RTNLGRP_LINK, RTNLGRP_NEIGH])).toThrow(expect.objectContaining({ code: 'EPERM', call: 'NETLINK_ADD_MEMBERSHIP 3', via: 'netlink' }));
    expect([...open]).toEqual([]);
  });

  it('says where there is no netlink', () => {
    const { kernel } = scriptedKernel(() => []);
    const without = failing(kernel, (call) => (call === 'socket' ? errnos.EAFNOSUPPORT : undefined));
    expect(() => listen(without, [])).toThrow(expect.objectContaining({ code: 'EAFNOSUPPORT', call: 'socket(AF_NETLINK)' }));
  });

  it('closes', () => {
    const { kernel, open } = scriptedKernel(() => []);
    const listener = listen(kernel, []);
    expect(open.size).toBe(1);
    listener.close();
    expect(open.size).toBe(0);
  });
});

describe('drain', () => {
  function listening() {
    const scripted = scriptedKernel(() => []);
    return { ...scripted, listener: listen(scripted.kernel, []) };
  }

  it('gives everything that came since, and does not wait', () => {
    const { listener, deliver, receives } = listening();
    expect(listener.drain()).toEqual({ notifications: [], lost: false });
    deliver(nlmsg(RTM_NEWLINK, 7, Buffer.from('abcd'), { flags: 0x400, pid: 42 }), nlmsg(RTM_DELLINK, 0, none, { pid: 0 }));
    expect(listener.drain()).toEqual({
      notifications: [
        { type: RTM_NEWLINK, flags: 0x400, sequence: 7, portId: 42, payload: Buffer.from('abcd') },
        { type: RTM_DELLINK, flags: 0, sequence: 0, portId: 0, payload: none },
      ],
      lost: false,
    });
    expect(listener.drain().notifications).toEqual([]);
    expect(receives.every(({ waits }) => !waits)).toBe(true);
  });

  it('takes several messages of one datagram apart, padding and all', () => {
    const { listener, deliver } = listening();
    deliver(Buffer.concat([nlmsg(RTM_NEWLINK, 0, Buffer.from('abcde')), nlmsg(RTM_NEWLINK, 0, Buffer.from('f')), nlmsg(RTM_DELLINK, 0, none)]));
    expect(listener.drain().notifications.map(({ type, payload }) => `${type} ${payload}`)).toEqual(['16 abcde', '16 f', '17 ']);
  });

  it('gives copies, which what comes later does not change', () => {
    const { listener, deliver } = listening();
    deliver(nlmsg(RTM_NEWLINK, 0, Buffer.from('abcd')), nlmsg(RTM_NEWLINK, 0, Buffer.from('efgh')));
    expect(listener.drain().notifications.map(({ payload }) => payload.toString())).toEqual(['abcd', 'efgh']);
  });

  it('says that some were lost, and gives the others', () => {
    const { listener, deliver } = listening();
    deliver(nlmsg(RTM_NEWLINK, 1, none), -errnos.ENOBUFS, nlmsg(RTM_NEWLINK, 2, none));
    const { notifications, lost } = listener.drain();
    expect([notifications.map(({ sequence }) => sequence), lost]).toEqual([[1, 2], true]);
    expect(listener.drain().lost).toBe(false);
  });

  it('counts one that did not fit as lost', () => {
    const { listener, deliver } = listening();
    deliver(nlmsg(RTM_NEWLINK, 1, Buffer.alloc(70_000)), nlmsg(RTM_NEWLINK, 2, none));
    const { notifications, lost } = listener.drain();
    expect([notifications.map(({ sequence }) => sequence), lost]).toEqual([[2], true]);
  });

  it('passes over what another process sent', () => {
    const { listener, deliver } = listening();
    deliver({ from: 99, bytes: nlmsg(RTM_DELLINK, 0, none) }, { from: 99, bytes: Buffer.alloc(70_000) }, { from: 99, bytes: Buffer.from([1]) }, nlmsg(RTM_NEWLINK, 2, none));
    expect(listener.drain()).toMatchObject({ notifications: [{ sequence: 2 }], lost: false });
  });

  it.each([0, 15, 17])('is EBADMSG where nlmsg_len is %i in 16 bytes', (len) => {
    const { listener, deliver } = listening();
    deliver(nlmsg(RTM_NEWLINK, 0, none, { len }));
    expect(() => listener.drain()).toThrow(expect.objectContaining({ code: 'EBADMSG', call: 'notification', via: 'netlink' }));
  });

  it('reports any other error of the receive', () => {
    const { listener, deliver } = listening();
    deliver(-errnos.ENOMEM);
    expect(() => listener.drain()).toThrow(expect.objectContaining({ code: 'ENOMEM', call: 'recvmsg' }));
  });

  it('waits for what is to come, and says whether it has', () => {
    const { listener, deliver } = listening();
    expect(listener.wait(1)).toBe(false);
    deliver(nlmsg(RTM_NEWLINK, 0, none));
    expect(listener.wait(1)).toBe(true);
  });

  it('reports that it could not wait', () => {
    const { kernel } = scriptedKernel(() => []);
    const listener = listen(
      failing(kernel, (call) => (call === 'poll' ? errnos.ENOMEM : undefined)),
      [],
    );
    expect(() => listener.wait(1)).toThrow(expect.objectContaining({ code: 'ENOMEM', call: 'poll' }));
  });
});
