import type { Use } from '../use.ts';
import { commandLine, isKnown } from './command-line.ts';
import { routeWords } from './route-words.ts';

/** Actions that the route of BSD, macOS, Solaris or Windows has; Linux's ends at them. */
const elsewhere = /^(?:get|show|print|monitor|change|lookup)$/i;

/** A command line that only another system understands says so: `route -n get default`. */
export function knownElsewhere(use: Use): Use {
  if (use.is !== 'command' || use.tool !== 'route' || use.notReplaceable !== undefined) return use;
  const { action } = routeWords(commandLine(use));
  const isWritten = use.words.some((word) => word.text === action && isKnown(word));
  return action !== undefined && isWritten && elsewhere.test(action) ? { ...use, notReplaceable: `\`route ${action}\` is of other systems: Linux's route has no such word` } : use;
}
