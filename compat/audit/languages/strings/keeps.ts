import { hostNameTools, legacyTools } from '../../../legacy/legacy-tools.ts';
import { indirectAt } from './checks.ts';
import { looksLikeCommand, mannerOf, NAMES_TOOL, namesToolAlone, snakeOf, toolInName } from './command-words.ts';
import type { End } from './ends.ts';
import type { Program } from './program.ts';
import { COMMAND_KEYWORD, readCommand, run } from './runs.ts';
import { holds, type Tree } from './tree.ts';
import { isKnown, textOf } from './value.ts';
import { isKeptForIp } from './words-of-ip.ts';

/** Names of what holds commands. */
const ABOUT_COMMANDS =
  /(?:^|_)(?:cmds?|commands?|tools?|progs?|programs?|bins?|binary|binaries|utils?|exe|execs?|executables?|paths?|requires|required|deps|dependencies|applets|allowed|whitelist)(?:_|$)/;

/** Names of what tells one way of several: `BRIDGE_TYPE_BRCTL`. */
const TELLS_ONE_OF = /(?:^|_)(?:types?|kinds?|modes?|drivers?|backends?|methods?|styles?|formats?|providers?|sources?)(?:_|$)/;

/** Keys of tables under which there is text for people. */
const TELLING_KEY =
  /^(?:short|long|use|usage|titles?|desc|description|help|summary|labels?|text|messages?|msg|examples?|docs?|caption|tooltip|placeholder|notes?|comment|link|href|url|expected|output|stdout)$/i;

/** Paths, names and commands that are kept under a name or in a table, to be run by and by or elsewhere. */
export function keeps(program: Program, node: Tree, text: string, ends: readonly End[], ran: boolean): void {
  const isChecked = ends.some((end) => end.is === 'passed' && mannerOf(end.call.name) === 'checks');
  for (const end of ends) {
    if (end.is === 'kept' && end.wraps.length === 0 && end.choices.size === 0) holdsPath(program, node, text, end.name, ran || isChecked, ran);
    if (end.is === 'kept' && end.wraps.length === 0 && end.choices.size > 0) holdsLine(program, end);
    if (end.is === 'returned' && end.wraps.length === 0 && !ran && /\S\s+\S/.test(text)) givesBack(program, node, text);
    if (end.is === 'returned' && end.wraps.length === 0 && ran) givesPath(program, node, text);
    const item = itemOf(end);
    if (item !== undefined && !(isChecked && ends.length === 1)) lists(program, node, item, end, isChecked, ran);
  }
}

function holdsPath(program: Program, node: Tree, text: string, name: string, isUsed: boolean, ran: boolean): void {
  const isEveryday = legacyTools.has(text) && !hostNameTools.has(text) && (ran || toolInName(name) === text);
  const tool = namesToolAlone(text) ?? (isEveryday ? text : undefined);
  const isAboutCommands = ABOUT_COMMANDS.test(snakeOf(name.replace(/^\W+/, '')));
  if (tool !== undefined) {
    if (text.includes('/') || isUsed || isAboutCommands || (toolInName(name) !== undefined && !TELLS_ONE_OF.test(snakeOf(name))))
      program.found.add(indirectAt(program, node, 'holds the path', tool));
    return;
  }
  const isLine = /\s/.test(text.trim()) && !text.includes('\n');
  const named = !ran && isLine && isAboutCommands && looksLikeCommand(text) ? toolIn(text) : undefined;
  if (named !== undefined) program.found.add(indirectAt(program, node, 'holds the path', named));
}

/** `return '/sbin/ifconfig'`, for a call that runs it. */
function givesPath(program: Program, node: Tree, text: string): void {
  const tool = namesToolAlone(text);
  if (tool !== undefined) program.found.add(indirectAt(program, node, 'holds the path', tool));
}

/** `"ifconfig #{name}"`, which a function gives back to be run elsewhere. */
function givesBack(program: Program, node: Tree, text: string): void {
  const value = program.valueOf(node, new Map());
  if (value.is === 'text' && looksLikeCommand(text)) run(program, node, [value], { captures: true }, 'return', undefined);
}

/** `$CMD{down} = $IFCONFIG . ' %s down'`, with a tool's path from elsewhere. */
function holdsLine(program: Program, end: End & { is: 'kept' }): void {
  const value = end.value === undefined ? undefined : program.valueOf(end.value, end.choices);
  if (value?.is !== 'text' || (toolInName(end.name) === undefined && !ABOUT_COMMANDS.test(snakeOf(end.name.replace(/^\W+/, ''))))) return;
  const text = textOf(value);
  if (/\S\s+\S/.test(text) && !text.includes('\n') && looksLikeCommand(text)) listed(program, [value], end.target);
}

