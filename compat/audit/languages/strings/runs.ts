import type { CommandUse, Use } from '../../use.ts';
import { readCommandWords, readShell } from '../shell/index.ts';
import { looksLikeCommand, mannerOf, namesToolAlone, readsNetworkFile } from './command-words.ts';
import { type Command, commandsOf } from './commands.ts';
import type { Call, Runner } from './dialect.ts';
import { embeddedText, wordsToRun } from './embedded-value.ts';
import type { End } from './ends.ts';
import type { Choices } from './evaluate.ts';
import { installsPackage } from './installs.ts';
import { nearby } from './nearby.ts';
import { outputOf } from './output.ts';
import type { Program } from './program.ts';
import { type Span, spanOf, type Tree } from './tree.ts';
import { isKnown, isResolved, part, type Text, textOf, type Value } from './value.ts';
import { isObjectOfIp } from './words-of-ip.ts';

/** Arguments and entries of tables in which a command is given. */
export const COMMAND_KEYWORD = /^(?:args|argv|cmds?|commands?|cmd_?line|command_?line|exec|executable|program|shell|script|line)$/i;

/** The name of the host is set: a word that is a command only where a function surely runs it. */
const SETS_NAME = /^\s*(?:sudo\s+)?hostname\s+[^\s-]\S*\s*$/;

/** Reads what an end of a value runs; whether it runs anything. */
export function runs(program: Program, text: string, end: End): boolean {
  if (end.is === 'run') return run(program, end.node, [program.valueOf(end.node, end.choices)], { captures: true }, end.how, undefined, end.choices);
  if (end.is !== 'passed') return false;
  const runner = runnerOf(program, end, text);
  if (runner === undefined) return false;
  const commands = commandsOf(end.call, runner, end.position, (each) => program.valueOf(each, end.choices));
  return run(program, end.node, commands, runner, end.call.callee, end.call, end.choices);
}

/** How the function that a value is given to runs it; undefined where it does not. */
function runnerOf(program: Program, end: End & { is: 'passed' }, text: string): Runner | undefined {
  const { dialect } = program;
  if (text === 'route' && isObjectOfIp(program, end)) return undefined;
  const exact = dialect.runnerOf(end.call);
  if (exact === 'none') return undefined;
  if (exact !== undefined) return takes(end, exact) ? exact : undefined;
  // `t.Run("ifconfig", func(t *testing.T) {...})`: the name of a test.
  if (end.call.name === 'Run' && end.call.arguments.some(({ value }) => value.kind() === 'func_literal')) return undefined;
  const { keyword } = end.argument;
  if (keyword !== undefined && !COMMAND_KEYWORD.test(keyword)) return undefined;
  const manner = mannerOf(end.call.name);
  const isCommand = looksLikeCommand(text) || installsPackage(text) || (end.wraps > 0 && namesToolAlone(text) !== undefined);
  // The name of the host in a variable is mostly a key, such as those of settings of ssh: `hosts = ['hostname']; run_ssh(read, hosts)`.
  if (text === 'hostname' && end.position > 0 && end.choices.size > 0) return undefined;
  if (manner === 'runs') return isCommand || SETS_NAME.test(text) || end.wraps > 0 || /^\S+$/.test(text) || readsNetworkFile(text) ? { captures: true } : undefined;
  if (keyword !== undefined && isCommand) return { captures: true };
  const isLine = (/\s/.test(text.trim()) || end.wraps === 1) && !isBehindConstant(program, end);
  return manner === 'unknown' && !end.local && isCommand && isLine ? { takes: 'command', captures: true } : undefined;
}

/** `Enum(('NETSTAT', 'netstat'))`: a text behind its name in the program. No command is called in capitals. */
function isBehindConstant(program: Program, { argument, choices, wraps }: End & { is: 'passed' }): boolean {
  const value = wraps === 0 ? undefined : program.valueOf(argument.value, choices);
  return value?.is === 'list' && value.items.length === 2 && /^[A-Z][A-Z\d_]+$/.test(textOf(value.items[0] as Value));
}

