import { ipAddress } from '../../src/codec/address.ts';
import { attributes, string } from '../../src/codec/attributes.ts';
import { u8, u32 } from '../../src/codec/integers.ts';
import { enumerated, flagged } from '../../src/codec/names.ts';
import { struct } from '../../src/codec/struct.ts';
import * as constants from '../constants/address.ts';
import * as scopes from '../constants/route.ts';
import { message } from '../message.ts';

/** What RTM_*ADDR starts with. `flags` holds the lower 8 bits of IFA_FLAGS (linux/if_addr.h). */
export const ifaddrmsg = struct(
  'ifaddrmsg',
  { family: u8, prefixlen: u8, flags: flagged(u8, constants, 'IFA_F_'), scope: enumerated(u8, scopes, 'RT_SCOPE_'), index: u32 },
  { prefix: 'ifa_' },
);

/** Lifetimes in seconds, 0xffffffff forever; times of change in hundredths of a second since boot (linux/if_addr.h). */
export const ifaCacheinfo = struct(
  'ifa_cacheinfo',
  { prefered: u32, valid: u32, cstamp: u32, tstamp: u32 },
  { prefix: '', cNames: { prefered: 'ifa_prefered', valid: 'ifa_valid' } },
);

/** The attributes of RTM_*ADDR. For IPv4, `local` is the address and `address` the peer where there is one (linux/if_addr.h). */
export const ifa = attributes('IFA', {
  address: [1, ipAddress],
  local: [2, ipAddress],
  label: [3, string],
  broadcast: [4, ipAddress],
  anycast: [5, ipAddress],
  cacheinfo: [6, ifaCacheinfo],
  multicast: [7, ipAddress],
  flags: [8, flagged(u32, constants, 'IFA_F_')],
  rtPriority: [9, u32],
  targetNetnsid: [10, u32],
  proto: [11, u8],
});

/** The payload of RTM_NEWADDR, RTM_DELADDR, RTM_GETADDR. */
export const addressMessage = message(ifaddrmsg, ifa);
