import type { World } from '../world.ts';
import { defaultFamily, familyNamed } from './families.ts';
import { ask, note, type Session, type Work } from './session.ts';
import { actOf } from './words.ts';

/** Does what the words behind the interface's name say, one after the other. An error does not stop the rest. */
export function* setInterface(world: World, link: string, words: readonly string[], verbose: boolean): Work<number> {
  const [first = ''] = words;
  const family = familyNamed(first);
  if (family === undefined && first.includes(',')) world.err("Please don't supply more than one address family.\n");
  const session: Session = { world, link, words, at: family === undefined ? 0 : 1, family: family ?? defaultFamily, verbose, status: 0, netmaskGiven: false };
  for (let word = session.words[session.at++]; word !== undefined; word = session.words[session.at++]) {
    const work = actOf(session, word)(session);
    if (work !== undefined) yield* work;
  }
  const { lateNetmask } = session;
  if (lateNetmask !== undefined) note(session, 'SIOCSIFNETMASK', ask(session, 'address.set-netmask', { link, netmask: lateNetmask }));
  if (verbose && session.status !== 0) world.err(`WARNING: at least one error occured. (${session.status})\n`);
  return session.status & 0xff;
}
