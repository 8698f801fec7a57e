import { unsupported } from '../../src/operations/handler.ts';

export const setMetric = unsupported(
  'link.set-metric',
  'no attribute carries a metric of a link, since links have none; routes (RTA_PRIORITY) and addresses (IFA_RT_PRIORITY) do',
  'net/core/rtnetlink.c (do_setlink)',
);
