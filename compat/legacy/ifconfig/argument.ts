import { Leave, type Session } from './session.ts';
import { printUsage } from './usage.ts';

/** Ends with the usage text, as what is wrong with the options of a word does. */
export function refuse(session: Session): never {
  printUsage(session.world, 3);
  throw new Leave(3);
}

/** The next word, which has to be there. */
export function argumentOf(session: Session): string {
  const word = session.words[session.at++];
  return word ?? refuse(session);
}
