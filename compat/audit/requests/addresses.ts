import { family } from './request.ts';

/** Addresses of links. The requests of IPv4 know one address a label; those of IPv6 are SIOCSIFADDR and SIOCDIFADDR on an AF_INET6 socket. */
export const addressRequests = family('addresses', 'net/ipv4/devinet.c:devinet_ioctl', {
  SIOCGIFCONF: [
    0x8912,
    'get',
    {
      message: 'a dump of RTM_GETADDR (IFA_LABEL, IFA_LOCAL) for addresses, of RTM_GETLINK for links',
      words: 'ip -4 addr show',
      remark: 'it lists IPv4 addresses alone: links without one and every IPv6 address are missing, and its buffer may be too small without an error',
      operation: 'address.list',
      kernel: 'net/core/dev_ioctl.c:dev_ifconf, net/ipv4/devinet.c:inet_gifconf',
    },
  ],
  SIOCGIFADDR: [
    0x8915,
    'get',
    {
      message: 'a dump of RTM_GETADDR (IFA_LOCAL, IFA_LABEL)',
      words: 'ip -4 addr show dev DEV',
      remark: 'it tells the first address only, and none of IPv6',
      operation: 'address.get',
    },
  ],
  SIOCSIFADDR: [
    0x8916,
    'set',
    {
      message: 'RTM_NEWADDR (IFA_LOCAL, IFA_ADDRESS, IFA_BROADCAST) after RTM_DELADDR of the one that it replaces',
      words: 'ip addr add ADDRESS/LENGTH dev DEV',
      remark: 'it replaces the address and takes the prefix length from the class of the address; RTM_NEWADDR adds one more and wants a length',
      operation: 'address.set',
    },
  ],
  SIOCDIFADDR: [
    0x8936,
    'set',
    { message: 'RTM_DELADDR (IFA_LOCAL)', words: 'ip -6 addr del ADDRESS/LENGTH dev DEV', operation: 'address6.remove', kernel: 'net/ipv6/addrconf.c:addrconf_del_ifaddr' },
  ],
  SIOCGIFDSTADDR: [0x8917, 'get', { message: 'a dump of RTM_GETADDR (IFA_ADDRESS)', words: 'ip -4 addr show dev DEV', operation: 'address.get-peer' }],
  SIOCSIFDSTADDR: [
    0x8918,
    'set',
    {
      message: 'RTM_NEWADDR (IFA_LOCAL, IFA_ADDRESS is the peer)',
      words: 'ip addr add ADDRESS peer PEER dev DEV',
      remark: 'an address that is there keeps its peer: delete it and add it again; on an AF_INET6 socket the request makes a SIT tunnel',
      operation: 'address.set-peer',
    },
  ],
  SIOCGIFBRDADDR: [0x8919, 'get', { message: 'a dump of RTM_GETADDR (IFA_BROADCAST)', words: 'ip -4 addr show dev DEV', operation: 'address.get-broadcast' }],
  SIOCSIFBRDADDR: [
    0x891a,
    'set',
    {
      message: 'RTM_DELADDR and RTM_NEWADDR (IFA_BROADCAST)',
      words: 'ip addr del ADDRESS/LENGTH dev DEV; ip addr add ADDRESS/LENGTH brd BROADCAST dev DEV',
      remark: 'NLM_F_REPLACE does not change the broadcast of an address that is there',
      operation: 'address.set-broadcast',
    },
  ],
  SIOCGIFNETMASK: [0x891b, 'get', { message: 'a dump of RTM_GETADDR (ifa_prefixlen)', words: 'ip -4 addr show dev DEV', operation: 'address.get-netmask' }],
  SIOCSIFNETMASK: [
    0x891c,
    'set',
    {
      message: 'RTM_DELADDR and RTM_NEWADDR (ifa_prefixlen)',
      words: 'ip addr del ADDRESS/OLD dev DEV; ip addr add ADDRESS/NEW brd + dev DEV',
      remark: 'to netlink the length is part of what an address is, so that it cannot be changed in place',
      operation: 'address.set-netmask',
    },
  ],
});
