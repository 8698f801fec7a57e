import { legacyPackages } from '../../legacy/legacy-tools.ts';
import { languages } from '../languages/index.ts';
import type { LanguageName } from '../languages/language.ts';
import { mayHoldUse as shellMayHoldUse } from '../languages/shell/prefilter.ts';
import { mayRunSourced } from '../languages/shell/sourced.ts';
import { TOOL_MARKS } from '../languages/strings/marks.ts';
import { helpers } from '../languages/strings/read-imports.ts';

/** What every use in a program has in its text, however it is written: a tool's name, a request's, ioctl, a file of the old interface, a library that speaks it. */
const PROGRAM_MARKS = new RegExp(`${TOOL_MARKS}|ioctl|SIOC|TUN[SG]|/net/|${[...helpers, ...legacyPackages].join('|')}`, 'i');

/** Whether a text may hold a use at all: a look at its bytes, for every mark is ASCII, and then what its language says. `latin1` has a character for each byte. */
export function mayHoldUse(latin1: string, language: LanguageName): boolean {
  if (language === 'shell' && mayRunSourced(latin1)) return true;
  const own = languages[language]?.mayHoldUse;
  return own === undefined || own === shellMayHoldUse ? shellMayHoldUse(latin1) : PROGRAM_MARKS.test(latin1) && own(latin1);
}
