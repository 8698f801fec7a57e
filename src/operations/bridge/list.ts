import { operation } from '../operation.ts';

/** Gives the names of the bridges, sorted. */
export const list = operation<string[]>()({
  id: 'bridge.list',
  title: 'List the bridges',
  writes: false,
  teaches: 'SIOCGIFBR fills in the indices of as many bridges as there is room for, and does not say that there are more; netlink names the kind of each link in its dump.',
  input: {},
});
