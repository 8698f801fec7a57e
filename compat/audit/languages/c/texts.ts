import { hostNameTools, legacyTools, toolOf } from '../../../legacy/legacy-tools.ts';
import { lastUpTo } from '../../last-up-to.ts';
import type { IndirectUse, Place, Use } from '../../use.ts';
import { looksLikeCommand, namesToolAlone, snakeOf } from '../strings/command-words.ts';
import { textOf, type Value } from '../strings/value.ts';
import { isNull, reason, usesOf } from './commands.ts';
import { asksForFile, onlySpeaks } from './runners.ts';
import { callAround, closeBehind, partsOf, type Stream, textAt } from './stream.ts';
import type { Token } from './tokens.ts';
import type { Unit } from './unit.ts';
import type { Values } from './values.ts';

const anyTool = new RegExp(`(^|[^\\w.-]|\\\\[nrt])(${[...legacyTools.keys()].join('|')})([^\\w.-]|$)`);
const names = [...legacyTools.keys()].join('|');
const folder = '((?:[\\w.+@{}$/-]*(?:bin|ucb|libexec|net-tools|usr/etc)|\\$\\{\\w+\\}|@\\w+@)/)';
/** HP-UX and System V have them in /etc; a file may be called hostname there. */
const path = new RegExp(`^(?:${folder}(${names})|/etc/(?:arp|ifconfig|netstat|route|slattach))$`);
const line = new RegExp(`^${folder}(${names})\\s+\\S`);
/** Behind a hole may stand what runs as root, `%s brctl addif`; `%s route add` may be a command of ip. */
const bareLine = new RegExp(`^(?:sudo\\s+|%s\\s+(?!route|arp|hostname))?(${names})\\s+\\S`);

/** What texts of a program make possible that no call was seen to run: paths of tools that are kept, asked for or listed, and command lines that are put together. */
export function textsOf(unit: Unit, values: Values, commands: readonly Use[]): Use[] {
  const uses: Use[] = [];
  const known = commands.map(({ place }) => place.start).toSorted((a, b) => a - b);
  const streams: { stream: Stream; macro: Token | undefined }[] = [
    { stream: unit.program, macro: undefined },
    ...[...unit.macros.values()].flat().map(({ body, name }) => ({ stream: body, macro: name })),
  ];
  for (const { stream, macro } of streams) {
    for (let index = 0; index < stream.tokens.length; index++) {
      const token = stream.tokens[index] as Token;
      if (token.is !== 'string' || !anyTool.test(token.text.replaceAll('"', ' ')) || unit.branches.isDead(token.start)) continue;
      const [from, to] = adjacent(stream, index);
      if (holdsOne(known, { start: stream.tokens[from]?.start ?? token.start, end: stream.tokens[to - 1]?.end ?? token.end })) {
        index = to - 1;
        continue;
      }
      const found = judgeText(unit, stream, { token, from, to, macro }, values, commands);
      uses.push(...found);
      index = to - 1;
    }
  }
  return uses;
}

/** Whether a number of the sorted list lies in a place. */
function holdsOne(known: readonly number[], { start, end }: Place): boolean {
  const last = known[lastUpTo(known, end - 1)];
  return last !== undefined && start <= last && last < end;
}

/** Literals and words of macros that stand side by side. */
function adjacent(stream: Stream, index: number): [number, number] {
  let [from, to] = [index, index + 1];
  const isPart = (at: number) => stream.tokens[at]?.is === 'string' || (stream.tokens[at]?.is === 'word' && /^[A-Z_][A-Z0-9_]*$/.test(textAt(stream, at)));
  while (isPart(from - 1)) from--;
  while (isPart(to)) to++;
  return [from, to];
}

interface Found {
  readonly token: Token;
  readonly from: number;
  readonly to: number;
  readonly macro: Token | undefined;
}

