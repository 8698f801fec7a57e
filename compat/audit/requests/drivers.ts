import { family } from './request.ts';

/** What drivers of network cards answer. */
export const ethtoolRequests = family('ethtool', 'net/ethtool/ioctl.c:dev_ethtool', {
  SIOCETHTOOL: [
    0x8946,
    'get',
    {
      message: "ETHTOOL_MSG_* of generic netlink's family ethtool",
      words: 'ethtool DEV',
      remark: 'since 5.6, and not for every command: ETHTOOL_GDRVINFO, ETHTOOL_GREGS, flashing and self-tests are asked by ioctl alone',
    },
  ],
  SIOCSHWTSTAMP: [
    0x89b0,
    'set',
    {
      message: "ETHTOOL_MSG_TSCONFIG_SET of generic netlink's family ethtool",
      words: 'ethtool --set-hwtimestamp-cfg DEV',
      remark: 'since 6.14',
      kernel: 'net/core/dev_ioctl.c:dev_set_hwtstamp',
    },
  ],
  SIOCGHWTSTAMP: [
    0x89b1,
    'get',
    {
      message: "ETHTOOL_MSG_TSCONFIG_GET of generic netlink's family ethtool",
      words: 'ethtool --get-hwtimestamp-cfg DEV',
      remark: 'since 6.14',
      kernel: 'net/core/dev_ioctl.c:dev_get_hwtstamp',
    },
  ],
});

const registers = 'no message reads or writes a register of a PHY';

export const miiRequests = family('mii', 'net/core/dev_ioctl.c:dev_eth_ioctl', {
  SIOCGMIIPHY: [0x8947, 'get', { noMessage: registers, remark: 'the address of the PHY is in ETHTOOL_MSG_LINKINFO_GET (ETHTOOL_A_LINKINFO_PHYADDR)' }],
  SIOCGMIIREG: [
    0x8948,
    'get',
    {
      noMessage: registers,
      remark: 'what is mostly read from it, link, speed, duplex and autonegotiation, is in ETHTOOL_MSG_LINKSTATE_GET and ETHTOOL_MSG_LINKMODES_GET (ethtool DEV)',
    },
  ],
  SIOCSMIIREG: [0x8949, 'set', { noMessage: registers, remark: 'speed, duplex and autonegotiation are set by ETHTOOL_MSG_LINKMODES_SET (ethtool -s DEV)' }],
});

const slip = { noMessage: 'netlink knows nothing of the lines of SLIP', kernel: 'drivers/net/slip/slip.c:sl_siocdevprivate' };
const ppp = { noMessage: 'only the driver of PPP tells it', kernel: 'drivers/net/ppp/ppp_generic.c:ppp_net_siocdevprivate' };
const modem = { noMessage: 'only the driver of that cable modem knows it' };
const bpq = { noMessage: 'only the driver of AX.25 over Ethernet knows it', kernel: 'drivers/net/hamradio/bpqether.c:bpq_siocdevprivate' };

/** What one driver alone understands: SIOCDEVPRIVATE and the 15 numbers behind it. */
export const privateRequests = family('private', 'net/core/dev_ioctl.c:dev_siocdevprivate', {
  SIOCDEVPRIVATE: [
    0x89f0,
    'set',
    {
      noMessage: 'each driver gives it a meaning of its own',
      remark: 'on a bridge it carries the words BRCTL_*, whose place RTM_NEWLINK (IFLA_BR_*), RTM_SETLINK (IFLA_BRPORT_*) and RTM_GETNEIGH of AF_BRIDGE have taken',
    },
  ],
  SIOCWANDEV: [0x894a, 'set', { noMessage: 'netlink knows nothing of HDLC, frame relay and T1 lines', kernel: 'net/core/dev_ioctl.c:dev_siocwandev' }],
  SIOCADDDLCI: [0x8980, 'set', { noMessage: 'the driver of DLCI is gone from Linux', alwaysFails: true }],
  SIOCDELDLCI: [0x8981, 'set', { noMessage: 'the driver of DLCI is gone from Linux', alwaysFails: true }],
  SIOCSKEEPALIVE: [0x89f0, 'set', slip],
  SIOCGKEEPALIVE: [0x89f1, 'get', slip],
  SIOCSOUTFILL: [0x89f2, 'set', slip],
  SIOCGOUTFILL: [0x89f3, 'get', slip],
  SIOCSLEASE: [0x89f4, 'set', slip],
  SIOCGLEASE: [0x89f5, 'get', slip],
  SIOCDEVPLIP: [0x89f0, 'set', { noMessage: 'only the driver of PLIP knows its timeouts', kernel: 'drivers/net/plip/plip.c:plip_siocdevprivate' }],
  SIOCGPPPSTATS: [
    0x89f0,
    'get',
    { message: 'RTM_GETLINK (IFLA_STATS64)', words: 'ip -s link show dev DEV', remark: 'the statistics of the compression of headers are in no message', kernel: ppp.kernel },
  ],
  SIOCGPPPVER: [0x89f1, 'get', ppp],
  SIOCGPPPCSTATS: [0x89f2, 'get', ppp],
  SIOCGCMSTATS: [0x89f0, 'get', modem],
  SIOCGCMFIRMWARE: [0x89f1, 'get', modem],
  SIOCGCMFREQUENCY: [0x89f2, 'get', modem],
  SIOCSCMFREQUENCY: [0x89f3, 'set', modem],
  SIOCGCMPIDS: [0x89f4, 'get', modem],
  SIOCSCMPIDS: [0x89f5, 'set', modem],
  SIOCSBPQETHOPT: [0x89f0, 'set', bpq],
  SIOCSBPQETHADDR: [0x89f1, 'set', bpq],
  SIOCGBPQETHPARAM: [undefined, 'get', bpq],
  SIOCSBPQETHPARAM: [undefined, 'set', bpq],
});
