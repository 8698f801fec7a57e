import type { CatalogueEntry } from '../catalogue-entry.ts';

const everywhere = ['fresh', 'up', 'addressed', 'crowded', 'v6'];

export const proxyArpToldByNetconf: CatalogueEntry = {
  id: 'proxy-arp-told-by-netconf',
  title: 'On newer kernels, proxy_arp switched by netlink is announced as what it is',
  sees: 'On Linux 7.2, RTM_SETLINK with IFLA_INET_CONF that changes proxy_arp is followed by an RTM_NEWNETCONF, as is a write to the sysctl; on 6.18 it is not. SIOCSARP with netmask 0 is followed by none on either.',
  why: 'The IPv4 part of a link message announces what it changed there; arp_req_set_proxy writes the setting and returns.',
  source: 'net/ipv4/devinet.c, net/ipv4/arp.c (arp_req_set_proxy)',
  advice: 'Programs that watch for proxy_arp by RTM_NEWNETCONF see the change by netlink on newer kernels only, by the sysctl on all, by the ioctl on none.',
  explains: [
    {
      in: { 'neighbour.set-proxy-arp': [...everywhere, 'addressed: on the link with an address', 'unresolved: the loopback'], 'SIOCSARP (netmask 0)': everywhere },
      aspect: 'events',
      paths: ['RTM_NEWNETCONF count'],
      where: ({ ioctl, netlink }) => ioctl === 0 && netlink === 1,
      // Not there in 6.18 and there in 7.2; those in between were not tried.
      kernels: { from: '7.2' },
    },
  ],
};
