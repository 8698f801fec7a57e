import { operation } from '../operation.ts';

/** Gives the addresses with the name of their link, in the order in which /proc/net/if_inet6 has them. */
export const listHashOrder = operation<{ link: string; address: string }[]>()({
  id: 'address6.list-hash-order',
  title: 'List the IPv6 addresses in the order of the kernel’s hash table',
  writes: false,
  teaches: 'Old tools show the addresses of a link in the order of /proc, and that order is salted with a random number for each namespace: nobody should rely on it.',
  input: {},
});
