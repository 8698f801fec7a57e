import { ATF_PUBL } from '../../../../ioctl/constants/arp.ts';
import { SIOCDARP } from '../../../../ioctl/constants/sockios.ts';
import { NTF_PROXY } from '../../../../netlink/constants/neighbour.ts';
import { RTM_DELNEIGH } from '../../../../netlink/constants/rtnetlink.ts';
import type { Counterpart } from '../../counterpart.ts';
import { both, V0 } from './calls.ts';

const entry = (address: string) => both({ address, link: 'v0' }, [SIOCDARP, { address, link: 'v0' }], [RTM_DELNEIGH, { ifindex: V0, dst: address }]);
const withoutLink = (address: string) => both({ address }, [SIOCDARP, { address }], [RTM_DELNEIGH, { dst: address }]);
const published = (address: string) =>
  both({ address, link: 'v0', published: true }, [SIOCDARP, { address, link: 'v0', flags: ATF_PUBL }], [RTM_DELNEIGH, { ifindex: V0, flags: NTF_PROXY, dst: address }]);

/** Every use of SIOCDARP for an entry. */
export const removeCounterparts: Counterpart[] = [
  {
    id: 'SIOCDARP',
    ioctl: 'SIOCDARP',
    netlink: 'RTM_DELNEIGH',
    title: 'One ARP entry less',
    runs: [
      { from: 'neighbours', what: 'permanent', ...entry('10.5.0.8') },
      { from: 'neighbours', what: 'stale', ...entry('10.5.0.9') },
      { from: 'neighbours', what: 'missing', ...entry('10.5.0.99') },
      { from: 'neighbours', what: 'published', ...entry('10.5.0.77') },
      { from: 'unresolved', what: 'failed', ...entry('10.5.0.5') },
      { from: 'unresolved', what: 'needs no ARP', ...entry('10.5.0.6') },
      { from: 'unresolved', what: 'nothing is known', ...entry('10.5.0.7') },
    ],
  },
  {
    id: 'SIOCDARP (without a link)',
    ioctl: 'SIOCDARP',
    netlink: 'RTM_DELNEIGH with ndm_ifindex 0',
    title: 'One ARP entry less, on whatever link leads to the address',
    runs: [
      { from: 'neighbours', ...withoutLink('10.5.0.8') },
      { from: 'neighbours', what: 'no route', ...withoutLink('192.0.2.1') },
    ],
  },
  {
    id: 'SIOCDARP (published)',
    ioctl: 'SIOCDARP',
    netlink: 'RTM_DELNEIGH NTF_PROXY',
    title: 'Stop answering ARP requests for an address',
    runs: [
      { from: 'neighbours', ...published('10.5.0.77') },
      { from: 'neighbours', what: 'missing', ...published('10.5.0.8') },
    ],
  },
];
