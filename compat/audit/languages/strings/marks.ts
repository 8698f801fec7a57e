import { legacyTools } from '../../../legacy/legacy-tools.ts';
import { everyday, mannerOf, toolInName } from './command-words.ts';

const asName = (tool: string) => tool.replaceAll('-', '[-_]');
/** Tools whose names are no words of everyday programs. */
export const distinctTools: readonly string[] = [...legacyTools.keys()].filter((tool) => !everyday.has(tool));
const words = [...everyday].join('|');

const before = '(?:path|bin|cmd|command|exe|prog|which)_?(?:to_?)?';
const behind = '_?(?:path|bin|cmd|command|exe|prog|tool)';

/** How a tool may stand in a text at all: an everyday word alone, or in a name that says that it is a program. */
export const TOOL_MARKS = String.raw`${distinctTools.map(asName).join('|')}|(?:${words})(?:${behind}|(?![a-z0-9_])(?<=(?:\b|${before})(?:${words})))`;
const MARK = new RegExp(TOOL_MARKS, 'gi');

const REQUEST = /SIOC[A-Z]|TUN[SG][A-Z]|\bIoctl(?:[GS]et(?:Ethtool|HwTstamp)|KCM)/;
/** Numbers that requests are written as. */
const NUMBER = /\b(?:0x8[9b][0-9a-f]{2}|35[0-9]{3}|0x[0-9a-f]{4}54[0-9a-f]{2}|[0-9]{10})/i;
const CALL = /(?<!\b(?:class|def|sub|function|func)[ \t]+)\b([A-Za-z_]\w{0,80})[ \t]*\(/g;

/** Whether requests may stand in the text of a program: by name, or by a number that ioctl is given. */
export function namesRequest(text: string): boolean {
  return REQUEST.test(text) || (/ioctl/i.test(text) && NUMBER.test(text));
}

/** Whether a name in the text is one that a tool's path or command is kept under. */
export function namesAfterTool(text: string): boolean {
  for (const { 0: found, index } of text.matchAll(MARK)) {
    let [start, end] = [index, index + found.length];
    while (start > index - LONGEST && isOfName(text.charCodeAt(start - 1))) start--;
    while (end < index + LONGEST && isOfName(text.charCodeAt(end))) end++;
    if (toolInName(text.slice(start, end)) !== undefined) return true;
  }
  return false;
}

/** Names are no longer than this. */
const LONGEST = 200;

function isOfName(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}

/** Whether the text calls anything that may run a command or look for one. */
export function callsRunner(text: string): boolean {
  const seen = new Set<string>();
  for (const [, name = ''] of text.matchAll(CALL)) {
    if (seen.has(name)) continue;
    seen.add(name);
    const manner = mannerOf(name);
    if (manner === 'runs' || manner === 'checks' || /^_?(?:w?exec|spawn|posix_spawn|popen)/i.test(name)) return true;
  }
  return false;
}
