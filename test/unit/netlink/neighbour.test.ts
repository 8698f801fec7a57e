import { describe, expect, it } from 'vitest';
import { RTM_GETROUTE, RTM_NEWROUTE } from '../../../netlink/constants/rtnetlink.ts';
import { arpEntryOf } from '../../../netlink/neighbour/arp-entry-of.ts';
import { indexTowards } from '../../../netlink/neighbour/link-towards.ts';
import { openNetlink } from '../../../netlink/socket.ts';
import { routeMessage } from '../../../netlink/structs/route.ts';
import { errnos } from '../../../src/base/errno.ts';
import { ack, done, nlmsg, scriptedKernel } from '../../support/scripted-kernel.ts';

const [NTF_PROXY, NTF_MANAGED] = [0x8, 0x1];
const link = { name: 'v0', hardwareType: 1 };

function entryOf(state: number, attributes: { dst?: string; lladdr?: string } = { dst: '10.5.0.8', lladdr: '02:00:00:00:00:08' }, flags = 0) {
  return arpEntryOf({ header: { family: 2, ifindex: 10, state, flags, type: 1 }, attributes }, link);
}

describe('an ARP entry of a neighbour', () => {
  it.each([
    // NUD_*, and what arp_state_to_flags (net/ipv4/arp.c) makes of them
    ['INCOMPLETE', 0x01, false, false],
    ['REACHABLE', 0x02, true, false],
    ['STALE', 0x04, true, false],
    ['DELAY', 0x08, true, false],
    ['PROBE', 0x10, true, false],
    ['FAILED', 0x20, false, false],
    ['NOARP', 0x40, true, false],
    ['PERMANENT', 0x80, true, true],
    ['NONE', 0x00, false, false],
  ])('of state %s', (_name, state, complete, permanent) => {
    expect(entryOf(state, undefined, NTF_MANAGED)).toEqual({
      address: '10.5.0.8',
      link: 'v0',
      hardwareType: 'ETHER',
      lladdr: complete ? '02:00:00:00:00:08' : null,
      complete,
      permanent,
      published: false,
    });
  });

  it('that is published is permanent, and not known', () => {
    expect(entryOf(0, { dst: '10.5.0.77' }, NTF_PROXY)).toMatchObject({ lladdr: null, complete: false, permanent: true, published: true });
  });

  it('has no link where it is published on all, and no address where addresses have no length', () => {
    expect(arpEntryOf({ header: { family: 2, ifindex: 0, state: 0, flags: NTF_PROXY, type: 5 }, attributes: { dst: '10.5.0.78' } }, undefined)).toMatchObject({
      link: null,
      hardwareType: null,
    });
    expect(entryOf(0x80, { dst: '10.5.0.8', lladdr: '' }).lladdr).toBeNull();
  });
});

describe('the link on which an address is a direct neighbour', () => {
  type Route = { dst?: string; length?: number; scope?: number; type?: number; oif?: number; gateway?: string; via?: Buffer };
  const payload = ({ dst, length = 0, scope = 253, type = 1, ...attributes }: Route) =>
    routeMessage.encode({ family: 2, dstLen: length, scope, type, table: 254 }, { ...(dst === undefined ? {} : { dst }), ...attributes });

  /** A kernel that answers one look-up with `best` (or refuses it) and a dump with `table`. */
  function towards(address: string, best: Route | number, table: Route[] = []): number {
    const { kernel } = scriptedKernel((request) => {
      expect(request.type).toBe(RTM_GETROUTE);
      if ((request.flags & 0x300) !== 0) return [...table.map((route) => nlmsg(RTM_NEWROUTE, request.seq, payload(route), { flags: 2 })), done(request)];
      return [typeof best === 'number' ? ack(request, best) : nlmsg(RTM_NEWROUTE, request.seq, payload(best))];
    });
    return indexTowards(openNetlink(kernel), address);
  }

  const lan = { dst: '10.5.0.0', length: 24, oif: 10 };
  const wide = { dst: '10.0.0.0', length: 8, oif: 11 };

  it('is that of the look-up where it goes by no gateway', () => {
    expect(towards('10.5.0.8', { dst: '10.5.0.8', length: 32, scope: 0, oif: 10 })).toBe(10);
  });

  it('is that of the longest prefix of scope link where the look-up goes by a gateway, IPv6 ones too', () => {
    const table = [{ ...wide, dst: '10.5.0.8', length: 32, scope: 0, gateway: '10.5.0.254' }, wide, lan, { dst: '10.5.1.0', length: 24, oif: 12 }];
    expect(towards('10.5.0.8', { oif: 99, gateway: '10.5.0.254' }, table)).toBe(10);
    expect(towards('10.5.0.8', { oif: 99, via: Buffer.alloc(18) }, table)).toBe(10);
    expect(towards('10.6.0.8', { oif: 99, gateway: '10.5.0.254' }, table)).toBe(11);
  });

  it('is that of the first where two prefixes are as long', () => {
    expect(towards('10.5.0.8', { oif: 99, gateway: '10.5.0.254' }, [lan, { ...lan, oif: 12 }])).toBe(10);
  });

  it('may be that of a default route without a gateway, and of addresses above 127', () => {
    expect(towards('203.0.113.9', { oif: 99, gateway: '10.5.0.254' }, [{ oif: 7 }])).toBe(7);
    expect(towards('203.0.113.9', { oif: 99, gateway: '10.5.0.254' }, [{ oif: 7 }, { dst: '203.0.113.0', length: 24, oif: 8 }])).toBe(8);
  });

  it('is ENETUNREACH where every route is wider', () => {
    expect(() => towards('192.0.2.1', { oif: 10, gateway: '10.5.0.254' }, [lan])).toThrow(expect.objectContaining({ code: 'ENETUNREACH', call: 'RTM_GETROUTE' }));
    expect(() => towards('192.0.2.1', errnos.EHOSTUNREACH, [{ dst: '192.0.2.0', length: 24, scope: 0, type: 7 }])).toThrow(expect.objectContaining({ code: 'ENETUNREACH' }));
  });

  it('is what the kernel refused with where the narrowest route refuses', () => {
    expect(() => towards('10.5.0.8', errnos.EHOSTUNREACH, [lan, { dst: '10.5.0.8', length: 32, scope: 254, type: 7, oif: 1 }])).toThrow(
      expect.objectContaining({ code: 'EHOSTUNREACH' }),
    );
  });

  it('is found behind a route that refuses but is wider', () => {
    expect(towards('10.5.0.8', errnos.EHOSTUNREACH, [lan, { dst: '10.5.0.8', length: 32, scope: 0, type: 7 }])).toBe(10);
  });
});
