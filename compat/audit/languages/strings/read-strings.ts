import type { Role } from '../../../../src/model/finding.ts';
import { legacyTools } from '../../tools.ts';
import type { CommandUse, Use } from '../../use.ts';
import { readCommandWords, readShell } from '../shell/index.ts';
import { pathOf } from '../shell/proc-files.ts';
import { looksLikeCommand, mannerOf, NAMES_TOOL, namesToolAlone, snakeOf, toolInName } from './command-words.ts';
import { type Command, commandsOf } from './commands.ts';
import type { Call, Runner } from './dialect.ts';
import { embeddedText, wordsToRun } from './embedded-value.ts';
import { type End, endsOf } from './flow.ts';
import { outputOf } from './output.ts';
import type { Program } from './program.ts';
import { query, type Span, spanOf, type Tree } from './tree.ts';
import { isKnown, isResolved, part, type Text, textOf } from './value.ts';

const PROC = '/proc/(?:self/|thread-self/|[0-9]+/)?net/[a-z][a-z0-9_]*';
const MOST = 4000;

/** What the strings of a program lead to that name a tool or a file. */
export function readStrings(program: Program): void {
  const { root, dialect } = program;
  for (const node of root.findAll(query(dialect.kinds.strings, `${NAMES_TOOL}|${PROC}`)).slice(0, MOST)) readString(program, dialect.origin?.(node) ?? node);
}

function readString(program: Program, node: Tree): void {
  const read = program.dialect.expression(node);
  if (read.is !== 'text') return;
  const text = read.parts.map((part) => ('hole' in part ? '$x' : part.text)).join('');
  if (read.runs !== undefined) {
    run(program, node, [program.valueOf(node, new Map())], { captures: true }, read.runs, undefined);
    return;
  }
  const ends = endsOf(node, program.names, program.dialect);
  const ran = ends.map((end) => runs(program, text, end)).some(Boolean);
  for (const end of ends) checks(program, node, text, end);
  keeps(program, node, text, ends, ran);
  if (!ran) readsFile(program, node, text, ends);
}

/** Reads what an end of a value runs; whether it runs anything. */
function runs(program: Program, text: string, end: End): boolean {
  if (end.is === 'run') return run(program, end.node, [program.valueOf(end.node, end.choices)], { captures: true }, end.how, undefined);
  if (end.is !== 'passed') return false;
  const runner = runnerOf(program, end, text);
  if (runner === undefined) return false;
  const commands = commandsOf(end.call, runner, end.position, (each) => program.valueOf(each, end.choices));
  return run(program, end.node, commands, runner, end.call.callee, end.call);
}

/** How the function that a value is given to runs it; undefined where it does not. */
function runnerOf({ dialect }: Program, end: End & { is: 'passed' }, text: string): Runner | undefined {
  const exact = dialect.runnerOf(end.call);
  if (exact === 'none') return undefined;
  if (exact !== undefined) return takes(end, exact) ? exact : undefined;
  const manner = mannerOf(end.call.name);
  const isCommand = looksLikeCommand(text) || (end.wraps > 0 && namesToolAlone(text) !== undefined);
  if (end.argument.keyword !== undefined && !COMMAND_KEYWORD.test(end.argument.keyword)) return undefined;
  if (manner === 'runs') return isCommand || end.wraps > 0 || /^\S+$/.test(text) ? { captures: true } : undefined;
  if (end.argument.keyword !== undefined && isCommand) return { captures: true };
  if (manner !== 'unknown' || end.local) return undefined;
  const isLine = /\s/.test(text.trim()) || end.wraps === 1;
  return isCommand && isLine ? { takes: 'command', captures: true } : undefined;
}

const COMMAND_KEYWORD = /^(?:args|argv|cmds?|commands?|cmd_?line|command_?line|exec|executable|program|shell|script|line)$/i;

function takes({ argument, position }: End & { is: 'passed' }, { at = 0, keyword, takes: how }: Runner): boolean {
  if (argument.keyword !== undefined) return argument.keyword === keyword || COMMAND_KEYWORD.test(argument.keyword);
  return position === at || (position > at && (how === 'words' || how === 'path'));
}

/** Reads commands as a shell would; whether there was a use in them. */
function run(program: Program, at: Tree, commands: readonly Command[], runner: Runner, how: string, call: Call | undefined): boolean {
  let any = false;
  const output = outputOf(at, call, runner, program.names, program.dialect);
  for (const command of commands) {
    const about = { through: [how], ...program.systemAt(at) };
    const uses = readCommand(program, command, about);
    for (const use of uses) {
      any = true;
      program.found.add(settled(use, isResolved(command), output));
    }
  }
  return any;
}