/** The item of a list or a table that a value ends in. */
function itemOf(end: End): Tree | undefined {
  if (end.is === 'kept' || end.is === 'returned' || end.is === 'listed') return end.wraps[0];
  return undefined;
}

function lists(program: Program, node: Tree, item: Tree, end: End, isChecked: boolean, ran: boolean): void {
  const text = textOf(program.valueOf(item, end.choices));
  const container = containerOf(program, item);
  if (container === undefined || isCompared(container.node)) return;
  if (TELLING_KEY.test(container.key ?? '')) return;
  const tool = namesToolAlone(text) ?? (legacyTools.has(text) && standsByTools(program, container.node, end) ? text : undefined);
  const isAboutCommands = end.is === 'kept' && ABOUT_COMMANDS.test(snakeOf(end.name.replace(/^\W+/, '')));
  if (tool !== undefined) {
    const isArgument = container.is === 'list' && !(text.includes('/') || isAboutCommands);
    if (!isArgument && holds(item, node)) {
      if (text.includes('/') || isAboutCommands || toolInName(container.key ?? '') !== undefined) program.found.add(indirectAt(program, node, 'lists the tool', tool));
    } else if (!isChecked && container.is === 'list') listsWords(program, container.node, end);
    return;
  }
  if (legacyTools.has(text) && container.is === 'list' && !isChecked) {
    if (text === 'route' && isKeptForIp(program, end)) return;
    listsWords(program, container.node, end);
    return;
  }
  if (isChecked || text.includes('\n') || !looksLikeCommand(text)) return;
  if (
    !ran &&
    COMMAND_KEYWORD.test(container.key ?? '') &&
    run(
      program,
      item,
      [program.valueOf(item, end.choices)].filter((value) => value.is === 'text'),
      { captures: true },
      container.key ?? '',
      undefined,
    )
  )
    return;
  listed(program, [program.valueOf(item, end.choices)], item);
}

/** `assert words == ['ifconfig', 'eth0']`, `if name in ('ifconfig', 'route')`. */
function isCompared(list: Tree): boolean {
  const [around] = list.ancestors();
  return around !== undefined && (around.kind() === 'comparison_operator' || (/^binary/.test(around.kind()) && /^(?:[=!]==?|in)$/.test(around.field('operator')?.text() ?? '')));
}

/** Whether an everyday word stands in a list beside a tool that can be nothing else: `qw(ifconfig route netstat)`. */
function standsByTools(program: Program, list: Tree, end: End): boolean {
  const value = program.valueOf(list, end.choices);
  return value.is === 'list' && value.items.some((item) => item.is === 'text' && namesToolAlone(textOf(item)) !== undefined);
}

/** `["route", _("Routed")]`: an item that is put into the language of the reader makes a list one for people. */
const TRANSLATED = /[[(,{]\s*(?:N?_|n?gettext)\(/;

/** A list of words that is a command, and goes somewhere that is not seen. */
function listsWords(program: Program, list: Tree, end: End): void {
  const value = program.valueOf(list, end.choices);
  // `[$out, $err, 'netstat']`: one word that is not known may be `sudo`, two are no command.
  if (TRANSLATED.test(list.text())) return;
  const isLed = value.is === 'list' && value.items.findIndex((item) => isKnown(item) && textOf(item) !== '') <= 1;
  if (value.is === 'list' && isLed && value.items.length > 1 && looksLikeCommand(textOf(value))) listed(program, [value], list);
}

function listed(program: Program, values: readonly Parameters<typeof readCommand>[1][], at: Tree): void {
  for (const value of values) {
    for (const use of readCommand(program, value, { through: [], ...program.systemAt(at) })) {
      if (use.is !== 'command') continue;
      const { tool, place, confidence, through, notReplaceable } = use;
      program.found.add({ is: 'indirect', role: 'lists the tool', tool, place, confidence, through, ...(notReplaceable === undefined ? {} : { notReplaceable }) });
    }
  }
}

/** The list or the table that an item stands in, and its key there. */
export function containerOf({ dialect }: Program, item: Tree): { readonly is: 'list' | 'table'; readonly node: Tree; readonly key?: string } | undefined {
  for (const around of item.ancestors().slice(0, 3)) {
    const read = dialect.expression(around);
    if (read.is === 'list') return { is: 'list', node: around };
    if (read.is !== 'table') continue;
    const key = read.entries.find(({ value }) => holds(value, item))?.key;
    return { is: 'table', node: around, ...(key === undefined ? {} : { key }) };
  }
  return undefined;
}

function toolIn(text: string): string | undefined {
  return new RegExp(NAMES_TOOL).exec(text)?.[2];
}
