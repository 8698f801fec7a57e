import { unsupported } from '../../src/operations/handler.ts';

export const getMetric = unsupported(
  'link.get-metric',
  'no attribute carries a metric of a link, since links have none; SIOCGIFMETRIC answers 0 always',
  'net/core/rtnetlink.c (rtnl_fill_ifinfo)',
);
