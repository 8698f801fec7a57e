import { finish, until, type Waiting } from '../route/waiting.ts';
import type { World } from '../world.ts';
import { addressOf } from './address-of.ts';

/** The words after the host, or after the hardware address. */
export interface Modifiers {
  /** Whether `pub` and `priv` were said, for -d; and which of them last, for -s. */
  pub: boolean;
  priv: boolean;
  published: boolean;
  temporary: boolean;
  /** `dontpub`: the kernel refuses it without `pub`. */
  dontPublish: boolean;
  device?: string;
  netmask?: string;
  /** The word that was looked up last, if one was: messages name it from then on. */
  named?: string;
}

/** `device` is what was said before the word that is wrong. */
export type ReadModifiers = { modifiers: Modifiers } | ({ device?: string } & ({ wrong: 'usage' } | { wrong: 'address'; named: string; said: string }));

/**
 * Reads the words. `each` is told every one as it is met, but for what follows `dev` and `netmask`. `trail` and `auto` are flags that no kernel looks at. The netmask
 * 255.255.255.255, written like that, is none. It waits only for the name of a netmask.
 */
export function readModifiers(world: World, words: readonly string[], networks: boolean, each: (word: string) => void): ReadModifiers | Promise<ReadModifiers> {
  return finish(read(world, words, networks, each));
}

function* read(world: World, words: readonly string[], networks: boolean, each: (word: string) => void): Waiting<ReadModifiers> {
  const modifiers: Modifiers = { pub: false, priv: false, published: false, temporary: false, dontPublish: false };
  const said = () => (modifiers.device === undefined ? {} : { device: modifiers.device });
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    each(word);
    if (word === 'dev' || word === 'netmask') {
      const value = words[++at];
      if (value === undefined) return { wrong: 'usage', ...said() };
      if (word === 'dev') modifiers.device = value;
      else if (value !== '255.255.255.255') {
        const found = addressOf(world, value, networks);
        const mask = found instanceof Promise ? yield* until(found) : found;
        if ('said' in mask) return { wrong: 'address', named: value, said: mask.said, ...said() };
        Object.assign(modifiers, { netmask: mask.address, named: value });
      }
    } else if (!setSwitch(modifiers, word)) return { wrong: 'usage', ...said() };
  }
  return { modifiers };
}

function setSwitch(modifiers: Modifiers, word: string): boolean {
  if (word === 'pub') Object.assign(modifiers, { pub: true, published: true });
  else if (word === 'priv') Object.assign(modifiers, { priv: true, published: false });
  else if (word === 'temp') modifiers.temporary = true;
  else if (word === 'dontpub') modifiers.dontPublish = true;
  else return word === 'trail' || word === 'auto';
  return true;
}
