import { describe, expect, it } from 'vitest';
import * as sockios from '../../../ioctl/constants/sockios.ts';
import { list } from '../../../ioctl/link/list.ts';
import { parseNetDev } from '../../../ioctl/link/proc-net-dev.ts';
import { parseDevMcast } from '../../../ioctl/link/proc-net-dev-mcast.ts';
import { changeFlag } from '../../../ioctl/link/write-flags.ts';
import type { IoctlSocket } from '../../../ioctl/socket.ts';
import { ifreqFlags, ifreqIndex } from '../../../ioctl/structs/ifreq.ts';
import { errnos } from '../../../src/base/errno.ts';
import { KernelError, UsageError } from '../../../src/base/errors.ts';
import { addressLength, requireLength } from '../../../src/model/address-length.ts';
import { linkFlags } from '../../../src/model/link-flags.ts';
import { deviceName } from '../../../src/model/link-name.ts';

const headings = `Inter-|   Receive                                                |  Transmit
 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
`;

describe('/proc/net/dev', () => {
  it('gives each column its name, also where a number stands right behind the colon and is larger than a double can hold', () => {
    const statistics = parseNetDev(`${headings}    lo: 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16\nfifteen-letters:18446744073709551615 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16\n`);
    expect([...statistics.keys()]).toEqual(['lo', 'fifteen-letters']);
    expect(Object.entries(statistics.get('lo') ?? {})).toEqual([
      ['rxBytes', 1n],
      ['rxPackets', 2n],
      ['rxErrors', 3n],
      ['rxDropped', 4n],
      ['rxFifo', 5n],
      ['rxFrame', 6n],
      ['rxCompressed', 7n],
      ['rxMulticast', 8n],
      ['txBytes', 9n],
      ['txPackets', 10n],
      ['txErrors', 11n],
      ['txDropped', 12n],
      ['txFifo', 13n],
      ['txCollisions', 14n],
      ['txCarrier', 15n],
      ['txCompressed', 16n],
    ]);
    expect(statistics.get('fifteen-letters')?.rxBytes).toBe(0xffff_ffff_ffff_ffffn);
  });

  it('has no link where there are headings only', () => {
    expect(parseNetDev(headings).size).toBe(0);
  });
});

describe('/proc/net/dev_mcast', () => {
  it('gives index, name, users, whether it was added by hand, and the address', () => {
    expect(parseDevMcast('2    eth0            1     0     333300000001\n11   fifteen-letters 2     1     01005e000042\n')).toEqual([
      { index: 2, name: 'eth0', users: 1, global: false, address: '33:33:00:00:00:01' },
      { index: 11, name: 'fifteen-letters', users: 2, global: true, address: '01:00:5e:00:00:42' },
    ]);
    expect(parseDevMcast('')).toEqual([]);
  });
});

/** A socket that answers as a kernel would that has these links under rising indices; others are missing. */
function kernelWith(present: string[], code: number = errnos.ENODEV): IoctlSocket {
  const refused = () => {
    throw new Error('not asked for here');
  };
  return {
    ioctl: (request, argument) => {
      if (!Buffer.isBuffer(argument)) return refused();
      const { name } = ifreqIndex.decode(argument);
      if (!present.includes(name)) throw new KernelError(code, 'SIOCGIFINDEX', 'ioctl');
      return request === sockios.SIOCGIFINDEX ? ifreqIndex.encode({ name, ifindex: 9 - present.indexOf(name) }) : Buffer.from(argument);
    },
    read: () => `${headings}${['gone', 'b0', 'a0'].map((name) => `${name}: ${'0 '.repeat(16)}\n`).join('')}`,
    readBytes: refused,
    readLines: refused,
    inet6: { ioctl: refused },
    device: refused,
    close: () => {},
  };
}

describe('link.list by ioctl', () => {
  it('leaves out a link that goes away between the list of names and the requests, and sorts by index', () => {
    expect(list.run(kernelWith(['b0', 'a0']), {}).map(({ name, index }) => [name, index])).toEqual([
      ['a0', 8],
      ['b0', 9],
    ]);
  });

  it('hides no other error', () => {
    expect(() => list.run(kernelWith(['b0'], errnos.EPERM), {})).toThrow(expect.objectContaining({ code: 'EPERM' }));
  });
});

describe('changing one flag by ioctl', () => {
  it('writes the word that was read with one bit changed, of the device that a label is on, and copes with the sign of IFF_DYNAMIC', () => {
    const written: { name: string; flags: number }[] = [];
    const socket = {
      ioctl: (request: number, argument: unknown) => {
        if (request === sockios.SIOCGIFFLAGS) return ifreqFlags.encode({ name: 'v0', flags: -0x8000 | linkFlags.MULTICAST });
        written.push(ifreqFlags.decode(argument as Buffer));
        return argument as Buffer;
      },
    };
    changeFlag(socket, 'v0:1', linkFlags.UP, true);
    changeFlag(socket, 'v0', linkFlags.DYNAMIC, false);
    expect(written).toEqual([
      { name: 'v0', flags: -0x8000 | linkFlags.MULTICAST | linkFlags.UP },
      { name: 'v0', flags: linkFlags.MULTICAST },
    ]);
  });
});

describe('a link name', () => {
  it('ends at its first colon', () => {
    expect(['v0', 'v0:1', 'v0:1:2', ':1', ''].map(deviceName)).toEqual(['v0', 'v0', 'v0', '', '']);
  });
});

describe('the length of an address', () => {
  it('follows from the hardware type', () => {
    expect([1, 772, 776, 769, 65534, 32, 12345].map(addressLength)).toEqual([6, 6, 4, 16, 0, 20, 6]);
  });

  it('is checked before anything is cut or filled up', () => {
    expect(() => requireLength('02:00:00:00:00:01', 6, 1)).not.toThrow();
    for (const address of ['02:00:00:01', '02:00:00:00:00:01:00']) expect(() => requireLength(address, 6, 1)).toThrow(UsageError);
  });
});
