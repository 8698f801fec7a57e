import { nameOf } from './options.ts';
import type { ShellText } from './syntax/tree.ts';
import { type At, type Told, tellIndirect } from './tell.ts';
import { plainTools, toolOfPath, toolOfVariable, toolOfWord } from './tool-words.ts';
import { prefixes } from './wrappers.ts';

/** What is done with a variable somewhere. */
export interface Fate {
  readonly run: boolean;
  readonly asked: boolean;
  /** A loop goes through its words, and runs them or asks for them. */
  readonly walked: boolean;
  readonly installed: boolean;
  /** The tool of a variable that the file gives no value. */
  readonly unset: (word: string) => string | undefined;
}

/** A piece of a text as it is written. */
export const simple = (text: ShellText, start: number, end: number): Told => ({ place: text.placeOf(start, end), confidence: 'literal' });

const commandName = /cmd|command|exec|prog|(?:^|_)run|(?:^|_)bin|tool/i;

/** A value that begins with a tool, where it is meant as a command. */
export function readCommandHeld(name: string, code: ShellText, fate: Fate, at: At): void {
  if (fate.run) tellJoined(code, fate, at);
  const first = firstCommand(code.text);
  if (first === undefined) return;
  const alone = first.at === 0 && first.text.length === code.text.length;
  const named = toolOfWord(first.text);
  const tool = named ?? fate.unset(first.text);
  if (tool === undefined || (named === undefined && alone)) return;
  const isPath = toolOfPath(first.text) !== undefined;
  const isMeant =
    fate.run || (isPath && !/[,:]\s|[.?!]$/.test(code.text)) || (alone && (fate.asked || toolOfVariable(name) === tool)) || (plainTools.has(tool) && commandName.test(name));
  if (isMeant) tellIndirect('holds the path', tool, simple(code, first.at, first.at + first.text.length), [], at);
}

/** `CMD="$CMD && ifconfig eth0 up"`: the commands behind the first, in a line that is run. */
function tellJoined(code: ShellText, fate: Fate, at: At): void {
  for (const found of code.text.matchAll(/(?:&&|\|\||[;|])\s*([^\s;&|]+)/g)) {
    const word = found[1] as string;
    const named = toolOfWord(word);
    const tool = named === undefined ? fate.unset(word) : plainTools.has(named) ? named : undefined;
    const start = found.index + found[0].length - word.length;
    if (tool !== undefined) tellIndirect('holds the path', tool, simple(code, start, start + word.length), [], at);
  }
}

/** What stands before a command in a line for a shell: `until ifconfig eth0 up; do`. */
const keyword = /^(?:if|then|elif|else|while|until|do|!|\{|\()$/;

/** The word of a command line that names its command: behind assignments, words of the shell and `sudo`. */
function firstCommand(text: string): { readonly text: string; readonly at: number } | undefined {
  for (const found of text.matchAll(/\S+/g)) {
    const name = nameOf(found[0]);
    if (/^\w+=/.test(found[0]) || keyword.test(found[0]) || prefixes.has(name) || found[0].startsWith('-') || /^[\d.]+[smh]?$/.test(found[0])) continue;
    return { text: found[0], at: found.index };
  }
  return undefined;
}
