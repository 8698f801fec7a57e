import type { Use } from '../use.ts';
import { commandLine, isKnown } from './command-line.ts';
import { routeWords } from './route.ts';

/** Actions that the route of BSD, macOS, Solaris or Windows has; Linux's ends at them. */
const ofRoute = /^(?:get|show|print|monitor|change|lookup)$/i;

/** Why a command line is for another system: only that understands it, as in `route -n get default`. */
export function whyElsewhere(use: Use): string | undefined {
  if (use.is !== 'command' || use.tool !== 'route') return undefined;
  const line = commandLine(use);
  const { action = '' } = routeWords(line);
  const isWritten = line.words.some((word) => word.text === action && isKnown(word));
  return isWritten && ofRoute.test(action) ? `\`route ${action}\` is of other systems: Linux's route has no such word` : undefined;
}
