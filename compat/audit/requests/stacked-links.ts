import { family } from './request.ts';

/** Bridges. Their older requests are SIOCGIFBR, SIOCSIFBR and SIOCDEVPRIVATE with a word of BRCTL_*. */
export const bridgeRequests = family('bridges', 'net/bridge/br_ioctl.c:br_ioctl_stub', {
  SIOCGIFBR: [
    0x8940,
    'get',
    {
      message: 'a dump of RTM_GETLINK (IFLA_LINKINFO of kind bridge)',
      words: 'ip link show type bridge',
      operation: 'bridge.list',
      kernel: 'net/bridge/br_ioctl.c:old_deviceless',
    },
  ],
  SIOCSIFBR: [
    0x8941,
    'set',
    {
      message: 'RTM_NEWLINK (IFLA_LINKINFO of kind bridge) or RTM_DELLINK',
      words: 'ip link add name BR type bridge; ip link del dev BR',
      kernel: 'net/bridge/br_ioctl.c:old_deviceless',
    },
  ],
  SIOCBRADDBR: [0x89a0, 'set', { message: 'RTM_NEWLINK (IFLA_IFNAME, IFLA_LINKINFO of kind bridge)', words: 'ip link add name BR type bridge', operation: 'bridge.add' }],
  SIOCBRDELBR: [0x89a1, 'set', { message: 'RTM_DELLINK', words: 'ip link del dev BR', operation: 'bridge.remove' }],
  SIOCBRADDIF: [0x89a2, 'set', { message: 'RTM_SETLINK (IFLA_MASTER)', words: 'ip link set dev PORT master BR', operation: 'bridge.add-port' }],
  SIOCBRDELIF: [0x89a3, 'set', { message: 'RTM_SETLINK (IFLA_MASTER of 0)', words: 'ip link set dev PORT nomaster', operation: 'bridge.remove-port' }],
});

const enslave = ['set', { message: 'RTM_SETLINK (IFLA_MASTER)', words: 'ip link set dev PORT master BOND' }] as const;
const release = ['set', { message: 'RTM_SETLINK (IFLA_MASTER of 0)', words: 'ip link set dev PORT nomaster' }] as const;
const address = ['set', { message: 'RTM_SETLINK (IFLA_ADDRESS)', words: 'ip link set dev BOND address MAC' }] as const;
const portInfo = ['get', { message: 'RTM_GETLINK (IFLA_INFO_SLAVE_DATA, IFLA_BOND_SLAVE_*)', words: 'ip -d link show master BOND' }] as const;
const info = ['get', { message: 'RTM_GETLINK (IFLA_INFO_DATA, IFLA_BOND_*)', words: 'ip -d link show dev BOND' }] as const;
const active = ['set', { message: 'RTM_NEWLINK (IFLA_BOND_ACTIVE_SLAVE)', words: 'ip link set dev BOND type bond active_slave PORT' }] as const;

/** Bonds, by the names of sockios.h and by those of if_bonding.h for the private numbers that came before. */
export const bondRequests = family('bonds', 'drivers/net/bonding/bond_main.c:bond_do_ioctl', {
  SIOCBONDENSLAVE: [0x8990, ...enslave],
  SIOCBONDRELEASE: [0x8991, ...release],
  SIOCBONDSETHWADDR: [0x8992, ...address],
  SIOCBONDSLAVEINFOQUERY: [0x8993, ...portInfo],
  SIOCBONDINFOQUERY: [0x8994, ...info],
  SIOCBONDCHANGEACTIVE: [0x8995, ...active],
  BOND_ENSLAVE_OLD: [0x89f0, ...enslave],
  BOND_RELEASE_OLD: [0x89f1, ...release],
  BOND_SETHWADDR_OLD: [0x89f2, ...address],
  BOND_SLAVE_INFO_QUERY_OLD: [0x89fb, ...portInfo],
  BOND_INFO_QUERY_OLD: [0x89fc, ...info],
  BOND_CHANGE_ACTIVE_OLD: [0x89fd, ...active],
});

/** VLANs: what is done stands in vlan_ioctl_args. */
export const vlanRequests = family('vlans', 'net/8021q/vlan.c:vlan_ioctl_handler', {
  SIOCGIFVLAN: [0x8982, 'get', { message: 'RTM_GETLINK (IFLA_LINK, IFLA_LINKINFO of kind vlan: IFLA_VLAN_ID)', words: 'ip -d link show dev DEV' }],
  SIOCSIFVLAN: [
    0x8983,
    'set',
    {
      message: 'RTM_NEWLINK (IFLA_LINK, IFLA_LINKINFO of kind vlan: IFLA_VLAN_ID, IFLA_VLAN_EGRESS_QOS) or RTM_DELLINK',
      words: 'ip link add link DEV name NAME type vlan id N; ip link del dev NAME',
    },
  ],
});

const attributes = 'IFLA_LINKINFO of kind ipip, gre, sit, vti or ip6tnl: IFLA_IPTUN_LOCAL, IFLA_IPTUN_REMOTE, IFLA_IPTUN_TTL ...';
const routers = { noMessage: 'netlink has no attribute for the potential routers of ISATAP; ip tunnel prl is this same request', kernel: 'net/ipv6/sit.c:ipip6_tunnel_prl_ctl' };
const sixrd = {
  message: 'RTM_NEWLINK (IFLA_LINKINFO of kind sit: IFLA_IPTUN_6RD_PREFIX, IFLA_IPTUN_6RD_PREFIXLEN)',
  words: 'ip link set dev DEV type sit 6rd-prefix PREFIX',
  kernel: 'net/ipv6/sit.c:ipip6_tunnel_6rdctl',
};

/** Tunnels; their numbers are private to the driver. */
export const tunnelRequests = family('tunnels', 'net/ipv4/ip_tunnel.c:ip_tunnel_ctl', {
  SIOCGETTUNNEL: [0x89f0, 'get', { message: `RTM_GETLINK (${attributes})`, words: 'ip -d link show dev NAME' }],
  SIOCADDTUNNEL: [0x89f1, 'set', { message: `RTM_NEWLINK (${attributes})`, words: 'ip link add name NAME type ipip|gre|sit local ADDRESS remote ADDRESS' }],
  SIOCDELTUNNEL: [0x89f2, 'set', { message: 'RTM_DELLINK', words: 'ip link del dev NAME' }],
  SIOCCHGTUNNEL: [0x89f3, 'set', { message: `RTM_NEWLINK (${attributes})`, words: 'ip link set dev NAME type ipip|gre|sit ...' }],
  SIOCGETPRL: [0x89f4, 'get', routers],
  SIOCADDPRL: [0x89f5, 'set', routers],
  SIOCDELPRL: [0x89f6, 'set', routers],
  SIOCCHGPRL: [0x89f7, 'set', routers],
  SIOCGET6RD: [0x89f8, 'get', { ...sixrd, message: 'RTM_GETLINK (IFLA_LINKINFO of kind sit: IFLA_IPTUN_6RD_PREFIX)', words: 'ip -d link show dev DEV' }],
  SIOCADD6RD: [0x89f9, 'set', sixrd],
  SIOCDEL6RD: [0x89fa, 'set', sixrd],
  SIOCCHG6RD: [0x89fb, 'set', sixrd],
});
