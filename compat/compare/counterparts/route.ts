import { SIOCRTMSG } from '../../../ioctl/constants/sockios.ts';
import { rtentry } from '../../../ioctl/structs/route.ts';
import { type Counterpart, fromEverywhere } from '../counterpart.ts';
import { OneSided } from '../one-sided.ts';
import { routeAddCounterparts } from './route/add.ts';
import { routeRemoveCounterparts } from './route/remove.ts';

export const routeCounterparts: Counterpart[] = [
  ...routeAddCounterparts,
  ...routeRemoveCounterparts,
  {
    id: 'SIOCRTMSG',
    ioctl: 'SIOCRTMSG',
    netlink: 'none',
    title: 'A request that was never used',
    runs: fromEverywhere({
      input: {},
      viaIoctl: (socket) => void socket.ioctl(SIOCRTMSG, rtentry.encode({})),
      viaNetlink: () => {
        throw new OneSided('the request is a name without a meaning; programs learn of routes from RTM_GETROUTE and RTNLGRP_IPV4_ROUTE', 'net/ipv4/af_inet.c (inet_ioctl)');
      },
    }),
  },
];
