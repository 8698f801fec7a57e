import { chars } from '../../src/codec/bytes.ts';
import { i16, i32, named, u8, u16, ulong } from '../../src/codec/integers.ts';
import { showBits } from '../../src/codec/names.ts';
import { pointer, struct, structWithUnion } from '../../src/codec/struct.ts';
import { iff } from '../../src/model/link-flags.ts';
import { sockaddr, sockaddrIn } from './sockaddr.ts';

/** Bytes of a link name with its closing NUL (linux/if.h). */
export const IFNAMSIZ = 16;

/** struct ifmap: where old hardware sits (linux/if.h). */
export const ifmap = struct('ifmap', { memStart: ulong, memEnd: ulong, baseAddr: u16, irq: u8, dma: u8, port: u8 });

/** struct mii_ioctl_data: what a driver reads from or writes to a transceiver (linux/mii.h). */
export const miiIoctlData = struct('mii_ioctl_data', { phyId: u16, regNum: u16, valIn: u16, valOut: u16 });

/** struct plipconf: timeouts of a parallel port (linux/if_plip.h). */
export const plipconf = struct('plipconf', { pcmd: u16, nibble: ulong, trigger: ulong });

/** struct ifreq is a name and a union of everything that can be said of a link; each view below is the whole struct with one member of it (linux/if.h). */
const ifreq = structWithUnion(
  'ifreq',
  { name: chars(IFNAMSIZ) },
  {
    addr: sockaddrIn,
    dstaddr: sockaddrIn,
    broadaddr: sockaddrIn,
    netmask: sockaddrIn,
    hwaddr: sockaddr,
    flags: named(i16, (flags) => showBits(flags & 0xffff, Object.entries(iff))),
    ifindex: i32,
    metric: i32,
    mtu: i32,
    qlen: i32,
    map: ifmap,
    newname: chars(IFNAMSIZ),
    data: pointer,
    mii: miiIoctlData,
    plip: plipconf,
  },
  // linux/mii.h and linux/if_plip.h have macros that put these over the union.
  { prefix: 'ifr_', cNames: { mii: 'ifr_data', plip: 'ifr_ifru' } },
);

export const ifreqAddr = ifreq('addr');
export const ifreqDstaddr = ifreq('dstaddr');
export const ifreqBroadaddr = ifreq('broadaddr');
export const ifreqNetmask = ifreq('netmask');
export const ifreqHwaddr = ifreq('hwaddr');
export const ifreqFlags = ifreq('flags');
export const ifreqIndex = ifreq('ifindex');
export const ifreqMetric = ifreq('metric');
export const ifreqMtu = ifreq('mtu');
export const ifreqQlen = ifreq('qlen');
export const ifreqMap = ifreq('map');
export const ifreqNewname = ifreq('newname');
export const ifreqData = ifreq('data');
export const ifreqMii = ifreq('mii');
export const ifreqPlip = ifreq('plip');
