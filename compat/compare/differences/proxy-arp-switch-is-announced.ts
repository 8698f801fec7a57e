import type { CatalogueEntry } from '../catalogue-entry.ts';

const whileUp = ['up', 'addressed', 'crowded', 'v6'];
const switched = {
  'SIOCSARP (netmask 0)': whileUp,
  'SIOCDARP (netmask 0)': ['addressed'],
  'neighbour.set-proxy-arp': [...whileUp, 'addressed: off already', 'addressed: on the link with an address', 'unresolved: the loopback'],
};

export const proxyArpSwitchIsAnnounced: CatalogueEntry = {
  id: 'proxy-arp-switch-is-announced',
  title: 'Switching proxy_arp by netlink announces the link, by ioctl nothing',
  sees: 'RTM_SETLINK with IFLA_INET_CONF is followed by an RTM_NEWLINK that says nothing of the switch, also where it was set already; SIOCSARP with netmask 0 is followed by nothing. While the link is down, neither is.',
  why: 'do_setlink calls netdev_state_change after any attribute that may have changed something, which announces links that are up; arp_req_set_proxy writes the setting and returns.',
  source: 'net/core/rtnetlink.c (do_setlink), net/ipv4/arp.c (arp_req_set_proxy)',
  advice: 'Write the sysctl net.ipv4.conf.LINK.proxy_arp: only that is announced as what it is, by RTM_NEWNETCONF.',
  explains: [{ in: switched, aspect: 'events', paths: ['RTM_NEWLINK count'], where: ({ ioctl, netlink }) => ioctl === 0 && netlink === 1 }],
};
