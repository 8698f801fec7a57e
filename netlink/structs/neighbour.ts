import { ipAddress, linkLayerAddress } from '../../src/codec/address.ts';
import { attributes, binary } from '../../src/codec/attributes.ts';
import { reserved } from '../../src/codec/bytes.ts';
import { be16, i32, u8, u16, u32 } from '../../src/codec/integers.ts';
import { flagged } from '../../src/codec/names.ts';
import { struct } from '../../src/codec/struct.ts';
import * as constants from '../constants/neighbour.ts';
import { message } from '../message.ts';

/** What RTM_*NEIGH starts with: `state` is NUD_*, `flags` NTF_* (linux/neighbour.h). */
export const ndmsg = struct(
  'ndmsg',
  { family: u8, pad1: reserved(1), pad2: reserved(2, 2), ifindex: i32, state: flagged(u16, constants, 'NUD_'), flags: flagged(u8, constants, 'NTF_'), type: u8 },
  { prefix: 'ndm_' },
);

/** Ages in hundredths of a second (linux/neighbour.h). */
export const ndaCacheinfo = struct('nda_cacheinfo', { confirmed: u32, used: u32, updated: u32, refcnt: u32 }, { prefix: 'ndm_' });

/** The attributes of RTM_*NEIGH (linux/neighbour.h). */
export const nda = attributes('NDA', {
  dst: [1, ipAddress],
  lladdr: [2, linkLayerAddress],
  cacheinfo: [3, ndaCacheinfo],
  probes: [4, u32],
  vlan: [5, u16],
  port: [6, be16],
  vni: [7, u32],
  ifindex: [8, u32],
  master: [9, u32],
  linkNetnsid: [10, i32],
  protocol: [12, u8],
  fdbExtAttrs: [14, binary],
  flagsExt: [15, u32],
});

/** The payload of RTM_NEWNEIGH, RTM_DELNEIGH, RTM_GETNEIGH. */
export const neighbourMessage = message(ndmsg, nda);
