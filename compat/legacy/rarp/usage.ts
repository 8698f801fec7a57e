import { hardwareList, hardwareTypes } from '../arp/hardware-type.ts';

/** What `rarp -h` writes to stdout, and wrong usage to stderr. The list behind it goes to stderr in both cases. */
export const usage = `Usage: rarp -a                               list entries in cache.
       rarp -d <hostname>                    delete entry from cache.
       rarp [<HW>] -s <hostname> <hwaddr>    add entry to cache.
       rarp -f                               add entries from /etc/ethers.
       rarp -V                               display program version.

  <HW>=Use '-H <hw>' to specify hardware address type. Default: ether
  List of possible hardware types (which support ARP):
`;

export const usageList = hardwareList(hardwareTypes);

export const version = 'net-tools 2.10\n';

export const WRONG_USAGE = 3;
