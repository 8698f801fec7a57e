import type { World } from '../world.ts';

/** A family by the names that -A and the long options take for it (lib/af.c of net-tools). Options without a table of their own: econet, ash. */
const aliases: Readonly<Record<string, string>> = {
  ax25: 'ax25',
  ip: 'inet',
  ip6: 'inet6',
  ipx: 'ipx',
  rose: 'rose',
  appletalk: 'ddp',
  netrom: 'netrom',
  inet: 'inet',
  inet6: 'inet6',
  ddp: 'ddp',
  unix: 'unix',
  tcpip: 'inet',
  econet: 'ec',
  x25: 'x25',
  ash: 'ash',
  bluetooth: 'bluetooth',
};

/** Families that this net-tools was built with, and so the ones that a name can lead to. */
export const known: readonly string[] = ['unix', 'inet', 'inet6', 'ax25', 'netrom', 'rose', 'ipx', 'ddp', 'ec', 'ash', 'x25', 'unspec'];

/** Bytes that the list of families has room for, its end counted. */
const ROOM = 256;

/** Adds what one option asks for to the families that were asked for before it: `inet,inet6`. Undefined, with the reproach, where a family is none. */
export function addFamilies(world: World, families: string, wanted: string): string | undefined {
  let all = families;
  for (const name of wanted.slice(0, ROOM - 1).split(',')) {
    const family = Object.hasOwn(aliases, name) ? (aliases[name] as string) : undefined;
    if (family === undefined) {
      world.err(`Unknown address family \`${name}'.\n`);
      return undefined;
    }
    if (family.length + all.length + 1 >= ROOM) {
      world.err('Too much address family arguments.\n');
      return all;
    }
    all = all === '' ? family : `${all},${family}`;
  }
  return all;
}
