import { looksLikeCommand, NAMES_TOOL } from '../strings/command-words.ts';
import { NAMES_PACKAGE } from '../strings/installs.ts';
import { callsRunner, distinctTools, namesAfterTool, namesRequest } from '../strings/marks.ts';
import { helpers } from '../strings/read-imports.ts';

/** What stands for a use wherever it is said in the program. */
const DISTINCT = new RegExp(String.raw`(?<![\w-])(?:${distinctTools.join('|')})(?![\w-])|proc/(?:self/|thread-self/|[0-9]+/)?net/`);
const PACKAGED = new RegExp(NAMES_PACKAGE);
const NAMED = new RegExp(NAMES_TOOL);
const HELPERS = new RegExp(String.raw`\b(?:import|from)\b[^\n]*\b(?:${[...helpers].filter((name) => /^\w+$/.test(name)).join('|')})\b`);
/** Comments and strings, those in three quotes first. */
const COMMENT_OR_STRING = /#[^\n]*|("""|''')(?:\\[\s\S]|(?!\1)[\s\S])*(?:\1|$)|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'/g;

/**
 * Whether a program of Python may hold a use: comments and docstrings never do, and words such as route and hostname only in a string that is a command, or where
 * something is called that may run it.
 */
export function mayHoldUse(text: string): boolean {
  if (PACKAGED.test(text) || namesRequest(text) || namesAfterTool(text) || HELPERS.test(text)) return true;
  if (!DISTINCT.test(text) && !NAMED.test(text)) return false;
  const strings: string[] = [];
  const rest = text.replaceAll(COMMENT_OR_STRING, (found: string, quotes: string | undefined, at: number) => {
    if (found.startsWith('#')) return '';
    if (quotes !== undefined && isDocstring(text, at)) return '""';
    strings.push(found);
    return found;
  });
  if (DISTINCT.test(rest)) return true;
  const named = strings.filter((string) => NAMED.test(string));
  return named.length > 0 && (callsRunner(rest) || named.some((string) => looksLikeCommand(contentOf(string))));
}

/** The first statement of a function, a class or the file. What stands alone on its line elsewhere may go on what is above. */
function isDocstring(text: string, at: number): boolean {
  const line = text.lastIndexOf('\n', at - 1) + 1;
  if (!/^[ \t]*\w?$/.test(text.slice(line, at))) return false;
  const above = text.slice(Math.max(0, line - HEAD), line);
  return HEADER.test(above) || (line <= HEAD && /^(?:[ \t\r]*(?:#.*)?\n)*$/.test(above));
}

const HEAD = 600;
const HEADER = /(?:\)[ \t]*(?:->[^\n]*)?|^[ \t]*class[ \t]+\w+[ \t]*):[ \t\r]*(?:#.*)?\n(?:[ \t\r]*(?:#.*)?\n)*$/m;

function contentOf(string: string): string {
  return string.replace(/^("""|'''|"|')|("""|'''|"|')$/g, '').replaceAll('\\n', '\n');
}
