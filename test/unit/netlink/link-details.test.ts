import { describe, expect, it } from 'vitest';
import { keepAddress, type LinkAddresses } from '../../../netlink/link/decode-addresses.ts';
import { decodeLink } from '../../../netlink/link/decode-details.ts';
import { addressMessage } from '../../../netlink/structs/address.ts';
import { linkMessage } from '../../../netlink/structs/link.ts';
import { DecodeError } from '../../../src/base/errors.ts';
import { AF_INET, AF_INET6 } from '../../../src/syscall/kernel.ts';

const viewOf = (bytes: Buffer) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const decoded = (bytes: Buffer) => decodeLink(bytes, viewOf(bytes), 0, bytes.length);
const kept = (bytes: Buffer) => {
  const links = new Map<number, LinkAddresses>();
  keepAddress(links, bytes, viewOf(bytes), 0, bytes.length);
  return links;
};

const map = { memStart: 0xd0000n, memEnd: 0xd8000n, baseAddr: 0x12300n, irq: 0x105, dma: 3, port: 2 };
const stats64 = {
  rxPackets: 1n,
  txPackets: 2n,
  rxBytes: 3n,
  txBytes: 2n ** 60n,
  rxDropped: 4n,
  rxMissedErrors: 5n,
  rxLengthErrors: 6n,
  rxCrcErrors: 2n ** 64n - 1n,
  txCarrierErrors: 7n,
  txWindowErrors: 8n,
};
const zeros = Object.fromEntries(
  Object.keys({
    txErrors: 0,
    rxErrors: 0,
    rxOverErrors: 0,
    rxFrameErrors: 0,
    rxFifoErrors: 0,
    txDropped: 0,
    multicast: 0,
    collisions: 0,
    txAbortedErrors: 0,
    txFifoErrors: 0,
    txHeartbeatErrors: 0,
    rxCompressed: 0,
    txCompressed: 0,
    rxNohandler: 0,
    rxOtherhostDropped: 0,
  }).map((key) => [key, 0n]),
);
const whole = linkMessage.encode(
  { type: 1, index: 7, flags: 0x11043 },
  { ifname: 'eth0', txqlen: 1000, mtu: 1500, map, address: '02:00:00:00:00:01', stats64: { ...zeros, ...stats64 } as never, ifalias: 'unknown to it' },
);

describe('what is read of links where they lie', () => {
  it('is what the schema reads, cut to what an ifreq has room for', () => {
    const { index, name, details } = decoded(whole);
    expect({ index, name }).toEqual({ index: 7, name: 'eth0' });
    expect(details).toMatchObject({ flags: 0x1043, hardwareType: 1, address: '02:00:00:00:00:01', mtu: 1500, txqlen: 1000, inet6: [] });
    expect(details.map).toEqual({ memStart: 0xd0000n, memEnd: 0xd8000n, baseAddr: 0x2300, irq: 5, dma: 3, port: 2 });
  });

  it('has the sums of /proc/net/dev, exact where a number is not, and wrapped as the kernel wraps them', () => {
    expect(decoded(whole).details.statistics).toMatchObject({ rxPackets: 1, txPackets: 2, rxBytes: 3, txBytes: 2n ** 60n, rxDropped: 9, rxFrame: 5n, txCarrier: 15, rxErrors: 0 });
  });

  it('may be nothing, unknown, or of another length', () => {
    expect(decoded(linkMessage.encode({ index: 3 }))).toMatchObject({ index: 3, name: '', details: { address: '', mtu: 0 } });
    const infiniband = Array.from({ length: 20 }, () => 'aa').join(':');
    expect(decoded(linkMessage.encode({ index: 3 }, { address: infiniband })).details.address).toHaveLength(14 * 3 - 1);
  });

  it('is refused where it is not whole', () => {
    for (let length = 0; length < 16; length++) expect(() => decoded(whole.subarray(0, length))).toThrow(DecodeError);
    for (let length = 16; length < whole.length; length++) {
      try {
        decoded(whole.subarray(0, length));
      } catch (error) {
        expect(error).toBeInstanceOf(DecodeError);
      }
    }
  });
});

describe('what is read of addresses where they lie', () => {
  it('is the label and all four of IPv4', () => {
    const links = kept(addressMessage.encode({ family: AF_INET, index: 5, prefixlen: 24 }, { local: '10.0.0.1', address: '10.0.0.2', broadcast: '10.0.0.255', label: 'v0:1' }));
    expect(links.get(5)?.ipv4).toEqual([{ label: 'v0:1', address: '10.0.0.1', peer: '10.0.0.2', broadcast: '10.0.0.255', netmask: '255.255.255.0' }]);
  });

  it.each([
    ['2001:db8::1', 0],
    ['fe80::1', 0x20],
    ['febf::1', 0x20],
    ['fec0::1', 0x40],
    ['::1', 0x10],
    ['::192.0.2.1', 0x80],
    ['::2', 0x80],
    ['::ffff:192.0.2.1', 0],
  ])('is the scope of %s', (address, scope) => {
    expect(kept(addressMessage.encode({ family: AF_INET6, index: 5, prefixlen: 64 }, { address })).get(5)?.inet6[0]).toMatchObject({ address, scope, prefixLength: 64 });
  });

  it('is the own address, not that of the peer, and nothing of other families', () => {
    expect(kept(addressMessage.encode({ family: AF_INET6, index: 5 }, { local: '2001:db8::1', address: '2001:db8::2' })).get(5)?.inet6[0]?.address).toBe('2001:db8::1');
    expect(kept(addressMessage.encode({ family: 45, index: 5 }, { local: '10.0.0.1' })).size).toBe(0);
  });

  it('is refused where it is not whole', () => {
    const message = addressMessage.encode({ family: AF_INET, index: 5 }, { local: '10.0.0.1', label: 'v0' });
    for (let length = 0; length < 8; length++) expect(() => kept(message.subarray(0, length))).toThrow(DecodeError);
    expect(() => kept(message.subarray(0, 14))).toThrow(DecodeError);
  });
});
