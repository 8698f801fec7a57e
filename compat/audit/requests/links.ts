import { family } from './request.ts';

const never = { noMessage: 'Linux never did anything for it, and has no message either', alwaysFails: true } as const;

/** Names, flags, sizes and hardware addresses of links. */
export const linkRequests = family('links', 'net/core/dev_ioctl.c:dev_ifsioc', {
  SIOCGIFNAME: [
    0x8910,
    'get',
    { message: 'RTM_GETLINK with ifi_index (IFLA_IFNAME)', words: 'ip -o link show', operation: 'link.get-name', kernel: 'net/core/dev_ioctl.c:dev_ifname' },
  ],
  SIOCSIFLINK: [0x8911, 'set', never],
  SIOCGIFFLAGS: [
    0x8913,
    'get',
    {
      message: 'RTM_GETLINK (ifi_flags, IFLA_OPERSTATE)',
      words: 'ip link show dev DEV',
      remark: 'ifr_flags has 16 bits, ifi_flags 32',
      operation: 'link.get-flags',
      kernel: 'net/core/dev_ioctl.c:dev_ifsioc_locked',
    },
  ],
  SIOCSIFFLAGS: [
    0x8914,
    'set',
    {
      message: 'RTM_SETLINK (ifi_flags under the mask of ifi_change)',
      words: 'ip link set dev DEV up|down|arp on|promisc on ...',
      remark: 'ifi_change says which flags are meant, so that no flag that somebody else set in between is lost; down on an alias (eth0:1) is RTM_DELADDR',
      operation: 'link.set-flags',
    },
  ],
  SIOCGIFMETRIC: [0x891d, 'get', { noMessage: 'it answers 0 for every link; what Linux has is a metric of routes (RTA_PRIORITY) and of addresses (IFA_RT_PRIORITY)' }],
  SIOCSIFMETRIC: [
    0x891e,
    'set',
    { noMessage: 'it fails for every link (EOPNOTSUPP); what Linux has is a metric of routes (RTA_PRIORITY) and of addresses (IFA_RT_PRIORITY)', alwaysFails: true },
  ],
  SIOCGIFMEM: [0x891f, 'get', never],
  SIOCSIFMEM: [0x8920, 'set', never],
  SIOCGIFMTU: [0x8921, 'get', { message: 'RTM_GETLINK (IFLA_MTU)', words: 'ip link show dev DEV', operation: 'link.get-mtu', kernel: 'net/core/dev_ioctl.c:dev_ifsioc_locked' }],
  SIOCSIFMTU: [0x8922, 'set', { message: 'RTM_SETLINK (IFLA_MTU)', words: 'ip link set dev DEV mtu N', operation: 'link.set-mtu' }],
  SIOCSIFNAME: [
    0x8923,
    'set',
    { message: 'RTM_SETLINK (IFLA_IFNAME)', words: 'ip link set dev DEV name NAME', operation: 'link.set-name', kernel: 'net/core/dev.c:dev_change_name' },
  ],
  SIOCSIFHWADDR: [
    0x8924,
    'set',
    {
      message: 'RTM_SETLINK (IFLA_ADDRESS)',
      words: 'ip link set dev DEV address MAC',
      operation: 'link.set-hardware-address',
      kernel: 'net/core/dev_ioctl.c:dev_set_mac_address_user',
    },
  ],
  SIOCGIFENCAP: [0x8925, 'get', { noMessage: 'it is a request to the terminal line of SLIP, of which netlink knows nothing', kernel: 'drivers/net/slip/slip.c:slip_ioctl' }],
  SIOCSIFENCAP: [0x8926, 'set', { noMessage: 'it is a request to the terminal line of SLIP, of which netlink knows nothing', kernel: 'drivers/net/slip/slip.c:slip_ioctl' }],
  SIOCGIFHWADDR: [
    0x8927,
    'get',
    {
      message: 'RTM_GETLINK (IFLA_ADDRESS, ifi_type)',
      words: 'ip link show dev DEV',
      remark: 'sa_data has room for 14 bytes; IFLA_ADDRESS is as long as the address',
      operation: 'link.get-address',
      kernel: 'net/core/dev_ioctl.c:dev_ifsioc_locked',
    },
  ],
  SIOCGIFSLAVE: [
    0x8929,
    'get',
    { message: 'RTM_GETLINK (IFLA_MASTER)', words: 'ip link show dev DEV', remark: 'the request itself fails on every link (EINVAL)', alwaysFails: true },
  ],
  SIOCSIFSLAVE: [
    0x8930,
    'set',
    { message: 'RTM_SETLINK (IFLA_MASTER)', words: 'ip link set dev DEV master MASTER', remark: 'the request itself fails on every link (EINVAL)', alwaysFails: true },
  ],
  SIOCADDMULTI: [
    0x8931,
    'set',
    {
      message: 'RTM_NEWNEIGH of AF_BRIDGE (NDA_LLADDR, NTF_SELF, NUD_PERMANENT)',
      words: 'bridge fdb append MAC dev DEV self',
      remark: 'the request counts its uses, the message does not; ip maddress add is this same request',
      operation: 'link.add-multicast',
    },
  ],
  SIOCDELMULTI: [
    0x8932,
    'set',
    {
      message: 'RTM_DELNEIGH of AF_BRIDGE (NDA_LLADDR, NTF_SELF)',
      words: 'bridge fdb del MAC dev DEV self',
      remark: 'ip maddress del is this same request',
      operation: 'link.remove-multicast',
    },
  ],
  SIOCGIFINDEX: [
    0x8933,
    'get',
    {
      message: 'RTM_GETLINK with IFLA_IFNAME (ifi_index)',
      words: 'ip -o link show dev DEV',
      remark: 'if_nametoindex(3) is the portable way, and this request inside',
      operation: 'link.get-index',
      kernel: 'net/core/dev_ioctl.c:dev_ifsioc_locked',
    },
  ],
  SIOCSIFPFLAGS: [0x8934, 'set', { ...never, kernel: 'net/ipv4/devinet.c:devinet_ioctl' }],
  SIOCGIFPFLAGS: [0x8935, 'get', { ...never, kernel: 'net/ipv4/devinet.c:devinet_ioctl' }],
  SIOCSIFHWBROADCAST: [0x8937, 'set', { message: 'RTM_SETLINK (IFLA_BROADCAST)', words: 'ip link set dev DEV broadcast MAC', operation: 'link.set-broadcast' }],
  SIOCGIFCOUNT: [
    0x8938,
    'get',
    { message: 'a dump of RTM_GETLINK, counted', words: 'ip -o link show | wc -l', remark: 'the request itself fails: Linux never did anything for it', alwaysFails: true },
  ],
  SIOCGIFTXQLEN: [
    0x8942,
    'get',
    { message: 'RTM_GETLINK (IFLA_TXQLEN)', words: 'ip link show dev DEV', operation: 'link.get-txqlen', kernel: 'net/core/dev_ioctl.c:dev_ifsioc_locked' },
  ],
  SIOCSIFTXQLEN: [
    0x8943,
    'set',
    { message: 'RTM_SETLINK (IFLA_TXQLEN)', words: 'ip link set dev DEV txqueuelen N', operation: 'link.set-txqlen', kernel: 'net/core/dev.c:dev_change_tx_queue_len' },
  ],
  SIOCGIFDIVERT: [0x8944, 'get', { noMessage: 'the frame diverter is gone from Linux', alwaysFails: true }],
  SIOCSIFDIVERT: [0x8945, 'set', { noMessage: 'the frame diverter is gone from Linux', alwaysFails: true }],
  SIOCGIFMAP: [0x8970, 'get', { message: 'RTM_GETLINK (IFLA_MAP)', words: 'ip -d link show dev DEV', operation: 'link.get-map', kernel: 'net/core/dev_ioctl.c:dev_getifmap' }],
  SIOCSIFMAP: [
    0x8971,
    'set',
    {
      message: 'RTM_SETLINK (IFLA_MAP)',
      remark: 'iproute2 has no word for it; to choose a medium is the work of ethtool -s',
      operation: 'link.set-map',
      kernel: 'net/core/dev_ioctl.c:dev_setifmap',
    },
  ],
});