/** Whether a runner runs the argument that a value is given as. */
export function takes({ argument, position }: End & { is: 'passed' }, { at = 0, keyword, takes: how }: Runner): boolean {
  if (argument.keyword !== undefined) return argument.keyword === keyword || COMMAND_KEYWORD.test(argument.keyword);
  return position === at || (position > at && (how === 'words' || how === 'path'));
}

/** Reads commands as a shell would; whether there was a use in them. */
export function run(program: Program, at: Tree, commands: readonly Command[], runner: Runner, how: string, call: Call | undefined, choices: Choices = new Map()): boolean {
  let any = false;
  const about = { through: [how], ...program.systemAt(at) };
  for (const command of commands) {
    for (const use of readCommand(program, command, about)) {
      any = true;
      const found = settled(mendable(nearby(use), at, program), isResolved(command), outputOf(program, at, call, runner));
      for (const one of commands.length > 1 ? [found] : keptAndRun(program, found, at, choices)) program.found.add(one);
    }
  }
  return any;
}

/**
 * A command line that is put together before, in the same function or as a constant: it is held there, and runs where it is given away. One that comes from elsewhere runs
 * where it is written, as does one of several that are given away together, and a here-document behind its call.
 */
function keptAndRun(program: Program, use: Use, at: Tree, choices: Choices): readonly Use[] {
  const { names } = program;
  const { start, end } = spanOf(at);
  if (use.is !== 'command') return [use];
  const isBefore = use.place.start < start && names.routineOf(use.place.start) === names.routineOf(start);
  const isElsewhere = use.place.start < start || use.place.start >= end;
  const isHeld = isElsewhere && (isOfConstant(program, use, choices) || isOfName(program, use, choices));
  if (!isBefore && !isHeld) return [use];
  const { tool, place, through, confidence, notReplaceable } = use;
  const held = { is: 'indirect', role: 'holds the path', tool, place: use.words[0]?.place ?? place, through, confidence } as const;
  const run = {
    ...use,
    place: isBefore ? { start, end } : entryOf(use, at, choices),
    confidence: confidence === 'literal' ? 'variables resolved' : confidence,
    isShell: false,
  } as const;
  const from = [...choices.values()].find(({ value }) => spanOf(value).start <= place.start && place.end <= spanOf(value).end);
  return [{ ...held, ...(notReplaceable === undefined ? {} : { notReplaceable }), ...(from === undefined ? {} : program.systemAt(from.value)) }, run];
}

/** Whether a command is the whole value of a name outside of all functions: not an item of a table or of a list of commands. */
function isOfConstant(program: Program, { place }: CommandUse, choices: Choices): boolean {
  if (program.names.routineOf(place.start) !== undefined || choices.size === 0) return false;
  const values = [...choices.values()];
  return values.every(({ value, moves }) => moves && !isTable(program, value)) && values.some(({ value }) => spanOf(value).start <= place.start && place.end <= spanOf(value).end);
}

/** Whether a command is the whole of what a name holds on the way to where it runs. */
function isOfName(program: Program, use: CommandUse, choices: Choices): boolean {
  return [...choices.values()].some(({ value, moves }) => moves && holdsPlace(value, use) && !isTable(program, value) && isAssigned(program, value));
}

/** Whether a name of a function gets the value: not one that a function gives back at once. */
function isAssigned({ dialect, names }: Program, value: Tree): boolean {
  if (names.routineOf(spanOf(value).start) === undefined) return false;
  const statements = value
    .ancestors()
    .slice(0, 4)
    .map((around) => dialect.statement(around).is);
  return statements.find((is) => is === 'assign' || is === 'return') === 'assign';
}

/** Where a command that a name holds is given to a function that runs it; where it runs, if it is not given away. */
function entryOf(use: CommandUse, at: Tree, choices: Choices): Span {
  const given = [...choices.values()].find(({ value, moves }) => !moves && !holdsPlace(value, use));
  return spanOf(given?.value ?? at);
}

