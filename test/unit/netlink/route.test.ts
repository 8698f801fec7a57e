import { describe, expect, it } from 'vitest';
import { RT_TABLE_COMPAT, RT_TABLE_MAIN, RTM_F_CLONED, RTN_BROADCAST, RTN_PROHIBIT, RTN_UNICAST } from '../../../netlink/constants/route.ts';
import { routeDump } from '../../../netlink/route/decode-dump.ts';
import { routesOf } from '../../../netlink/route/routes-of.ts';
import { nexthopsOf } from '../../../netlink/route6/nexthops.ts';
import { routeMessage, rta, rtax, rtnexthop } from '../../../netlink/structs/route.ts';
import { DecodeError } from '../../../src/base/errors.ts';
import { attribute } from '../../../src/codec/attributes.ts';
import { AF_INET } from '../../../src/syscall/kernel.ts';

type Header = Parameters<typeof routeMessage.encode>[0];
type Attributes = Parameters<typeof routeMessage.encode>[1];

const links = new Map([
  [1, { name: 'lo', loopback: true }],
  [10, { name: 'v0', loopback: false }],
]);

function decoded(...payloads: Buffer[]) {
  const { visit, table } = routeDump();
  for (const payload of payloads) visit(payload, 0, payload.length, 0);
  return routesOf(table, links);
}

const encoded = (header: Header, attributes: Attributes) => routeMessage.encode({ family: AF_INET, table: RT_TABLE_MAIN, type: RTN_UNICAST, ...header }, attributes);
const nothing = { metric: 0, mss: 0, window: 0, irtt: 0 };

// RTM_NEWROUTE as Linux 6.18 dumped `ip route add 10.10.0.1 via 10.5.0.9 dev v0 metric 9 advmss 1000 window 8192 rtt 100ms`.
const captured = Buffer.from(
  ['02200000fe0300010000000008000f00fe000000080001000a0a000108000600090000001c000800', '0800030000200000080004002003000008000800e8030000080005000a050009080004000a000000'].join(''),
  'hex',
);

describe('a dump of IPv4 routes', () => {
  it('reads what the kernel sent', () => {
    expect(decoded(captured)).toEqual([
      { destination: '10.10.0.1/32', gateway: '10.5.0.9', link: 'v0', flags: ['up', 'gateway', 'host'], metric: 9, mss: 1040, window: 8192, irtt: 100 },
    ]);
  });

  it('reads what our own codec writes', () => {
    const gateways = Buffer.concat(
      ['10.5.0.7', '10.5.0.8'].map((gateway) => {
        const inside = rta.encode({ gateway });
        return Buffer.concat([rtnexthop.encode({ len: rtnexthop.size + inside.length, ifindex: 10 }), inside]);
      }),
    );
    expect(
      decoded(
        encoded({}, { oif: 10 }),
        encoded({ dstLen: 8 }, { oif: 1 }),
        encoded({ dstLen: 32 }, { dst: '255.255.255.255', gateway: '192.0.2.1', oif: 10, priority: 0xffffffff }),
        encoded({ dstLen: 24, type: RTN_PROHIBIT }, { dst: '203.0.113.0' }),
        encoded({ dstLen: 16 }, { dst: '10.24.0.0', multipath: gateways }),
        encoded({ dstLen: 16 }, { dst: '10.25.0.0', via: Buffer.from('0a00fe800000000000000000000000000009', 'hex'), oif: 10 }),
      ),
    ).toEqual([
      { destination: 'default', gateway: null, link: 'v0', flags: ['up'], ...nothing },
      { destination: '0.0.0.0/8', gateway: null, link: 'lo', flags: ['up'], ...nothing },
      { destination: '255.255.255.255/32', gateway: '192.0.2.1', link: 'v0', flags: ['up', 'gateway', 'host'], ...nothing, metric: 0xffffffff },
      { destination: '203.0.113.0/24', gateway: null, link: null, flags: ['up', 'reject'], ...nothing },
      { destination: '10.24.0.0/16', gateway: '10.5.0.7', link: 'v0', flags: ['up', 'gateway'], ...nothing },
      { destination: '10.25.0.0/16', gateway: null, link: 'v0', flags: ['up', 'gateway'], ...nothing },
    ]);
  });

  it('leaves out other tables, cached routes, broadcasts, and routes of a link that is gone', () => {
    expect(
      decoded(
        encoded({ table: RT_TABLE_COMPAT }, { table: 1000, oif: 10 }),
        encoded({ flags: RTM_F_CLONED }, { oif: 10 }),
        encoded({ type: RTN_BROADCAST }, { oif: 10 }),
        encoded({}, { oif: 99 }),
      ),
    ).toEqual([]);
  });

  it('passes over unknown and short attributes', () => {
    const odd = Buffer.concat([
      encoded({ dstLen: 8 }, { dst: '10.0.0.0' }),
      attribute(4, Buffer.from([1])),
      attribute(99, Buffer.alloc(13)),
      attribute(18, Buffer.alloc(4)),
      attribute(8, Buffer.alloc(5, 8)),
    ]);
    expect(decoded(odd)).toEqual([{ destination: '10.0.0.0/8', gateway: null, link: null, flags: ['up'], ...nothing }]);
  });

  it('grows', () => {
    const many = Array.from({ length: 5000 }, (_, index) => encoded({ dstLen: 32 }, { dst: `10.0.${index >> 8}.${index & 255}`, oif: 10 }));
    const routes = decoded(...many);
    expect(routes.length).toBe(5000);
    expect(routes[4999]?.destination).toBe('10.0.19.135/32');
  });

  it('throws DecodeError, and nothing else, at bytes that cannot be', () => {
    let seed = 1;
    const random = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed >>> 8;
    };
    for (let round = 0; round < 20000; round++) {
      const payload = Buffer.from(captured.subarray(0, random() % (captured.length + 1)));
      for (let damage = random() % 4; damage > 0 && payload.length > 0; damage--) payload[random() % payload.length] = random() & 255;
      try {
        decoded(payload);
      } catch (error) {
        expect(error).toBeInstanceOf(DecodeError);
      }
    }
  });

  it('has the numbers of the schemas', () => {
    const numbers = (set: typeof rta | typeof rtax, ...keys: string[]) => keys.map((key) => [...set.table].find(([, entry]) => entry.key === key)?.[0]);
    expect(numbers(rta, 'dst', 'oif', 'gateway', 'priority', 'metrics', 'multipath', 'via')).toEqual([1, 4, 5, 6, 8, 9, 18]);
    expect(numbers(rtax, 'window', 'rtt', 'advmss')).toEqual([3, 4, 8]);
    expect([routeMessage.header.size, rtnexthop.size]).toEqual([12, 8]);
  });
});

describe('the nexthops of a route', () => {
  it('are its own where it has no list', () => {
    expect(nexthopsOf({ oif: 10, gateway: 'fe80::1' }, 4)).toEqual([{ link: 10, gateway: 'fe80::1', weight: 1, flags: 4 }]);
  });

  it('throws DecodeError at a length that cannot be', () => {
    for (const len of [0, 7, 9, 65535]) expect(() => nexthopsOf({ multipath: rtnexthop.encode({ len }) })).toThrowError(DecodeError);
  });
});
