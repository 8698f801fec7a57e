import { UsageError } from '../base/errors.ts';
import { hardwareTypeName } from './hardware-type.ts';

/** Bytes of a link-layer address by ARPHRD_* type, where it is not the 6 of Ethernet: what the drivers of that type put into dev->addr_len. Read from their sources; the tests have ETHER, LOOPBACK and NONE only. */
const lengths: Record<number, number> = {
  3: 7, // AX25
  7: 1, // ARCNET
  24: 16, // IEEE1394
  32: 20, // INFINIBAND
  256: 0, // SLIP
  257: 0, // CSLIP
  258: 0, // SLIP6
  259: 0, // CSLIP6
  280: 0, // CAN
  290: 0, // MCTP
  512: 0, // PPP
  519: 0, // RAWIP
  768: 4, // TUNNEL
  769: 16, // TUNNEL6
  776: 4, // SIT
  778: 4, // IPGRE
  779: 0, // PIMREG
  804: 8, // IEEE802154
  805: 8, // IEEE802154_MONITOR
  820: 1, // PHONET
  823: 16, // IP6GRE
  824: 0, // NETLINK
  825: 8, // 6LOWPAN
  826: 0, // VSOCKMON
  65534: 0, // NONE
  65535: 0, // VOID
};

/** How many bytes an address of this ARPHRD_* type has. struct ifreq has no member for it; netlink's attribute carries its own length. */
export function addressLength(hardwareType: number): number {
  return lengths[hardwareType] ?? 6;
}

/**
 * Refuses an address that is not as long as the link's own: an ioctl would fill it up with zeros, and netlink cut one that is too long
 * (validate_linkmsg in net/core/rtnetlink.c refuses only what is too short), both without a word.
 */
export function requireLength(address: string, bytes: number, hardwareType: number): void {
  const given = address.split(':').length;
  if (given !== bytes) throw new UsageError(`'${address}' has ${given} bytes; an address of a link of type ${hardwareTypeName(hardwareType)} has ${bytes}`);
}
