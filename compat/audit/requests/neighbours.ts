import { family } from './request.ts';

const rarp = { noMessage: 'RARP left the kernel with 2.3; a rarpd in user space answers it', alwaysFails: true } as const;
const old = {
  noMessage: 'nothing answers its number since 1.3; SIOCSARP, SIOCGARP and SIOCDARP took its place, and RTM_NEWNEIGH, RTM_GETNEIGH and RTM_DELNEIGH theirs',
  alwaysFails: true,
} as const;

/** The ARP table. */
export const neighbourRequests = family('neighbours', 'net/ipv4/arp.c:arp_ioctl', {
  SIOCDARP: [
    0x8953,
    'set',
    {
      message: 'RTM_DELNEIGH (NDA_DST; NTF_PROXY for a published one)',
      words: 'ip neigh del ADDRESS dev DEV',
      operation: 'neighbour.remove',
      kernel: 'net/ipv4/arp.c:arp_req_delete',
    },
  ],
  SIOCGARP: [
    0x8954,
    'get',
    { message: 'RTM_GETNEIGH (NDA_DST, NDA_LLADDR)', words: 'ip neigh get ADDRESS dev DEV', operation: 'neighbour.get', kernel: 'net/ipv4/arp.c:arp_req_get' },
  ],
  SIOCSARP: [
    0x8955,
    'set',
    {
      message: 'RTM_NEWNEIGH (NDA_DST, NDA_LLADDR, NUD_PERMANENT; NTF_PROXY for a published one)',
      words: 'ip neigh replace ADDRESS lladdr MAC dev DEV nud permanent',
      operation: 'neighbour.set',
      kernel: 'net/ipv4/arp.c:arp_req_set',
    },
  ],
  OLD_SIOCDARP: [0x8950, 'set', old],
  OLD_SIOCGARP: [0x8951, 'get', old],
  OLD_SIOCSARP: [0x8952, 'set', old],
  SIOCDRARP: [0x8960, 'set', rarp],
  SIOCGRARP: [0x8961, 'get', rarp],
  SIOCSRARP: [0x8962, 'set', rarp],
});