function judgeText(unit: Unit, stream: Stream, found: Found, values: Values, commands: readonly Use[]): readonly Use[] {
  const { token, from, to, macro } = found;
  const value = values.of(stream, from, to)[0];
  if (value?.is !== 'text') return [];
  const text = textOf(value).trim();
  const call = callAround(stream, from);
  // A script that the program carries with it, to write it somewhere or to hand it to a shell.
  if (/^#!\s*\S*(?:\/|env )(?:ba|da|k|a)?sh\b/.test(text)) return usesOf(value, unit.text, { through: ['#!'], ...reason(unit, token.start) });
  if (call !== undefined && onlySpeaks(call.name)) return [];
  const isWritten = call !== undefined && /^v?(s|sn|as|vas|xas|g_strdup_|g_sn?|my_sn?|ap_sn?|talloc_as)printf\w*$|printf$|^str(l|n)?c(at|py)$|^format$/i.test(call.name);
  if (isWritten && (line.test(text) || (bareLine.test(text) && /cmd|command|sys|shell|exec/i.test(textAt(stream, (call?.open ?? 0) + 1))))) return run(unit, stream, found, values);
  // What a function gives back is run where it is called, elsewhere.
  if (call === undefined && textAt(stream, from - 1) === 'return' && textAt(stream, to) === ';' && (line.test(text) || bareLine.test(text)) && looksLikeCommand(text))
    return usesOf(value, unit.text, { through: ['return'], ...reason(unit, token.start) });
  const tool = toolOf(text.split(/\s/)[0] ?? '');
  // What only tells the name of the host is no use, and a path alone does no more.
  if (tool === undefined || hostNameTools.has(tool)) return [];
  const holder = holderOf(stream, from, macro);
  if (call !== undefined && (asksForFile(call.name) || (/path|which|tool|locate/i.test(call.name) && namesToolAlone(text) !== undefined)))
    return text === tool || path.test(text) ? [indirect(unit, token, tool, 'checks presence')] : [];
  const list = wordsOf(stream, from, values);
  if (list !== undefined && (path.test(text) || !/^(route|arp|hostname|domainname|rarp)$/.test(tool) || /arg|cmd|command|exec|vec/i.test(holder ?? '')))
    return usesOf(list, unit.text, { through: [], ...reason(unit, token.start) });
  const isKnown = path.test(text) || line.test(text) || isNamedAfter(holder, textOf(value), tool, commands, unit);
  if (!isKnown && !isLineOf(holder, textOf(value), textAt(stream, to)) && !isAmongTools(stream, from, text)) return [];
  return [indirect(unit, token, tool, inArray(stream, from) ? 'lists the tool' : 'holds the path')];
}

/** The array that begins with a text and ends with a null pointer: the words of a command, unless it names one tool after another. */
function wordsOf(stream: Stream, from: number, values: Values): Value | undefined {
  const open = stream.around[from] ?? -1;
  const parts = open === from - 1 && textAt(stream, open) === '{' ? partsOf(stream, open) : [];
  const last = parts.at(-1);
  if (last === undefined || parts.length < 3 || !isNull(stream, last.from, last.to) || isOption(stream, parts)) return undefined;
  const items = parts.slice(0, -1).map((part) => values.one(stream, part.from, part.to));
  return items.slice(1).some((item) => toolOf(textOf(item)) !== undefined) ? undefined : { is: 'list', items, start: 0, end: 0 };
}

/** `{"netstat", no_argument, &flag, 0}`: an option of the program itself, as getopt_long(3) is told of it. */
function isOption(stream: Stream, parts: readonly { readonly from: number }[]): boolean {
  return parts.some(({ from }) => /^(?:no|required|optional)_argument$|^&$/.test(textAt(stream, from)));
}

/** A command line that is put together, though nobody was seen to run it. */
function run(unit: Unit, stream: Stream, { token, from, to }: Found, values: Values): readonly Use[] {
  const call = callAround(stream, from);
  const close = call === undefined ? to : closeBehind(stream, call.open, from);
  const made: readonly Value[] = values.formatted(stream, from, close);
  return made.flatMap((value) => usesOf(value, unit.text, { through: [], ...reason(unit, token.start) }));
}

function indirect(unit: Unit, token: Token, tool: string, role: IndirectUse['role']): IndirectUse {
  const at = token.text.lastIndexOf(tool);
  const open = token.text.indexOf('"') + 1;
  const begins = at < 0 ? open : Math.max(open, token.text.slice(0, at).search(/[^\s"]*$/));
  return {
    is: 'indirect',
    tool,
    role,
    confidence: 'literal',
    through: [],
    place: { start: token.start + begins, end: at < 0 ? token.end : token.start + at + tool.length },
    ...reason(unit, token.start),
  };
}

/** The macro, variable or member that a text is kept in. */
function holderOf(stream: Stream, from: number, macro: Token | undefined): string | undefined {
  if (macro !== undefined) return macro.text;
  let at = from - 1;
  while (textAt(stream, stream.around[at] ?? -1) === '{' && textAt(stream, at) !== '=' && !beginsArray(stream, at)) at = stream.around[at] ?? -1;
  if (textAt(stream, at) === '{') at--;
  if (textAt(stream, at) !== '=') return undefined;
  at--;
  while (textAt(stream, at) === ']') at = (stream.around[at] ?? 0) - 1;
  return stream.tokens[at]?.is === 'word' ? textAt(stream, at) : undefined;
}

function beginsArray(stream: Stream, at: number): boolean {
  return textAt(stream, at) === '{' && textAt(stream, at - 1) === '=';
}

/** `#define IFCONFIG "ifconfig"`: a bare name is a tool's where the holder is named after it, or was seen to run it. One with a space before it is a word of some list. */
function isNamedAfter(holder: string | undefined, text: string, tool: string, commands: readonly Use[], unit: Unit): boolean {
  if (holder === undefined || text !== tool) return false;
  if (commands.some((use) => use.is === 'command' && use.tool === tool && unit.text.startsWith(holder, use.place.start))) return true;
  const everyday = /^(route|arp|hostname|domainname|rarp)$/.test(tool);
  const isNamed = new RegExp(`(^|_)${tool.replaceAll('-', '_')}(_|$)`, 'i').test(holder);
  return isNamed && (!everyday || /(cmd|command|path|prog|program|bin|tool|exec?)(_|$)/i.test(holder));
}

/** `#define CMD_UP "ifconfig %s up"`, `string cmd = "ifconfig " + name`: a command line, or how it begins, in what is named after commands. */
function isLineOf(holder: string | undefined, text: string, next: string): boolean {
  if (holder === undefined || !/(^|_)k?(cmd|command|cmd_?line|command_?line|shell|exec)(_|\d|$)/.test(snakeOf(holder))) return false;
  return (bareLine.test(text) && looksLikeCommand(text)) || (next === '+' && /\S\s$/.test(text));
}

/** `{ "ifconfig", "route", NULL }`: names of tools, one beside the other, and one of them at least is no everyday word. */
function isAmongTools(stream: Stream, from: number, text: string): boolean {
  const open = stream.around[from] ?? -1;
  if (textAt(stream, open) !== '{' || !legacyTools.has(text)) return false;
  const items = partsOf(stream, open)
    .slice(0, MOST)
    .map((part) => (part.to - part.from === 1 ? textAt(stream, part.from).slice(1, -1) : ''));
  return items.filter((item) => legacyTools.has(item)).length > 1 && items.some((item) => namesToolAlone(item) !== undefined);
}

/** So many items of an array are looked at. */
const MOST = 100;

function inArray(stream: Stream, from: number): boolean {
  return textAt(stream, stream.around[from] ?? -1) === '{' && [',', '{'].includes(textAt(stream, from - 1));
}
