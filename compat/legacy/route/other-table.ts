import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import type { World } from '../world.ts';
import { E_OPTERR } from './exit.ts';

const missing = strerror(errnos.ENOENT);

/** No kernel that we know has these families' files in /proc/net, so each ends with what its tool says then: on stderr, and on stdout. */
const without: Readonly<Record<string, readonly [err: string, out: string]>> = {
  ax25: [`/proc/net/ax25_route: ${missing}\n`, 'AX.25 not configured in this system.\n'],
  netrom: [`/proc/net/nr_nodes: ${missing}\n/proc/net/nr_neigh: ${missing}\n`, 'NET/ROM not configured in this system.\n'],
  rose: [`/proc/net/rose_nodes: ${missing}\nROSE not configured in this system.\n`, ''],
  ipx: [`${missing}\n`, 'IPX routing not in file /proc/net/ipx/route or /proc/net/ipx_route found.\n'],
  ddp: [`Error opening /proc/net/atalk_route: ${missing}\nDDP (AppleTalk) not configured on this system.\n`, ''],
  x25: ['', 'X.25 not configured in this system.\n'],
};

/** The table of a family that is neither IPv4 nor IPv6. */
export function otherTable(world: World, family: string): number {
  const texts = without[family];
  if (texts === undefined) {
    world.err(`No routing for address family \`${family}'.\n`);
    return E_OPTERR;
  }
  world.err(texts[0]);
  world.out(texts[1]);
  return 1;
}
