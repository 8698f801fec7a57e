import type { CatalogueEntry } from '../catalogue-entry.ts';

const subject = { 'SIOCSARP (published, without a link)': ['addressed'] };

export const publishedWithoutLinkNeedsALocalAddress: CatalogueEntry = {
  id: 'published-without-link-needs-a-local-address',
  title: 'Publishing without a link: one looks for the link-layer address, the other publishes everywhere',
  sees: 'SIOCSARP with ATF_PUBL, ATF_COM and no device looks for a link that has the hardware address, ENODEV where none has; RTM_NEWNEIGH with NTF_PROXY and index 0 publishes on every link and does not look at NDA_LLADDR.',
  why: 'arp_req_set_public calls dev_getbyhwaddr; neigh_add gives pneigh_create the device of ndm_ifindex, or none.',
  source: 'net/ipv4/arp.c (arp_req_set_public), net/core/neighbour.c (neigh_add)',
  advice: 'Name the link: `ip neigh add proxy ADDRESS dev LINK`. What is published without one outlives its network namespace on Linux 6.18.',
  explains: [
    { in: subject, aspect: 'error', paths: ['code'], where: ({ ioctl, netlink }) => ioctl === 'ENODEV' && netlink === undefined },
    { in: subject, aspect: 'state', paths: ['proxies *'] },
  ],
};
