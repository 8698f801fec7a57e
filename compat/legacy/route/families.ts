import { familyOf } from '../family-words.ts';
import type { World } from '../world.ts';

/** Families that this net-tools was built with, and so the ones that a name can lead to. */
export const known: readonly string[] = ['unix', 'inet', 'inet6', 'ax25', 'netrom', 'rose', 'ipx', 'ddp', 'ec', 'ash', 'x25', 'unspec'];

/** Bytes that the list of families has room for, its end counted. */
const ROOM = 256;

/** Adds what one option asks for to the families that were asked for before it: `inet,inet6`. Undefined, with the reproach, where a family is none. */
export function addFamilies(world: World, families: string, wanted: string): string | undefined {
  let all = families;
  for (const name of wanted.slice(0, ROOM - 1).split(',')) {
    const family = familyOf(name);
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
