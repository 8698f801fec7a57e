import { unsupported } from '../../src/operations/handler.ts';

export const addSitTunnel = unsupported(
  'address6.add-sit-tunnel',
  'RTM_NEWLINK of kind sit makes a tunnel of a name and with settings that are given; no message asks a base device for one as SIOCADDTUNNEL would choose it, and opens it',
  'net/ipv6/addrconf.c (addrconf_set_sit_dstaddr), net/ipv6/sit.c (ipip6_newlink)',
);
