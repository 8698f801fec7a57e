import { linkFlags } from '../../src/model/link-flags.ts';
import type { Input } from '../../src/operations/index.ts';
import type { FlagOperation } from '../../src/operations/link/flags.ts';
import type { NetlinkSocket } from '../socket.ts';
import { changeFlag } from './change.ts';

const calls = ['RTM_SETLINK'];

const sets =
  (flag: number) =>
  (socket: NetlinkSocket, { link, on }: Input<FlagOperation>) =>
    changeFlag(socket, link, flag, on);
const clears =
  (flag: number) =>
  (socket: NetlinkSocket, { link, on }: Input<FlagOperation>) =>
    changeFlag(socket, link, flag, !on);

/** The operations that change one flag: the bit, and whether `on` sets or clears it. */
export const flags = {
  'link.set-promisc': { id: 'link.set-promisc', calls, run: sets(linkFlags.PROMISC) },
  'link.set-allmulti': { id: 'link.set-allmulti', calls, run: sets(linkFlags.ALLMULTI) },
  'link.set-arp': { id: 'link.set-arp', calls, run: clears(linkFlags.NOARP) },
  'link.set-multicast': { id: 'link.set-multicast', calls, run: sets(linkFlags.MULTICAST) },
  'link.set-dynamic': { id: 'link.set-dynamic', calls, run: sets(linkFlags.DYNAMIC) },
  'link.set-trailers': { id: 'link.set-trailers', calls, run: clears(linkFlags.NOTRAILERS) },
  'link.set-debug': { id: 'link.set-debug', calls, run: sets(linkFlags.DEBUG) },
  'link.set-portsel': { id: 'link.set-portsel', calls, run: sets(linkFlags.PORTSEL) },
  'link.set-automedia': { id: 'link.set-automedia', calls, run: sets(linkFlags.AUTOMEDIA) },
} as const;
