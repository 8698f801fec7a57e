import { looksLikeCommand, readsNetworkFile } from '../strings/command-words.ts';
import { installsPackage } from '../strings/installs.ts';
import { namesTool } from './unknowns.ts';

/** Whether a text may hold a use if a shell gets it: it names a tool, reads a file of the network, or installs a package. */
export function maySpeakToShell(text: string): boolean {
  return namesTool.test(text) || readsNetworkFile(text) || installsPackage(text);
}

/** Whether a text is a line for a shell, and no sentence: that is asked where a function only sounds as if it ran what it is given. */
export function isLineForShell(text: string): boolean {
  return looksLikeCommand(text) || readsNetworkFile(text) || installsPackage(text);
}
