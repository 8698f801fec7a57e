import type { NeighbourState } from '../../src/operations/neighbour/get-state.ts';
import * as constants from '../constants/neighbour.ts';
import { netlink } from '../handler.ts';
import { indexOf } from '../link/find.ts';
import { findNeighbour } from './find.ts';

const states = new Map<number, NeighbourState>([
  [constants.NUD_NONE, 'NONE'],
  [constants.NUD_INCOMPLETE, 'INCOMPLETE'],
  [constants.NUD_REACHABLE, 'REACHABLE'],
  [constants.NUD_STALE, 'STALE'],
  [constants.NUD_DELAY, 'DELAY'],
  [constants.NUD_PROBE, 'PROBE'],
  [constants.NUD_FAILED, 'FAILED'],
  [constants.NUD_NOARP, 'NOARP'],
  [constants.NUD_PERMANENT, 'PERMANENT'],
]);

export const getState = netlink('neighbour.get-state', ['RTM_GETLINK', 'RTM_GETNEIGH'], (socket, { address, link }) => {
  const { state } = findNeighbour(socket, indexOf(socket, link), address).header;
  // The kernel keeps an entry in one state at a time.
  return states.get(state) ?? 'NONE';
});
