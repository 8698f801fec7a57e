import { ATF_COM, ATF_NETMASK, ATF_PERM, ATF_PUBL } from '../../../../ioctl/constants/arp.ts';
import { SIOCSARP } from '../../../../ioctl/constants/sockios.ts';
import { NTF_PROXY, NUD_PERMANENT, NUD_STALE } from '../../../../netlink/constants/neighbour.ts';
import { NLM_F_CREATE, NLM_F_EXCL, NLM_F_REPLACE } from '../../../../netlink/constants/netlink.ts';
import { RTM_NEWNEIGH } from '../../../../netlink/constants/rtnetlink.ts';
import { type Counterpart, type CounterpartRun, fromEverywhere } from '../../counterpart.ts';
import { ARPHRD_ETHER, both, V0 } from './calls.ts';

const lladdr = '02:00:00:00:00:20';
const NEW = '10.5.0.20';
/** What arp(8) says of a permanent entry. */
const permanent = { lladdr, hardwareType: ARPHRD_ETHER, flags: ATF_COM | ATF_PERM };
const add = NLM_F_CREATE | NLM_F_EXCL;

function entry(address: string, more: { link?: string; index?: number; flags?: number } = {}): Omit<CounterpartRun, 'from'> {
  const { link = 'v0', index = V0, flags = add } = more;
  return both({ address, lladdr, link }, [SIOCSARP, { ...permanent, address, link }], [RTM_NEWNEIGH, { ifindex: index, state: NUD_PERMANENT, dst: address, lladdr }, flags]);
}

const temporary = both(
  { address: NEW, lladdr, link: 'v0', permanent: false },
  [SIOCSARP, { ...permanent, address: NEW, link: 'v0', flags: ATF_COM }],
  [RTM_NEWNEIGH, { ifindex: V0, state: NUD_STALE, dst: NEW, lladdr }, add],
);

const incomplete = both(
  { address: NEW, link: 'v0', flags: 0 },
  [SIOCSARP, { ...permanent, address: NEW, link: 'v0', flags: 0 }],
  [RTM_NEWNEIGH, { ifindex: V0, state: NUD_STALE, dst: NEW }, add],
);

const withoutLink = (address: string) => both({ address, lladdr }, [SIOCSARP, { ...permanent, address }], [RTM_NEWNEIGH, { state: NUD_PERMANENT, dst: address, lladdr }, add]);

const published = (address: string) =>
  both(
    { address, lladdr, link: 'v0', published: true },
    [SIOCSARP, { ...permanent, address, link: 'v0', flags: ATF_COM | ATF_PERM | ATF_PUBL }],
    [RTM_NEWNEIGH, { ifindex: V0, state: NUD_PERMANENT, flags: NTF_PROXY, dst: address, lladdr }, add],
  );

const publishedEverywhere = both(
  { address: NEW, lladdr, published: true },
  [SIOCSARP, { ...permanent, address: NEW, flags: ATF_COM | ATF_PERM | ATF_PUBL }],
  [RTM_NEWNEIGH, { state: NUD_PERMANENT, flags: NTF_PROXY, dst: NEW, lladdr }, add],
);

const network = both(
  { network: '10.5.0.0/24', link: 'v0', published: true },
  [SIOCSARP, { ...permanent, address: '10.5.0.0', link: 'v0', netmask: '255.255.255.0', flags: ATF_COM | ATF_PERM | ATF_PUBL | ATF_NETMASK }],
  [RTM_NEWNEIGH, { ifindex: V0, state: NUD_PERMANENT, flags: NTF_PROXY, dst: '10.5.0.0' }, add],
);

const newEntry = 'RTM_NEWNEIGH NLM_F_CREATE|NLM_F_EXCL';

/** Every use of SIOCSARP for an entry. */
export const setCounterparts: Counterpart[] = [
  {
    id: 'SIOCSARP',
    ioctl: 'SIOCSARP',
    netlink: `${newEntry} NUD_PERMANENT`,
    title: 'A permanent ARP entry',
    runs: [
      ...fromEverywhere(entry(NEW)),
      { from: 'neighbours', what: 'over a permanent one', ...entry('10.5.0.8') },
      { from: 'neighbours', what: 'over a stale one', ...entry('10.5.0.9') },
      { from: 'neighbours', what: 'of a published address', ...entry('10.5.0.77') },
      { from: 'unresolved', what: 'over one that needs no ARP', ...entry('10.5.0.6') },
      { from: 'addressed', what: 'multicast', ...entry('224.0.0.9') },
      { from: 'addressed', what: 'on the loopback', ...entry('127.0.0.9', { link: 'lo', index: 1 }) },
      { from: 'tunnelled', what: 'on a tun', needs: ['tun'], ...entry('10.5.0.21', { link: 't0', index: 2 }) },
    ],
  },
  {
    id: 'SIOCSARP (replace)',
    ioctl: 'SIOCSARP',
    netlink: 'RTM_NEWNEIGH NLM_F_CREATE|NLM_F_REPLACE NUD_PERMANENT',
    title: 'A permanent ARP entry over what is there',
    runs: ['10.5.0.8', '10.5.0.9'].map((address) => ({ from: 'neighbours', what: address, ...entry(address, { flags: NLM_F_CREATE | NLM_F_REPLACE }) })),
  },
  { id: 'SIOCSARP (temporary)', ioctl: 'SIOCSARP', netlink: `${newEntry} NUD_STALE`, title: 'An ARP entry that may be aged out', runs: fromEverywhere(temporary) },
  {
    id: 'SIOCSARP (without ATF_COM)',
    ioctl: 'SIOCSARP',
    netlink: `${newEntry} NUD_STALE without NDA_LLADDR`,
    title: 'An ARP entry without an address',
    runs: [
      { from: 'addressed', ...incomplete },
      { from: 'fresh', ...incomplete },
    ],
  },
  {
    id: 'SIOCSARP (without a link)',
    ioctl: 'SIOCSARP',
    netlink: `${newEntry} NUD_PERMANENT with ndm_ifindex 0`,
    title: 'A permanent ARP entry on whatever link leads to the address',
    runs: [...fromEverywhere(withoutLink(NEW)), { from: 'routed', what: 'behind a gateway', ...withoutLink('10.9.0.7') }],
  },
  {
    id: 'SIOCSARP (published)',
    ioctl: 'SIOCSARP',
    netlink: `${newEntry} NTF_PROXY`,
    title: 'Answer ARP requests for an address',
    runs: [...fromEverywhere(published('10.5.0.30')), { from: 'neighbours', what: 'once more', ...published('10.5.0.77') }],
  },
  {
    id: 'SIOCSARP (published, without a link)',
    ioctl: 'SIOCSARP',
    netlink: `${newEntry} NTF_PROXY with ndm_ifindex 0`,
    title: 'Answer ARP requests for an address, with the link-layer address of no link',
    runs: [{ from: 'addressed', ...publishedEverywhere }],
  },
  {
    id: 'SIOCSARP (published network)',
    ioctl: 'SIOCSARP',
    netlink: `${newEntry} NTF_PROXY`,
    title: 'Answer ARP requests for a network, by a mask that is no longer taken',
    runs: [{ from: 'addressed', ...network }],
  },
];
