import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import { atoi } from '../c-numbers.ts';
import type { World } from '../world.ts';
import type { Action } from './described.ts';
import { editInet } from './edit-inet.ts';
import { editInet6 } from './edit-inet6.ts';
import { E_LOOKUP, E_NOSUPP, E_OPTERR, E_SOCK } from './exit.ts';
import { known } from './families.ts';
import { familyUsage } from './usage.ts';
import type { Waiting } from './waiting.ts';

/** What one may ask for beside the table. */
export type EditAction = Action | 'flush' | 'help';

/** `route add|del|flush ...`, and the help of a family. `cache` says that -C was given, which not all families care about. */
export function* edit(world: World, action: EditAction, families: string, cache: boolean, words: readonly string[]): Waiting<number> {
  switch (families) {
    case 'inet':
    case 'inet6':
    case 'x25':
      return yield* editFamily(world, action, families, cache, words);
    case 'netrom':
    case 'ipx':
      world.err(`${families === 'ipx' ? 'IPX' : 'NET/ROM'}: this needs to be written\n`);
      return E_NOSUPP;
    default:
      return refuse(world, families);
  }
}

function* editFamily(world: World, action: EditAction, family: 'inet' | 'inet6' | 'x25', cache: boolean, words: readonly string[]): Waiting<number> {
  if (action === 'flush') {
    world.err(`Flushing \`${family}' routing table not supported\n`);
    return familyUsage(world, family);
  }
  if (cache && family !== 'inet6') {
    world.err(`Modifying \`${family}' routing cache not supported\n`);
    return familyUsage(world, family);
  }
  if (action === 'help' || (family === 'inet' && words.length === 0)) return familyUsage(world, family, 0);
  if (family === 'inet') return yield* editInet(world, action, words);
  return family === 'inet6' ? yield* editInet6(world, action, words) : editX25(world, words);
}

function refuse(world: World, families: string): number {
  if (known.includes(families)) world.err(`No routing for address family \`${families}'.\n`);
  else {
    if (families.includes(',')) world.err("Please don't supply more than one address family.\n");
    world.err(`Address family \`${families}' not supported.\n`);
  }
  return E_OPTERR;
}

/** Digits of an X.121 address. */
const X25_DIGITS = 15;

/** No kernel that we know has AF_X25: what is right so far ends at its socket. */
function editX25(world: World, [target, ...words]: readonly string[]): number {
  if (target === undefined) return familyUsage(world, 'x25');
  const [address = '', length] = target.split('/', 2);
  const digits = length === undefined ? address.length : atoi(length);
  if (address.length > X25_DIGITS || digits > address.length || digits < 0) {
    world.err(`${target}: Invalid address\n`);
    return E_LOOKUP;
  }
  const rest = words[0] === 'dev' || words[0] === 'device' ? words.slice(1) : words;
  if (rest.length !== 1 || rest[0] === '') return familyUsage(world, 'x25');
  world.err(`socket: ${strerror(errnos.EAFNOSUPPORT)}\n`);
  return E_SOCK;
}
