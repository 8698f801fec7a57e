import { name, yes } from '../input.ts';
import { operation } from '../operation.ts';

const shared = 'The request writes all flags: it is a read, a change and a write, and what another process changes in between is lost. The message names the bit.';

function flag<const Id extends string>(id: Id, what: string, teaches = shared) {
  return operation<void>()({ id, title: `Turn ${what} of a link on or off`, writes: true, teaches, input: { link: name, on: yes } });
}

export const setPromisc = flag('link.set-promisc', 'the promiscuous mode');
export const setAllmulti = flag('link.set-allmulti', 'the reception of all multicast');
export const setArp = flag(
  'link.set-arp',
  'address resolution',
  'The flag is IFF_NOARP: off sets it. Setting it on a link that is up throws its IPv4 neighbours away, permanent ones too.',
);
export const setMulticast = flag('link.set-multicast', 'the multicast flag', 'The flag says that the link can do multicast; groups that were joined stay joined without it.');
export const setDynamic = flag(
  'link.set-dynamic',
  'the dynamic flag',
  'IFF_DYNAMIC is the highest bit of ifr_flags, a signed short. The kernel keeps it and does nothing with it.',
);
export const setTrailers = flag('link.set-trailers', 'trailers', 'The flag is IFF_NOTRAILERS: off sets it. No driver looks at it any more.');
export const setDebug = flag('link.set-debug', 'the debug flag');
export const setPortsel = flag('link.set-portsel', 'the choice of a medium');
export const setAutomedia = flag('link.set-automedia', 'the automatic choice of a medium');

/** The operations of this table, which all take `link` and `on`. */
export type FlagOperation =
  | 'link.set-promisc'
  | 'link.set-allmulti'
  | 'link.set-arp'
  | 'link.set-multicast'
  | 'link.set-dynamic'
  | 'link.set-trailers'
  | 'link.set-debug'
  | 'link.set-portsel'
  | 'link.set-automedia';
