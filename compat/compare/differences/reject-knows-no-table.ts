import type { CatalogueEntry } from '../catalogue-entry.ts';

export const rejectKnowsNoTable: CatalogueEntry = {
  id: 'reject-knows-no-table',
  title: 'A reject route of an ioctl is not recognised as the same',
  sees: 'Where netlink has added the same unreachable route of scope host, SIOCADDRT with RTF_REJECT adds it a second time; RTM_NEWROUTE answers EEXIST. Both routes look alike in every listing.',
  why: 'rtentry_to_fib_config returns for RTF_REJECT before it fills fc_table in, so the route is put into table main but remembers table 0, and fib_find_info compares that too.',
  source: 'net/ipv4/fib_frontend.c (rtentry_to_fib_config), net/ipv4/fib_semantics.c (fib_find_info)',
  advice: 'Do not count on EEXIST to find out whether a reject route is there, and remove until ESRCH.',
  explains: [
    { in: { 'SIOCADDRT (reject)': ['routed: unreachable of scope host is there, and is what is sent'] }, aspect: 'error', paths: ['code'] },
    { in: { 'SIOCADDRT (reject)': ['routed: unreachable of scope host is there, and is what is sent'] }, aspect: 'state', paths: ['routes main 203.0.114.0/24 1'] },
    { in: { 'SIOCADDRT (reject)': ['routed: unreachable of scope host is there, and is what is sent'] }, aspect: 'events', paths: ['RTM_NEWROUTE count'] },
  ],
};