function holdsPlace(value: Tree, { place }: CommandUse): boolean {
  const { start, end } = spanOf(value);
  return start <= place.start && place.end <= end;
}

/** A table, or a list of whole commands. */
function isTable(program: Program, value: Tree): boolean {
  const { is } = program.dialect.expression(value);
  const items = is === 'list' ? program.valueOf(value, new Map()) : undefined;
  return is === 'table' || (items?.is === 'list' && items.items.some((item, nth) => item.is === 'list' || (nth === 0 && /\S\s+\S/.test(textOf(item)))));
}

/** What runs in a command. Where that is unknown because of how it begins, that is taken for a prefix: `sudo`, `ssh host`, none. */
export function readCommand(program: Program, command: Command, about: { readonly through: readonly string[] }): readonly Use[] {
  if (command.is === 'list') {
    const uses = readCommandWords(wordsToRun(command, program.source.text), about);
    const known = command.items.findIndex(isKnown);
    const isOfIp = known > 0 && isRouteOfIp(textOf(command.items[known - 1] as Value), command.items.slice(known).map(textOf).join(' '));
    return uses.length > 0 || known <= 0 || isOfIp ? uses : readCommandWords(wordsToRun({ ...command, items: command.items.slice(known) }, program.source.text), about);
  }
  const text = withoutPipe(command);
  const uses = readShell(embeddedText(text, about));
  const known = text.pieces.findIndex((piece) => piece.known && piece.text.trim() !== '');
  const rest = text.pieces.slice(known);
  if (uses.length > 0 || known <= 0 || isRouteOfIp(text.pieces[known - 1]?.text ?? '', rest.map((piece) => piece.text).join(''))) return uses;
  return readShell(embeddedText({ is: 'text', pieces: rest }, about));
}

/** `$ip route add`, `%s route replace`: the words of iproute2, behind a name for its program. */
function isRouteOfIp(before: string, rest: string): boolean {
  if (!/^\s*route\s/.test(rest)) return false;
  return /(?:^|[^a-z])ip(?:[46]|_?(?:cmd|command|bin|path|prog|exe|route2?))?\W*$/i.test(before) || /^\s*route\s+(?:replace|append|list|ls|save|restore)\b/.test(rest);
}

/** Without the sign that Perl's open() has for a pipe. */
function withoutPipe(command: Text): Text {
  const pieces = [...command.pieces];
  const [first] = pieces;
  const lead = /^\s*\|(?!\|)\s*/.exec(first?.text ?? '')?.[0].length ?? 0;
  if (first !== undefined && lead > 0) pieces[0] = part(first, lead, first.text.length);
  const last = pieces.at(-1);
  const kept = last?.text.replace(/\s*\|\s*$/, '').length ?? 0;
  if (last !== undefined && kept < last.text.length) pieces[pieces.length - 1] = part(last, 0, kept);
  return { is: 'text', pieces };
}

/** A single word that comes from elsewhere may be part of an argument list there: only a whole line, or what stands in the call itself, can be replaced. */
function mendable(use: Use, at: Tree, { source }: Program): Use {
  if (use.is !== 'command' || !use.isShell) return use;
  const { start, end } = spanOf(at);
  const isHere = start <= use.place.start && use.place.end <= end;
  return isHere || /\s/.test(source.text.slice(use.place.start, use.place.end)) ? use : { ...use, isShell: false };
}

function settled(use: Use, resolved: boolean, output: CommandUse['output']): Use {
  const confidence = resolved && use.confidence === 'literal' ? 'variables resolved' : use.confidence;
  if (use.is !== 'command') return { ...use, confidence };
  const { filters, captured, discarded, looksFor } = use.output;
  return {
    ...use,
    confidence,
    output: { filters, captured: captured || output.captured, discarded: discarded || output.discarded, looksFor: [...looksFor, ...output.looksFor] },
  };
}
