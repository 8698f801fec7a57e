import { legacyTools } from '../../../legacy/legacy-tools.ts';
import { NAMES_PACKAGE } from '../strings/installs.ts';
import { namesAfterTool } from '../strings/marks.ts';

const tools = [...legacyTools.keys()].join('|');
const IN_STRING = new RegExp(String.raw`(?:\b|\\[nrt])(?:${tools})\b|/net/|${NAMES_PACKAGE}`);
const REQUEST = /SIOC|SIOGIF|TUN[SGAD]|BOND_[A-Z_]+_OLD|PROC_?NET/;
/** A number is a request where ioctl is given it, or in a table of such a name. */
const NUMBERED = /ioctl|sioc|requests?\b/i;
const NUMBER = /0x8[9b][0-9a-f]{2}|\b35[0-9]{3}|0x[0-9a-f]{4}54[0-9a-f]{2}|\b[0-9]{10}/i;
/** Comments, strings and characters. */
const COMMENT_OR_STRING = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\.|[^'\\\n"]){1,8}'|'"'/g;

/** Whether a program of C or C++ may hold a use: a request outside of comments, a tool, a file or a package in a string, or a name that stands for a tool. */
export function mayHoldUse(text: string): boolean {
  const [inString, request] = [IN_STRING.test(text), REQUEST.test(text)];
  const numbered = NUMBERED.test(text) && NUMBER.test(text);
  if (!inString && !request && !numbered) return namesAfterTool(text);
  // What stands between the delimiters of a raw string is in no quotes.
  if (/\bu?8?R"/i.test(text)) return true;
  let held = false;
  const rest = text.replaceAll(COMMENT_OR_STRING, (found) => {
    if (found.startsWith('/')) return ' ';
    if (found.startsWith('"') && IN_STRING.test(found)) held = true;
    return found;
  });
  return held || REQUEST.test(rest) || (NUMBERED.test(rest) && NUMBER.test(rest)) || namesAfterTool(rest);
}
