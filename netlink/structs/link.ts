import { linkLayerAddress } from '../../src/codec/address.ts';
import { type AttributeType, attributes, binary, string } from '../../src/codec/attributes.ts';
import { reserved, withoutNul } from '../../src/codec/bytes.ts';
import { i32, named, u8, u16, u32, u64 } from '../../src/codec/integers.ts';
import { flagged } from '../../src/codec/names.ts';
import { struct } from '../../src/codec/struct.ts';
import { hardwareTypeName } from '../../src/model/hardware-type.ts';
import { iff } from '../../src/model/link-flags.ts';
import { message } from '../message.ts';

/** What RTM_*LINK starts with. `index` 0 means: by IFLA_IFNAME or IFLA_ALT_IFNAME. `change` 0 with flags set means all flags (linux/rtnetlink.h). */
export const ifinfomsg = struct(
  'ifinfomsg',
  {
    family: u8,
    pad: reserved(1),
    type: named(u16, (type) => `ARPHRD_${hardwareTypeName(type)} (${type})`),
    index: i32,
    flags: flagged(u32, iff, 'IFF_'),
    change: flagged(u32, iff, 'IFF_'),
  },
  { prefix: 'ifi_', cNames: { pad: '__ifi_pad' } },
);

/** struct rtnl_link_ifmap: the same as struct ifmap, with wider fields (linux/if_link.h). */
export const rtnlLinkIfmap = struct('rtnl_link_ifmap', { memStart: u64, memEnd: u64, baseAddr: u64, irq: u16, dma: u8, port: u8 });

/** struct rtnl_link_stats64: counters since the device was made (linux/if_link.h). */
export const rtnlLinkStats64 = struct('rtnl_link_stats64', {
  rxPackets: u64,
  txPackets: u64,
  rxBytes: u64,
  txBytes: u64,
  rxErrors: u64,
  txErrors: u64,
  rxDropped: u64,
  txDropped: u64,
  multicast: u64,
  collisions: u64,
  rxLengthErrors: u64,
  rxOverErrors: u64,
  rxCrcErrors: u64,
  rxFrameErrors: u64,
  rxFifoErrors: u64,
  rxMissedErrors: u64,
  txAbortedErrors: u64,
  txCarrierErrors: u64,
  txFifoErrors: u64,
  txHeartbeatErrors: u64,
  txWindowErrors: u64,
  rxCompressed: u64,
  txCompressed: u64,
  rxNohandler: u64,
  rxOtherhostDropped: u64,
});

/** IFLA_INFO_DATA of kind tun: a read-only view (linux/if_link.h). */
export const iflaTun = attributes('IFLA_TUN', {
  owner: [1, u32],
  group: [2, u32],
  type: [3, u8],
  pi: [4, u8],
  vnetHdr: [5, u8],
  persist: [6, u8],
  multiQueue: [7, u8],
  numQueues: [8, u32],
  numDisabledQueues: [9, u32],
});

/** IFLA_LINKINFO: what kind of device it is; the meaning of `data` depends on `kind` (linux/if_link.h). */
export const iflaInfo = attributes('IFLA_INFO', { kind: [1, string], data: [2, binary], xstats: [3, binary], slaveKind: [4, string], slaveData: [5, binary] });

/** IFLA_PROP_LIST (linux/if_link.h). */
export const iflaPropList = attributes('IFLA', { altIfname: [53, string] });

/** Text without a closing NUL, which the kernel would count as one of the 255 bytes that there is room for (dev_set_alias in net/core/dev.c). */
const unterminated: AttributeType<string> = { ...string, encode: (value) => Buffer.from(withoutNul(value), 'utf8') };

/** A nest whose meaning depends on the message's family: IFLA_BRPORT_* in AF_BRIDGE, IFLA_INET6_* in AF_INET6. */
const nest: AttributeType<Buffer> = { ...binary, type: 'nest', nested: true };

/** The attributes of RTM_*LINK (linux/if_link.h). */
export const ifla = attributes('IFLA', {
  address: [1, linkLayerAddress],
  broadcast: [2, linkLayerAddress],
  ifname: [3, string],
  mtu: [4, u32],
  link: [5, i32],
  qdisc: [6, string],
  stats: [7, binary],
  master: [10, u32],
  protinfo: [12, nest],
  txqlen: [13, u32],
  map: [14, rtnlLinkIfmap],
  weight: [15, u32],
  operstate: [16, u8],
  linkmode: [17, u8],
  linkinfo: [18, iflaInfo],
  netNsPid: [19, u32],
  ifalias: [20, unterminated],
  numVf: [21, u32],
  stats64: [23, rtnlLinkStats64],
  afSpec: [26, binary],
  group: [27, u32],
  netNsFd: [28, u32],
  extMask: [29, u32],
  promiscuity: [30, u32],
  numTxQueues: [31, u32],
  numRxQueues: [32, u32],
  carrier: [33, u8],
  carrierChanges: [35, u32],
  linkNetnsid: [37, i32],
  protoDown: [39, u8],
  gsoMaxSegs: [40, u32],
  gsoMaxSize: [41, u32],
  xdp: [43, binary],
  event: [44, u32],
  newIfindex: [49, i32],
  minMtu: [50, u32],
  maxMtu: [51, u32],
  propList: [52, iflaPropList],
  altIfname: [53, string],
  permAddress: [54, linkLayerAddress],
  parentDevName: [56, string],
  groMaxSize: [58, u32],
  tsoMaxSize: [59, u32],
  tsoMaxSegs: [60, u32],
  allmulti: [61, u32],
  gsoIpv4MaxSize: [63, u32],
  groIpv4MaxSize: [64, u32],
  carrierUpCount: [47, u32],
  carrierDownCount: [48, u32],
});

/** The payload of RTM_NEWLINK, RTM_DELLINK, RTM_GETLINK, RTM_SETLINK. */
export const linkMessage = message(ifinfomsg, ifla);
