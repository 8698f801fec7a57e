import { ipv4Address, name } from '../input.ts';
import { operation } from '../operation.ts';

const neighbourStates = ['NONE', 'INCOMPLETE', 'REACHABLE', 'STALE', 'DELAY', 'PROBE', 'FAILED', 'NOARP', 'PERMANENT'] as const;
export type NeighbourState = (typeof neighbourStates)[number];

/** Gives the state of an entry, NUD_* without the prefix. ENOENT where there is none. */
export const getState = operation<NeighbourState>()({
  id: 'neighbour.get-state',
  title: 'Read what the kernel thinks of a neighbour',
  writes: false,
  teaches: 'Struct arpreq has no room for the state of neighbour unreachability detection: reachable, stale and probed look the same through it.',
  input: { address: ipv4Address, link: name },
});
