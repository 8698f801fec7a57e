/** What both interfaces say of a link. */
export interface LinkInfo {
  name: string;
  index: number;
  /** IFF_* names without IFF_, sorted; of the bits that an ifreq has room for. */
  flags: string[];
  /** Bytes. */
  mtu: number;
  /** Packets. */
  txqlen: number;
  /** The kernel's name without ARPHRD_: ETHER, LOOPBACK, NONE. */
  hardwareType: string;
  /** Hex pairs between colons; empty where the device has no address. */
  address: string;
}
