import { looksLikeCommand, NAMES_TOOL } from './command-words.ts';
import { NAMES_PACKAGE } from './installs.ts';
import { callsRunner, distinctTools, namesAfterTool, namesRequest } from './marks.ts';
import { helpers } from './read-imports.ts';

/** What stands for a use wherever it is said in a program. */
const DISTINCT = new RegExp(
  String.raw`(?<![\w-])(?:${distinctTools.join('|')})(?![\w-])|proc/(?:self/|thread-self/|[0-9]+/)?net/|(?<![\w-])(?:${[...helpers].join('|')})(?![\w-])`,
);
const PACKAGED = new RegExp(NAMES_PACKAGE);
const NAMED = new RegExp(NAMES_TOOL);
/** Commands that are run without a call in parentheses. */
const RUNS = /\x60|\b(?:qx|system|exec|open|popen|spawn|sh|readpipe)\b|%x/;

/** Whether a program may hold a use. Words such as route and hostname stand for one only where something is called that may run them, or where they begin a command. */
export function mayHoldUse(text: string): boolean {
  if (PACKAGED.test(text) || DISTINCT.test(text) || namesRequest(text) || namesAfterTool(text)) return true;
  return NAMED.test(text) && (RUNS.test(text) || callsRunner(text) || looksLikeCommand(text.replaceAll(/["']|\\n/g, '\n')));
}
