import { readCase } from './case.ts';
import { type Cursor, codeAt, deepest, match, skipBlanks } from './cursor.ts';
import { arithmeticEnd, readWithin } from './expansions.ts';
import { readRedirects } from './redirects.ts';
import { inWord, pass, readUntil, section, skipEmpty } from './sections.ts';
import { readSimple } from './simple.ts';
import type { Command, Compound, Condition, Context, Pipeline } from './tree.ts';

const keyword = /(?:if|while|until|for|select|case|\{)(?=[\s(;]|$)/y;
const functionStart = /(?:function[ \t]+([^\s(){};&|<>]+)[ \t]*(?:\([ \t]*\))?|([^\s();&|<>"'`\\=#]+)[ \t]*\([ \t]*\))[ \t]*(?:#[^\n]*)?/y;

/** Reads a compound command or a function, if one begins here. */
export function readCompound(cursor: Cursor, context: Context | undefined, pipeline: Pipeline): boolean {
  const code = codeAt(cursor);
  if (code === 40) return readParentheses(cursor, context, pipeline);
  const word = match(cursor, keyword)?.[0];
  if (word === undefined) return readFunction(cursor, context, pipeline);
  cursor.at += word.length;
  if (cursor.depth >= deepest) return true;
  const compound = open(cursor, word as Compound['keyword'], context, pipeline);
  cursor.depth++;
  if (word === 'if') readIf(cursor, compound);
  else if (word === 'case') readCase(cursor, compound);
  else if (word === 'for' || word === 'select') readFor(cursor, compound);
  else if (word === '{') readBody(cursor, compound, '}');
  else readWhile(cursor, compound);
  cursor.depth--;
  readRedirectsOf(cursor, compound);
  return true;
}

function open(cursor: Cursor, word: Compound['keyword'], parent: Context | undefined, pipeline: Pipeline): Compound {
  const compound: Compound = { is: 'compound', keyword: word, parent, pipeline, position: pipeline.members.length, redirects: [] };
  pipeline.members.push(compound);
  cursor.script.compounds.push(compound);
  return compound;
}

function readBody(cursor: Cursor, compound: Compound, closer: string): void {
  cursor.readCommands(cursor, section(compound, 'body'), [closer]);
  pass(cursor, closer);
}

function readParentheses(cursor: Cursor, context: Context | undefined, pipeline: Pipeline): boolean {
  if (cursor.depth >= deepest) {
    cursor.at++;
    return true;
  }
  const end = codeAt(cursor, 1) === 40 ? arithmeticEnd(cursor.text, cursor.at + 2, cursor.end) : -1;
  const compound = open(cursor, end < 0 ? '(' : '((', context, pipeline);
  if (end < 0) {
    cursor.at++;
    cursor.depth++;
    readBody(cursor, compound, ')');
    cursor.depth--;
  } else passArithmetic(cursor, compound, end);
  readRedirectsOf(cursor, compound);
  return true;
}

function readRedirectsOf(cursor: Cursor, compound: Compound): void {
  const outer = cursor.holder;
  cursor.holder = compound;
  readRedirects(cursor, compound.redirects);
  cursor.holder = outer;
}

function passArithmetic(cursor: Cursor, compound: Compound, end: number): void {
  const outer = cursor.holder;
  cursor.holder = compound;
  readWithin(cursor, [], end);
  cursor.holder = outer;
  cursor.at = end + 2;
}

/** What was asked long before tells nothing any more. */
const mostConditions = 20;

function readIf(cursor: Cursor, compound: Compound): void {
  const asked: Condition[] = [];
  for (let word: string | undefined = 'if'; word !== undefined && word !== 'fi'; ) {
    const isElse = word === 'else';
    if (!isElse) {
      const pipelines = cursor.readCommands(cursor, section(compound, 'condition', [...asked]), ['then', 'elif', 'else', 'fi']);
      asked.push({ pipelines, negated: false });
      pass(cursor, 'then');
    }
    cursor.readCommands(cursor, section(compound, 'branch', [...asked]), ['elif', 'else', 'fi']);
    if (asked.length > mostConditions) asked.shift();
    const last = asked.pop();
    if (last !== undefined) asked.push({ ...last, negated: true });
    word = pass(cursor, 'elif', 'else', 'fi');
  }
}

function readWhile(cursor: Cursor, compound: Compound): void {
  const pipelines = cursor.readCommands(cursor, section(compound, 'condition'), ['do', 'done']);
  pass(cursor, 'done') ?? pass(cursor, 'do');
  compound.reads = pipelines.flatMap(({ members }) => members.flatMap(namesRead));
  const separators = pipelines.flatMap(({ members }) => members.flatMap(separatorsRead)).at(-1);
  if (separators !== undefined) compound.separators = separators;
  cursor.readCommands(cursor, section(compound, 'body', [{ pipelines, negated: compound.keyword === 'until' }]), ['done']);
  pass(cursor, 'done');
}

const nameOnly = /^[A-Za-z_]\w*$/;

/** The names that `read` gives values to. */
function namesRead(member: Command | Compound): readonly string[] {
  if (member.is !== 'command') return [];
  const texts = member.words.map(({ parts }) => (parts[0]?.is === 'text' ? parts[0].text : ''));
  return texts[0] === 'read' ? texts.slice(1).filter((text) => nameOnly.test(text)) : [];
}

/** What `IFS=: read` parts its fields by. */
function separatorsRead(member: Command | Compound): readonly string[] {
  if (member.is !== 'command' || member.words[0]?.parts[0]?.is !== 'text' || member.words[0].parts[0].text !== 'read') return [];
  return member.assignments.filter(({ name }) => name === 'IFS').map(({ value }) => (value?.parts ?? []).map((part) => (part.is === 'text' ? part.text : '')).join(''));
}

const loopVariable = /[ \t]*([A-Za-z_]\w*)/y;
function readFor(cursor: Cursor, compound: Compound): void {
  skipBlanks(cursor);
  const end = cursor.text.startsWith('((', cursor.at) ? arithmeticEnd(cursor.text, cursor.at + 2, cursor.end) : -1;
  if (end >= 0) passArithmetic(cursor, compound, end);
  const name = match(cursor, loopVariable);
  if (name !== undefined) {
    cursor.at += name[0].length;
    compound.variable = name[1] as string;
    readLoopList(cursor, compound);
  }
  skipEmpty(cursor, true);
  const closer = pass(cursor, 'do') === undefined ? pass(cursor, '{') : 'do';
  if (closer === undefined) return;
  readBody(cursor, compound, closer === 'do' ? 'done' : '}');
}

/** The words behind `in`, up to the line's end or `;`. */
function readLoopList(cursor: Cursor, compound: Compound): void {
  skipEmpty(cursor, false);
  if (match(cursor, inWord) === undefined) return;
  cursor.at += 2;
  compound.list = readUntil(cursor, compound, (code) => code === 10 || code === 59 || code === 38 || code === 124 || code === 41);
}

function readFunction(cursor: Cursor, context: Context | undefined, pipeline: Pipeline): boolean {
  const found = match(cursor, functionStart);
  if (found === undefined) return false;
  const name = (found[1] ?? found[2]) as string;
  cursor.at += found[0].length;
  skipEmpty(cursor, false);
  cursor.script.functions.add(name);
  if (cursor.depth >= deepest) return true;
  const body: Context = { is: 'function', name, parent: context };
  const members: Pipeline = { members: [], negated: false };
  cursor.depth++;
  if (!readCompound(cursor, body, members)) readSimple(cursor, body, members);
  cursor.depth--;
  pipeline.members.push(...members.members);
  return true;
}