/** What runs in a command. Where that is unknown because of how it begins, that is taken for a prefix: `sudo`, `ssh host`, none. */
function readCommand(program: Program, command: Command, about: { readonly through: readonly string[] }): readonly Use[] {
  if (command.is === 'list') {
    const uses = readCommandWords(wordsToRun(command, program.source.text), about);
    const known = command.items.findIndex(isKnown);
    return uses.length > 0 || known <= 0 ? uses : readCommandWords(wordsToRun({ ...command, items: command.items.slice(known) }, program.source.text), about);
  }
  const text = withoutPipe(command);
  const uses = readShell(embeddedText(text, about));
  const known = text.pieces.findIndex((piece) => piece.known && piece.text.trim() !== '');
  return uses.length > 0 || known <= 0 ? uses : readShell(embeddedText({ is: 'text', pieces: text.pieces.slice(known) }, about));
}

/** Without the sign that Perl's open() has for a pipe. */
function withoutPipe(command: Text): Text {
  const pieces = [...command.pieces];
  const [first, last] = [pieces[0], pieces.at(-1)];
  const lead = /^\s*\|(?!\|)\s*/.exec(first?.text ?? '')?.[0].length ?? 0;
  if (first !== undefined && lead > 0) pieces[0] = part(first, lead, first.text.length);
  const text = last === first ? (pieces[0]?.text ?? '') : (last?.text ?? '');
  const kept = text.replace(/\s*\|\s*$/, '').length;
  const end = pieces.at(-1);
  if (end !== undefined && kept < text.length) pieces[pieces.length - 1] = part(end, 0, kept);
  return { is: 'text', pieces };
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

/** `which('ifconfig')`, `os.path.exists('/sbin/ifconfig')`. */
function checks(program: Program, node: Tree, text: string, end: End): void {
  if (end.is !== 'passed' || mannerOf(end.call.name) !== 'checks') return;
  const tool =
    namesToolAlone(text) ??
    (/^\w[\w-]*$/.test(text) && end.wraps === 0 && legacyTools.has(text) && !/(?:^|_)(?:has|have|find|locate)(?:_|$)/.test(snakeOf(end.call.name)) ? text : undefined);
  if (tool === undefined) return;
  const isNamed = [...end.choices.values()].some(({ moves }) => moves);
  const found = indirect(program, node, 'checks presence', tool);
  program.found.add({ ...found, ...(isNamed ? { place: spanOf(end.argument.value), confidence: 'variables resolved' } : {}), through: [end.call.callee] });
}

const ABOUT_COMMANDS =
  /(?:^|_)(?:cmds?|commands?|tools?|progs?|programs?|bins?|binary|binaries|utils?|exe|execs?|executables?|paths?|requires|required|deps|dependencies|applets|allowed|whitelist)(?:_|$)/;

/** Paths, names and commands that are kept under a name or in a table. */
function keeps(program: Program, node: Tree, text: string, ends: readonly End[], ran: boolean): void {
  const tool = namesToolAlone(text);
  const kept = ends.find((end) => end.is === 'kept');
  const checked = ends.some((end) => end.is === 'passed' && mannerOf(end.call.name) === 'checks' && end.choices.size === 0);
  if (checked) return;
  if (kept?.is === 'kept' && kept.wraps.length === 0) {
    const holdsTool =
      tool !== undefined &&
      (text.includes('/') ||
        ran ||
        ends.some((end) => end.is === 'passed' && mannerOf(end.call.name) === 'checks') ||
        toolInName(kept.name) !== undefined ||
        ABOUT_COMMANDS.test(snakeOf(kept.name)));
    if (holdsTool) program.found.add(indirect(program, node, 'holds the path', tool));
    else if (!ran && looksLikeCommand(text) && /\s/.test(text.trim()) && !text.includes('\n') && ABOUT_COMMANDS.test(snakeOf(kept.name))) {
      const named = namedIn(text);
      if (named !== undefined) program.found.add(indirect(program, node, 'holds the path', named));
    }
    return;
  }
  if (
    ran ||
    !ends.some(
      (end) =>
        end.is === 'kept' ||
        end.is === 'listed' ||
        (end.is === 'passed' && end.wraps > 0 && mannerOf(end.call.name) === 'unknown') ||
        (end.is === 'returned' && end.wraps.length > 0),
    )
  )
    return;
  const listed = tool ?? (looksLikeCommand(text) && !text.includes('\n') ? namedIn(text) : undefined);
  const about = kept?.is === 'kept' && ABOUT_COMMANDS.test(snakeOf(kept.name));
  if (listed !== undefined && (about || text.includes('/') || /\s/.test(text))) program.found.add(indirect(program, node, 'lists the tool', listed));
}

function namedIn(text: string): string | undefined {
  const match = new RegExp(NAMES_TOOL).exec(text);
  return match?.[2];
}

/** `/proc/net/route`, opened or kept to be opened. */
function readsFile(program: Program, node: Tree, text: string, ends: readonly End[]): void {
  const path = pathOf(text.replace(/^[<+\s]+|\s+$/g, ''));
  if (path === undefined) return;
  const about = { place: inner(node, path), confidence: 'literal', through: [], ...program.systemAt(node) } as const;
  const manners = ends.flatMap((end) => (end.is === 'passed' ? [mannerOf(end.call.name)] : []));
  const isOpened = manners.some((manner) => manner !== 'tells' && manner !== 'checks');
  if (isOpened || (!manners.includes('checks') && ends.some((end) => end.is === 'kept' || end.is === 'listed' || end.is === 'returned'))) {
    program.found.add({ is: 'file', path, ...about });
  } else if (manners.includes('checks')) program.found.add({ is: 'indirect', role: 'checks presence', tool: path, ...about });
}

function indirect(program: Program, node: Tree, role: Role, tool: string): Use {
  const at = node.text().indexOf(tool);
  const { start, end } = spanOf(node);
  const before =
    at < 0
      ? 0
      : node
          .text()
          .slice(0, at)
          .search(/[^\s'"`]*$/);
  const place = at < 0 ? { start, end } : { start: start + before, end: start + at + tool.length };
  return { is: 'indirect', role, tool, place, confidence: 'literal', through: [], ...program.systemAt(node) };
}

/** Where a literal's text stands, without its quotes. */
function inner(node: Tree, text: string): Span {
  const { start, end } = spanOf(node);
  const at = node.text().indexOf(text);
  return at < 0 ? { start, end } : { start: start + at, end: start + at + text.length };
}

const VARIABLES = `(?i)(${[...legacyTools.keys()]
  .filter((tool) => tool !== 'hostname')
  .map((tool) => tool.replaceAll('-', '_'))
  .join('|')})`;

/** Commands whose program is a variable that is named after a tool, and comes from elsewhere. */
export function readNamedVariables(program: Program): void {
  const { root, dialect } = program;
  for (const node of root.findAll(query(dialect.kinds.names, VARIABLES)).slice(0, MOST)) {
    const key = dialect.keptAs(node);
    const tool = key === undefined ? undefined : toolInName(key.replace(/^\W+/, ''));
    if (tool === undefined || hasKnownValue(program, node)) continue;
    const around = endsOf(node, program.names, dialect).find((end) => end.is === 'passed' && end.node.ancestors().length >= 0 && leads(program, node, end));
    if (around?.is !== 'passed') continue;
    program.found.add({
      is: 'command',
      tool,
      words: [{ text: tool, written: node.text(), confidence: 'partly unknown', place: spanOf(node) }],
      output: outputOf(around.node, around.call, { captures: true }, program.names, dialect),
      isShell: false,
      place: spanOf(node),
      confidence: 'partly unknown',
      through: [around.call.callee, node.text()],
      ...program.systemAt(node),
    });
  }
}

function hasKnownValue(program: Program, node: Tree): boolean {
  const value = program.valueOf(node, new Map());
  const text = textOf(value);
  return !text.startsWith('${');
}

/** Whether a name is the first word of what a function runs. */
function leads(program: Program, node: Tree, end: End & { is: 'passed' }): boolean {
  const exact = program.dialect.runnerOf(end.call);
  if (exact === 'none' || (exact === undefined && mannerOf(end.call.name) !== 'runs')) return false;
  const value = program.valueOf(end.argument.value, end.choices);
  const first = value.is === 'list' ? value.items[0] : value;
  const { start } = spanOf(node);
  const piece = first?.is === 'text' ? first.pieces[0] : undefined;
  return piece !== undefined && piece.start <= start && piece.end >= start && !piece.known;
}
