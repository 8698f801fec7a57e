import { ipv4Address, name } from '../input.ts';
import { operation } from '../operation.ts';

/**
 * Sets the first address of a link or label, as SIOCSIFADDR means it. Prefix length and broadcast address come from the address's class; on a
 * point-to-point link it is 32 and none. What the first address was is replaced, secondaries of its subnet go with it (unless
 * promote_secondaries is set); its label, metric, protocol and NOPREFIXROUTE stay, its lifetime becomes forever. The address that is there
 * already changes nothing; 0.0.0.0 removes. A label that is new becomes an alias. EINVAL for class D. EEXIST where the link has the address
 * with that prefix length already: the address that was to be replaced is gone then.
 */
export const set = operation<void>()({
  id: 'address.set',
  title: 'Set the first IPv4 address of a link or label',
  writes: true,
  teaches: 'One request replaces; netlink has no message for that: it removes the address and adds another, and whoever asks has to do what the request did beside it.',
  input: { link: name, address: ipv4Address },
});
