import { describe, expect, it } from 'vitest';
import { decodeBridge, decodePort } from '../../../netlink/bridge/decode-details.ts';
import { iflaBr, iflaBrport } from '../../../netlink/structs/bridge.ts';
import { linkMessage } from '../../../netlink/structs/link.ts';
import { DecodeError } from '../../../src/base/errors.ts';

const settings = {
  forwardDelay: 400,
  helloTime: 150,
  maxAge: 600,
  ageingTime: 12300,
  stpState: 1,
  priority: 4096,
  rootId: '0fff.020000000001',
  bridgeId: '1000.020000000010',
  rootPort: 3,
  rootPathCost: 70000,
  topologyChange: 1,
  topologyChangeDetected: 0,
  gcTimer: 5n,
};
const bridge = linkMessage.encode({ index: 7 }, { ifname: 'br0', mtu: 1500, linkinfo: { kind: 'bridge', data: iflaBr.encode(settings) }, ifalias: 'unknown to it' });
const port = linkMessage.encode({ family: 7, index: 8 }, { ifname: 'v0', master: 7, protinfo: iflaBrport.encode({ state: 3, priority: 32, cost: 2, no: 258 }) });
const whole = <T>(decode: (bytes: Buffer, start: number, end: number) => T, bytes: Buffer) =>
  decode(Buffer.concat([Buffer.alloc(5, 0xff), bytes, Buffer.alloc(5, 0xff)]), 5, 5 + bytes.length);

describe('what is read of bridges and ports where they lie', () => {
  it('is what the schema wrote', () => {
    expect(whole(decodeBridge, bridge)).toEqual({
      index: 7,
      name: 'br0',
      info: {
        bridgeId: '1000.020000000010',
        designatedRoot: '0fff.020000000001',
        rootPort: 3,
        rootPathCost: 70000,
        stp: true,
        maxAge: 600,
        helloTime: 150,
        forwardDelay: 400,
        ageingTime: 12300,
        topologyChange: true,
        topologyChangeDetected: false,
      },
    });
    expect(whole(decodePort, port)).toEqual({ name: 'v0', master: 7, number: 258 });
  });

  it('is no bridge of another kind, and no port without a number', () => {
    expect(whole(decodeBridge, linkMessage.encode({ index: 7 }, { ifname: 'v0', linkinfo: { kind: 'veth', data: iflaBr.encode(settings) } }))).toEqual({ index: 7, name: 'v0' });
    expect(whole(decodePort, linkMessage.encode({ index: 8 }, { ifname: 'eth0' }))).toEqual({ name: 'eth0' });
  });

  it.each([
    ['bridge', decodeBridge, bridge],
    ['port', decodePort, port],
  ] as const)('is refused where it is not whole: a %s', (_what, decode, bytes) => {
    for (let length = 0; length < 16; length++) expect(() => decode(bytes.subarray(0, length), 0, length)).toThrow(DecodeError);
    for (let length = 16; length < bytes.length; length++) {
      try {
        decode(Buffer.from(bytes.subarray(0, length)), 0, length);
      } catch (error) {
        expect(error).toBeInstanceOf(DecodeError);
      }
    }
  });

  it('is what is there, where an attribute is shorter or longer than it should be', () => {
    for (const size of [0, 1, 2, 3, 7, 12]) {
      const data = Buffer.concat([Buffer.from([4 + size, 0, 11, 0]), Buffer.alloc((size + 3) & ~3)]);
      const { info } = whole(decodeBridge, linkMessage.encode({ index: 7 }, { linkinfo: { kind: 'bridge', data } }));
      expect(info?.bridgeId).toBe(size < 8 ? '' : '0000.000000000000');
    }
  });
});
