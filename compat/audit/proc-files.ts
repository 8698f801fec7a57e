/** What netlink and iproute2 have in the place of a file below /proc/net. */
export interface ProcFile {
  /** Its name, or a pattern of names. */
  readonly names: RegExp;
  readonly message?: string;
  readonly words?: string;
  /** Why nothing stands in its place. */
  readonly noMessage?: string;
  /** The kernel's function that writes it. */
  readonly kernel: string;
}

const sockets = 'SOCK_DIAG_BY_FAMILY of NETLINK_SOCK_DIAG';
const counters = (file: string) => ({ noMessage: `no message has the counters of ${file}; nstat reads the same file` });

/** Files below /proc/net that tell what netlink tells, or what no message does. */
const procFiles: readonly ProcFile[] = [
  { names: /^route$/, message: 'a dump of RTM_GETROUTE of AF_INET', words: 'ip -4 route show', kernel: 'net/ipv4/fib_trie.c:fib_route_seq_show' },
  { names: /^ipv6_route$/, message: 'a dump of RTM_GETROUTE of AF_INET6', words: 'ip -6 route show', kernel: 'net/ipv6/ip6_fib.c:ipv6_route_native_seq_show' },
  { names: /^(fib_trie|fib_triestat)$/, message: 'a dump of RTM_GETROUTE of all tables', words: 'ip route show table all', kernel: 'net/ipv4/fib_trie.c:fib_trie_seq_show' },
  { names: /^(rt_cache|rt_acct|stat\/rt_cache)$/, noMessage: 'the cache of routes left the kernel with 3.6', kernel: 'net/ipv4/route.c:rt_cache_seq_show' },
  { names: /^rt6_stats$/, noMessage: 'no message has the counters of the table of IPv6', kernel: 'net/ipv6/route.c:rt6_stats_seq_show' },
  { names: /^dev$/, message: 'a dump of RTM_GETLINK (IFLA_STATS64)', words: 'ip -s link show', kernel: 'net/core/net-procfs.c:dev_seq_show' },
  { names: /^dev_mcast$/, message: 'a dump of RTM_GETMULTICAST, or of RTM_GETNEIGH of AF_BRIDGE', words: 'ip maddress show', kernel: 'net/core/net-procfs.c:dev_mc_seq_show' },
  { names: /^dev_snmp6(\/|$)/, message: 'RTM_GETLINK (IFLA_INET6_STATS, IFLA_INET6_ICMP6STATS)', words: 'ip -s -d link show', kernel: 'net/ipv6/proc.c:snmp6_dev_seq_show' },
  { names: /^arp$/, message: 'a dump of RTM_GETNEIGH of AF_INET', words: 'ip -4 neigh show', kernel: 'net/ipv4/arp.c:arp_seq_show' },
  { names: /^(tcp6?|udp6?|udplite6?|raw6?|icmp6?)$/, message: `a dump of ${sockets}`, words: 'ss -tuwan', kernel: 'net/ipv4/tcp_ipv4.c:tcp4_seq_show' },
  { names: /^sctp\/(eps|assocs|remaddr)$/, message: `a dump of ${sockets} of SCTP`, words: 'ss -San', kernel: 'net/sctp/proc.c:sctp_eps_seq_show' },
  { names: /^(rarp|ndisc|ip_masquerade)$/, noMessage: 'the file left the kernel with what it told of', kernel: 'net/core/net-procfs.c' },
  { names: /^unix$/, message: `a dump of ${sockets} of AF_UNIX`, words: 'ss -xa', kernel: 'net/unix/af_unix.c:unix_seq_show' },
  { names: /^packet$/, message: `a dump of ${sockets} of AF_PACKET`, words: 'ss -0a', kernel: 'net/packet/af_packet.c:packet_seq_show' },
  { names: /^netlink$/, message: `a dump of ${sockets} of AF_NETLINK`, words: 'ss -f netlink -a', kernel: 'net/netlink/af_netlink.c:netlink_seq_show' },
  { names: /^if_inet6$/, message: 'a dump of RTM_GETADDR of AF_INET6', words: 'ip -6 addr show', kernel: 'net/ipv6/addrconf.c:if6_seq_show' },
  {
    names: /^(igmp6?|mcfilter6?|anycast6)$/,
    message: 'a dump of RTM_GETMULTICAST (since 6.14), or of RTM_GETANYCAST',
    words: 'ip maddress show',
    kernel: 'net/ipv4/igmp.c:igmp_mc_seq_show',
  },
  { names: /^wireless$/, message: 'NL80211_CMD_GET_STATION of nl80211', words: 'iw dev DEV link', kernel: 'net/wireless/wext-proc.c:wireless_dev_seq_show' },
  { names: /^vlan(\/|$)/, message: 'a dump of RTM_GETLINK (IFLA_LINKINFO of kind vlan)', words: 'ip -d link show type vlan', kernel: 'net/8021q/vlanproc.c:vlandev_seq_show' },
  {
    names: /^bonding(\/|$)/,
    message: 'RTM_GETLINK (IFLA_INFO_DATA, IFLA_BOND_*; IFLA_INFO_SLAVE_DATA)',
    words: 'ip -d link show type bond',
    kernel: 'drivers/net/bonding/bond_procfs.c:bond_info_seq_show',
  },
  { names: /^ip6?_mr_(vif|cache)$/, message: 'a dump of RTM_GETROUTE of RTNL_FAMILY_IPMR', words: 'ip mroute show', kernel: 'net/ipv4/ipmr.c:ipmr_mfc_seq_show' },
  { names: /^(snmp6?|netstat|sockstat6?|softnet_stat|stat(\/|$)|protocols|ptype|ip6_flowlabel|sctp\/snmp)/, ...counters('that file'), kernel: 'net/ipv4/proc.c:snmp_seq_show' },
  { names: /^(ax25|netrom|nr|rose|ipx|x25|appletalk|atalk|atm|bnep)/, noMessage: 'the protocol tells of itself in that file alone', kernel: 'net/ax25/af_ax25.c:ax25_info_show' },
];

const below = /^(?:\$\{\w+\}|%s|@\w+@|\/host)?\/proc\/(?:(?:self|thread-self|\d+|%[a-z]+|\$\{?\w+\}?)\/)?(?:task\/[^/]+\/)?net\/(\S+)$/;

/** What is known of a path, where it is a file of the old interface. */
export function procFile(path: string): ProcFile | undefined {
  const name = below.exec(path)?.[1];
  return name === undefined ? undefined : procFiles.find(({ names }) => names.test(name));
}

/** Whether a path is such a file, or may be one: `/proc/net/%s`. */
export function isLegacyProcFile(path: string): boolean {
  return procFile(path) !== undefined || /^(%s|\$\{?\w+\}?)/.test(below.exec(path)?.[1] ?? '');
}
