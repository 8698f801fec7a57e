import type { CatalogueEntry } from '../catalogue-entry.ts';

const made = { TUNSETPERSIST: ['fresh'], TUNSETIFINDEX: ['fresh'] };
const refused = {
  ...made,
  TUNSETIFF: ['fresh'],
  'TUNSETIFF (attach)': ['tunnelled: with the flags that everybody uses', 'tunnelled: a device of several queues'],
  TUNSETOWNER: ['tunnelled'],
  TUNSETGROUP: ['tunnelled'],
};

export const tunNotByNetlink: CatalogueEntry = {
  id: 'tun-not-by-netlink',
  title: 'Rtnetlink neither makes nor changes a tun device',
  sees: "RTM_NEWLINK of kind tun is EOPNOTSUPP, 'tun/tap creation via rtnetlink is not supported.', for a new device as for one that is there. What IFLA_INFO_DATA shows can only be read.",
  why: 'The device is the other end of an open file, which a message cannot hand over: tun_validate refuses every message of the kind.',
  source: 'drivers/net/tun.c (tun_validate)',
  advice: '`ip tuntap` opens /dev/net/tun itself: a container that is to use it must have the file.',
  explains: [
    { in: refused, aspect: 'error', paths: ['code'], where: ({ ioctl, netlink }) => ioctl === undefined && netlink === 'EOPNOTSUPP' },
    { in: made, aspect: 'state', paths: ['links t5', 'addresses t5', 'addressOrder t5', 'groups t5', 'proxyArp t5'], where: ({ netlink }) => netlink === undefined },
    { in: made, aspect: 'events', paths: ['RTM_NEWLINK count', 'RTM_NEWNETCONF count'] },
    { in: { TUNSETIFF: ['fresh'] }, aspect: 'events', paths: ['RTM_NEWLINK count', 'RTM_NEWNETCONF count', 'RTM_DELLINK count', 'RTM_DELNETCONF count'] },
    { in: { TUNSETOWNER: ['tunnelled'] }, aspect: 'state', paths: ['links t0 linkinfo info_data user'] },
    { in: { TUNSETGROUP: ['tunnelled'] }, aspect: 'state', paths: ['links t0 linkinfo info_data group'] },
  ],
};
