import { type Cursor, codeAt, match, skipBlanks, skipComment } from './cursor.ts';
import { readWithin } from './expansions.ts';
import { readRedirect, readRedirects } from './redirects.ts';
import { skipEmpty } from './sections.ts';
import type { Command, Context, Pipeline, ShellWord } from './tree.ts';
import { readWord } from './words.ts';

/** Commands whose arguments may be assignments. */
const declaring: ReadonlySet<string> = new Set(['local', 'declare', 'typeset', 'export', 'readonly']);

/** One simple command: assignments, words and redirections up to its end. */
export function readSimple(cursor: Cursor, context: Context | undefined, pipeline: Pipeline): void {
  const command: Command = { is: 'command', source: cursor.source, context, pipeline, position: pipeline.members.length, words: [], assignments: [], redirects: [] };
  const outer = cursor.holder;
  cursor.holder = command;
  const index = cursor.script.commands.push(command) - 1;
  const isTest = readTest(cursor, command);
  while (!isTest && readNext(cursor, command));
  cursor.holder = outer;
  if (command.words.length + command.assignments.length + command.redirects.length > 0) pipeline.members.push(command);
  else if (cursor.script.commands.length === index + 1) cursor.script.commands.pop();
}

function readNext(cursor: Cursor, command: Command): boolean {
  skipBlanks(cursor);
  const { words } = command;
  const code = codeAt(cursor);
  if (code === -1 || code === 10 || code === 59 || code === 124 || code === 41 || (code === 38 && codeAt(cursor, 1) !== 62)) return false;
  if (code === 35) {
    skipComment(cursor);
    return false;
  }
  if (code === 40) return words.length > 0 && readParenthesised(cursor, command);
  if (readRedirect(cursor, command.redirects)) return true;
  if (readAssignment(cursor, command)) return true;
  const word = readWord(cursor);
  if (word.end > word.start) words.push(word);
  else cursor.at++;
  return true;
}

/** A macro of m4, as configure.ac calls it: `AC_ENABLE_CLIENT(ifconfig)`. */
const MACRO = /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/;

/** Words in parentheses, as csh and zsh write lists; what is given to a macro is no command. */
function readParenthesised(cursor: Cursor, { words }: Command): boolean {
  const [first] = words;
  const isMacro = words.length === 1 && first?.end === cursor.at && MACRO.test(plainText(first));
  cursor.at++;
  const elements = readElements(cursor);
  if (!isMacro) for (const word of elements) words.push(word);
  return true;
}

const assignment = /([A-Za-z_]\w*)(?:\[[^\]\n]{0,300}\])?(\+?)=/y;

function readAssignment(cursor: Cursor, command: Command): boolean {
  const { words } = command;
  if (words.length > 0 && !declaring.has(plainText(words[0]))) return false;
  const found = match(cursor, assignment);
  if (found === undefined) return false;
  const known = { name: found[1] as string, appends: found[2] === '+' };
  if (/[$`]/.test(found[0])) readWithin(cursor, [], cursor.at + found[0].length);
  else cursor.at += found[0].length;
  if (codeAt(cursor) !== 40) {
    command.assignments.push({ ...known, value: readWord(cursor) });
    return true;
  }
  cursor.at++;
  command.assignments.push({ ...known, elements: readElements(cursor) });
  return true;
}

/** The words up to `)`, over line ends and comments. */
function readElements(cursor: Cursor): ShellWord[] {
  const elements: ShellWord[] = [];
  for (;;) {
    skipEmpty(cursor, false);
    const code = codeAt(cursor);
    if (code === -1) return elements;
    if (code === 41) {
      cursor.at++;
      return elements;
    }
    const start = cursor.at;
    const word = readWord(cursor);
    if (cursor.at > start) elements.push(word);
    else cursor.at++;
  }
}

const plainText = (word: ShellWord | undefined) => (word?.parts.length === 1 && word.parts[0]?.is === 'text' ? word.parts[0].text : '');

const testStart = /\[\[(?=\s)/y;
const testOperator = /&&|\|\||[()<>]|=~/y;
const testEnd = /\]\](?=[\s;&|)]|$)/y;

/** `[[ ... ]]`, where `<`, `>`, `(`, `&&` are words. */
function readTest(cursor: Cursor, command: Command): boolean {
  if (match(cursor, testStart) === undefined) return false;
  const word = (length: number): ShellWord => {
    const start = cursor.at;
    cursor.at += length;
    return {
      source: cursor.source,
      parts: [{ is: 'text', text: cursor.text.slice(start, cursor.at), start, end: cursor.at, quoted: false }],
      start,
      end: cursor.at,
    };
  };
  command.words.push(word(2));
  for (;;) {
    skipBlanks(cursor);
    const last = plainText(command.words.at(-1));
    const code = codeAt(cursor);
    if (code === 10 && (last === '&&' || last === '||' || last === '[[')) {
      cursor.at++;
      continue;
    }
    if (match(cursor, testEnd) !== undefined) {
      command.words.push(word(2));
      readRedirects(cursor, command.redirects);
      return true;
    }
    if (code === -1 || code === 10 || code === 59) return true;
    const operator = last === '=~' ? undefined : match(cursor, testOperator);
    if (operator !== undefined) {
      command.words.push(word(operator[0].length));
      continue;
    }
    const start = cursor.at;
    command.words.push(readWord(cursor, last === '=~'));
    if (cursor.at === start) cursor.at++;
  }
}
