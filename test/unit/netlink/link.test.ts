import { describe, expect, it } from 'vitest';
import { byName } from '../../../netlink/link/find.ts';
import { getStatistics } from '../../../netlink/link/get-statistics.ts';
import { listAltnames } from '../../../netlink/link/list-altnames.ts';
import { requireOnMulticastList } from '../../../netlink/link/multicast.ts';
import type { NetlinkSocket } from '../../../netlink/socket.ts';
import { linkMessage, type rtnlLinkStats64 } from '../../../netlink/structs/link.ts';
import { UsageError } from '../../../src/base/errors.ts';
import type { Infer } from '../../../src/codec/field.ts';

/** A socket on which every link is answered by this payload. */
function answering(payload: Buffer): NetlinkSocket {
  const refused = () => {
    throw new Error('not asked for here');
  };
  return { portId: 1, sequence: 1, get: () => payload, request: refused, dump: refused, dumpEach: refused, batch: refused, beside: refused, close: () => {} };
}

describe('link.get-statistics by netlink', () => {
  it('makes the sums that /proc/net/dev has', () => {
    // Powers of two: each sum tells which counters are in it.
    const stats64: Infer<typeof rtnlLinkStats64> = {
      rxPackets: 1n << 1n,
      txPackets: 1n << 2n,
      rxBytes: 1n << 3n,
      txBytes: 1n << 4n,
      rxErrors: 1n << 5n,
      txErrors: 1n << 6n,
      rxDropped: 1n << 7n,
      txDropped: 1n << 8n,
      multicast: 1n << 9n,
      collisions: 1n << 10n,
      rxLengthErrors: 1n << 11n,
      rxOverErrors: 1n << 12n,
      rxCrcErrors: 1n << 13n,
      rxFrameErrors: 1n << 14n,
      rxFifoErrors: 1n << 15n,
      rxMissedErrors: 1n << 16n,
      txAbortedErrors: 1n << 17n,
      txCarrierErrors: 1n << 18n,
      txFifoErrors: 1n << 19n,
      txHeartbeatErrors: 1n << 20n,
      txWindowErrors: 1n << 21n,
      rxCompressed: 1n << 22n,
      txCompressed: 1n << 23n,
      rxNohandler: 1n << 24n,
      rxOtherhostDropped: 1n << 25n,
    };
    const bits = (...places: number[]) => places.reduce((sum, place) => sum + (1n << BigInt(place)), 0n);
    // dev_seq_printf_stats in net/core/net-procfs.c.
    expect(getStatistics.run(answering(linkMessage.encode({}, { stats64 })), { link: 'v0' })).toEqual({
      rxBytes: bits(3),
      rxPackets: bits(1),
      rxErrors: bits(5),
      rxDropped: bits(7, 16),
      rxFifo: bits(15),
      rxFrame: bits(11, 12, 13, 14),
      rxCompressed: bits(22),
      rxMulticast: bits(9),
      txBytes: bits(4),
      txPackets: bits(2),
      txErrors: bits(6),
      txDropped: bits(8),
      txFifo: bits(19),
      txCollisions: bits(10),
      txCarrier: bits(17, 18, 20, 21),
      txCompressed: bits(23),
    });
  });

  it('says so where the answer has no counters', () => {
    expect(() => getStatistics.run(answering(linkMessage.encode({})), { link: 'v0' })).toThrow(expect.objectContaining({ code: 'ENODATA' }));
  });
});

describe('link.list-altnames', () => {
  const altname = (text: string) => ({ type: 53, bytes: Buffer.from(`${text}\0`) });

  it.each([[[]], [['one']], [['one', 'two', 'three']]])('gives %j in order', (names: string[]) => {
    const [first, ...others] = names;
    const propList = first === undefined ? {} : { altIfname: first, other: others.map(altname) };
    expect(listAltnames.run(answering(linkMessage.encode({}, names.length > 0 ? { propList } : {})), { link: 'v0' })).toEqual(names);
  });
});

describe('naming a link', () => {
  it('uses IFLA_IFNAME up to 15 bytes, IFLA_ALT_IFNAME beyond, and the device of a label', () => {
    expect(byName('fifteen-letters')).toEqual({ ifname: 'fifteen-letters' });
    expect(byName('sixteen-letters0')).toEqual({ altIfname: 'sixteen-letters0' });
    expect(byName('seven-é-letters')).toEqual({ altIfname: 'seven-é-letters' });
    expect(byName('fifteen-letters:1')).toEqual({ ifname: 'fifteen-letters' });
  });
});

describe('the multicast list', () => {
  it('refuses what bridges keep for themselves, and nothing beside it', () => {
    for (const address of ['01:80:c2:00:00:00', '01:80:C2:00:00:0e', '01:80:c2:00:00:0f']) expect(() => requireOnMulticastList(address)).toThrow(UsageError);
    for (const address of ['01:80:c2:00:00:10', '01:80:c2:00:00:20', '01:00:5e:00:00:01']) expect(() => requireOnMulticastList(address)).not.toThrow();
  });
});
