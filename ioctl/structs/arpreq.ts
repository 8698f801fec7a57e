import { chars } from '../../src/codec/bytes.ts';
import { i32 } from '../../src/codec/integers.ts';
import { flagged } from '../../src/codec/names.ts';
import { struct } from '../../src/codec/struct.ts';
import * as constants from '../constants/arp.ts';
import { IFNAMSIZ } from './ifreq.ts';
import { sockaddr, sockaddrIn } from './sockaddr.ts';

/** struct arpreq, for SIOCSARP, SIOCGARP and SIOCDARP: protocol address, hardware address, ATF_* flags, mask, device (linux/if_arp.h). */
export const arpreq = struct('arpreq', { pa: sockaddrIn, ha: sockaddr, flags: flagged(i32, constants, 'ATF_'), netmask: sockaddrIn, dev: chars(IFNAMSIZ) }, { prefix: 'arp_' });
