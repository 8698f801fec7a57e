import { family } from './request.ts';

const file = { noMessage: 'it is a property of the open file, not of the link, and netlink knows nothing of that file' };
const filter = { noMessage: 'it is a filter on the open file; what netlink sets up is tc with a filter of the link' };
const readOnly = (attribute: string) => ({
  noMessage: `netlink only shows it (${attribute}); ip tuntap is this same request`,
  words: 'ip tuntap add dev NAME mode tun|tap user USER group GROUP',
});

/** Requests on /dev/net/tun. */
export const tunRequests = family('tun', 'drivers/net/tun.c:__tun_chr_ioctl', {
  TUNSETNOCSUM: [0x400454c8, 'set', { noMessage: 'the kernel takes it and does nothing' }],
  TUNSETDEBUG: [0x400454c9, 'set', { message: "ETHTOOL_MSG_DEBUG_SET of generic netlink's family ethtool", words: 'ethtool -s DEV msglvl N' }],
  TUNSETIFF: [
    0x400454ca,
    'set',
    {
      noMessage: 'netlink has no message that attaches an open file to a link: RTM_NEWLINK of kind tun is refused, and ip tuntap is this same request',
      words: 'ip tuntap add dev NAME mode tun|tap',
      remark: 'a link that only has to be there, and to stay, ip tuntap add can make; who reads and writes its packets needs this request',
    },
  ],
  TUNSETPERSIST: [0x400454cb, 'set', readOnly('IFLA_TUN_PERSIST')],
  TUNSETOWNER: [0x400454cc, 'set', readOnly('IFLA_TUN_OWNER')],
  TUNSETLINK: [0x400454cd, 'set', { noMessage: 'no message changes the type of a link' }],
  TUNSETGROUP: [0x400454ce, 'set', readOnly('IFLA_TUN_GROUP')],
  TUNGETFEATURES: [0x800454cf, 'get', { noMessage: 'netlink does not tell what the driver can do' }],
  TUNSETOFFLOAD: [0x400454d0, 'set', file],
  TUNSETTXFILTER: [0x400454d1, 'set', filter],
  TUNGETIFF: [0x800454d2, 'get', { message: 'RTM_GETLINK (IFLA_LINKINFO of kind tun: IFLA_TUN_TYPE, IFLA_TUN_PI, IFLA_TUN_VNET_HDR)', words: 'ip -d link show dev NAME' }],
  TUNGETSNDBUF: [0x800454d3, 'get', file],
  TUNSETSNDBUF: [0x400454d4, 'set', file],
  TUNATTACHFILTER: [0x401054d5, 'set', filter],
  TUNDETACHFILTER: [0x401054d6, 'set', filter],
  TUNGETVNETHDRSZ: [0x800454d7, 'get', file],
  TUNSETVNETHDRSZ: [0x400454d8, 'set', file],
  TUNSETQUEUE: [0x400454d9, 'set', { noMessage: 'netlink only counts the queues (IFLA_TUN_NUM_QUEUES)' }],
  TUNSETIFINDEX: [0x400454da, 'set', { noMessage: 'RTM_NEWLINK takes an ifi_index for other kinds of links, but makes none of kind tun' }],
  TUNGETFILTER: [0x801054db, 'get', filter],
  TUNSETVNETLE: [0x400454dc, 'set', file],
  TUNGETVNETLE: [0x800454dd, 'get', file],
  TUNSETVNETBE: [0x400454de, 'set', file],
  TUNGETVNETBE: [0x800454df, 'get', file],
  TUNSETSTEERINGEBPF: [0x800454e0, 'set', file],
  TUNSETFILTEREBPF: [0x800454e1, 'set', file],
  TUNSETCARRIER: [0x400454e2, 'set', { message: 'RTM_SETLINK (IFLA_CARRIER)', words: 'ip link set dev DEV carrier on|off' }],
  TUNGETDEVNETNS: [0x54e3, 'get', { noMessage: 'netlink tells numbers of namespaces, never an open one' }],
});
