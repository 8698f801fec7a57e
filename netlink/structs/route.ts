import { ipAddress } from '../../src/codec/address.ts';
import { attributes, binary, string } from '../../src/codec/attributes.ts';
import { i32, u8, u16, u32 } from '../../src/codec/integers.ts';
import { enumerated, flagged } from '../../src/codec/names.ts';
import { struct } from '../../src/codec/struct.ts';
import * as constants from '../constants/route.ts';
import { message } from '../message.ts';

/** What RTM_*ROUTE starts with. `table` holds tables below 256; RTA_TABLE all of them (linux/rtnetlink.h). */
export const rtmsg = struct(
  'rtmsg',
  {
    family: u8,
    dstLen: u8,
    srcLen: u8,
    tos: u8,
    table: enumerated(u8, constants, 'RT_TABLE_'),
    protocol: enumerated(u8, constants, 'RTPROT_'),
    scope: enumerated(u8, constants, 'RT_SCOPE_'),
    type: enumerated(u8, constants, 'RTN_'),
    flags: flagged(u32, constants, 'RTM_F_'),
  },
  { prefix: 'rtm_' },
);

/** struct rta_cacheinfo: `expires` is in clock ticks of 1/100 s, signed (linux/rtnetlink.h). */
export const rtaCacheinfo = struct('rta_cacheinfo', { clntref: u32, lastuse: u32, expires: u32, error: u32, used: u32, id: u32, ts: u32, tsage: u32 }, { prefix: 'rta_' });

/** RTA_METRICS: what TCP takes from a route. `rtt` and `rttvar` are in eighths and quarters of a millisecond (linux/rtnetlink.h). */
export const rtax = attributes('RTAX', {
  lock: [1, u32],
  mtu: [2, u32],
  window: [3, u32],
  rtt: [4, u32],
  rttvar: [5, u32],
  ssthresh: [6, u32],
  cwnd: [7, u32],
  advmss: [8, u32],
  reordering: [9, u32],
  hoplimit: [10, u32],
  initcwnd: [11, u32],
  features: [12, u32],
  rtoMin: [13, u32],
  initrwnd: [14, u32],
  quickack: [15, u32],
  ccAlgo: [16, string],
});

/** One nexthop inside RTA_MULTIPATH: `len` counts the attributes behind it, `hops` is the weight less 1 (linux/rtnetlink.h). */
export const rtnexthop = struct('rtnexthop', { len: u16, flags: u8, hops: u8, ifindex: i32 }, { prefix: 'rtnh_' });

/** The attributes of RTM_*ROUTE (linux/rtnetlink.h). `multipath` is a run of struct rtnexthop with attributes behind each. */
export const rta = attributes('RTA', {
  dst: [1, ipAddress],
  src: [2, ipAddress],
  iif: [3, u32],
  oif: [4, u32],
  gateway: [5, ipAddress],
  priority: [6, u32],
  prefsrc: [7, ipAddress],
  metrics: [8, rtax],
  multipath: [9, binary],
  flow: [11, u32],
  cacheinfo: [12, rtaCacheinfo],
  table: [15, u32],
  mark: [16, u32],
  via: [18, binary],
  pref: [20, u8],
  encapType: [21, u16],
  encap: [22, binary],
  expires: [23, u32],
  uid: [25, u32],
  ipProto: [27, u8],
  sport: [28, binary],
  dport: [29, binary],
  nhId: [30, u32],
});

/** The payload of RTM_NEWROUTE, RTM_DELROUTE, RTM_GETROUTE. */
export const routeMessage = message(rtmsg, rta);
