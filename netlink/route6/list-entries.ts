import { unsupported } from '../../src/operations/handler.ts';

export const listEntries = unsupported(
  'route6.list-entries',
  'a dump tells neither how many hold a route nor its RTF_* flags, and leaves out the placeholders of tables without default route',
  'net/ipv6/route.c (rt6_fill_node, rt6_dump_route)',
);
