import type { CatalogueEntry } from '../catalogue-entry.ts';

/** One side has the link under its old name, the other under the cut one, and the peer's `link` says so. */
function ofBothNames(cut: string): string[] {
  const objects = ['links', 'addresses', 'addressOrder', 'multicast', 'groups', 'proxyArp'];
  return ['links v1 link', ...['v0', cut].flatMap((name) => objects.map((object) => `${object} ${name}`))];
}

export const nameCutTo15Bytes: CatalogueEntry = {
  id: 'name-cut-to-15-bytes',
  title: 'An ioctl cuts a long name and goes on',
  sees: 'A name of 16 bytes or more is cut to 15: a link is renamed to something that nobody asked for, or another link is meant, or none is found. Netlink refuses a long IFLA_IFNAME with ERANGE, and takes long alternative names in IFLA_ALT_IFNAME.',
  why: 'ifr_name and ifr_newname have 16 bytes, and the kernel writes a NUL into the last one. The policy of IFLA_IFNAME allows 15 bytes of text.',
  source: 'net/core/dev_ioctl.c (dev_ioctl, dev_ifsioc), net/core/rtnetlink.c (ifla_policy)',
  advice: 'Check the length before an ioctl. Links known by a long alternative name can be reached through netlink only.',
  explains: [
    { in: { SIOCGIFINDEX: ['dressed: an alternative name of 17 bytes'] }, aspect: 'result', paths: [''] },
    { in: { SIOCGIFINDEX: ['dressed: an alternative name of 17 bytes'], SIOCSIFNAME: ['fresh: 16 bytes', 'fresh: 20 bytes'] }, aspect: 'error', paths: ['code'] },
    { in: { SIOCSIFNAME: ['fresh: 16 bytes'] }, aspect: 'state', paths: ofBothNames('sixteen-letters') },
    { in: { SIOCSIFNAME: ['fresh: 20 bytes'] }, aspect: 'state', paths: ofBothNames('twenty-letters-') },
    { in: { SIOCSIFNAME: ['fresh: 16 bytes', 'fresh: 20 bytes'] }, aspect: 'events', paths: ['RTM_NEWLINK count', 'RTM_DELNETCONF count', 'RTM_NEWNETCONF count'] },
  ],
};
