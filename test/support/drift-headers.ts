/**
 * Where the kernel declares what both sides speak: headers for user space, asked one by one. The C library's own stand here for what is not in them:
 * sockets, polling and the flags of open(2), unshare(2).
 */
export const headers = [
  'linux/sockios.h',
  'linux/if.h',
  'linux/if_arp.h',
  'linux/if_ether.h',
  'linux/if_packet.h',
  'linux/route.h',
  'linux/ipv6_route.h',
  'linux/ipv6.h',
  'linux/in.h',
  'linux/in6.h',
  'linux/if_tun.h',
  'linux/if_bridge.h',
  'linux/if_bonding.h',
  'linux/if_vlan.h',
  'linux/if_tunnel.h',
  'linux/if_pppox.h',
  'linux/mii.h',
  'linux/if_plip.h',
  'linux/if_slip.h',
  'linux/ethtool.h',
  'linux/ethtool_netlink.h',
  'linux/wireless.h',
  'linux/netlink.h',
  'linux/genetlink.h',
  'linux/rtnetlink.h',
  'linux/if_link.h',
  'linux/if_addr.h',
  'linux/if_addrlabel.h',
  'linux/neighbour.h',
  'linux/netconf.h',
  'linux/fib_rules.h',
  'linux/nexthop.h',
  'linux/net_namespace.h',
  'linux/sock_diag.h',
  'linux/inet_diag.h',
  'linux/unix_diag.h',
  'linux/packet_diag.h',
  'linux/netlink_diag.h',
  'linux/pkt_sched.h',
  'linux/veth.h',
  'linux/sched.h',
  'asm/errno.h',
  'sys/socket.h',
  'sys/uio.h',
  'sys/utsname.h',
  'netinet/tcp.h',
  'poll.h',
  'fcntl.h',
  'sched.h',
];

/** Names that came after kernel 6.1, and when: headers that are older need not know them, all others must. */
export const since: Record<string, [major: number, minor: number]> = {
  IFLA_GSO_IPV4_MAX_SIZE: [6, 3],
  IFLA_GRO_IPV4_MAX_SIZE: [6, 3],
  RTM_NEWMULTICAST: [6, 14],
};

/** Names of ours that look like names of the kernel but are in none of its headers for user space, and why they are here. */
export const notInHeaders: Record<string, string> = {
  ENOTSUPP: 'include/linux/errno.h, which is not for user space',
  ETOOSMALL: 'include/linux/errno.h, which is not for user space',
};
