import { unsupported } from '../../src/operations/handler.ts';

export const listHashOrder = unsupported(
  'address6.list-hash-order',
  'a dump goes from link to link; the order of the hash table depends on a random number of the namespace (net_hash_mix), which no message tells',
  'net/ipv6/addrconf.c (inet6_dump_addr, if6_seq_start, inet6_addr_hash)',
);
