import { legacyTools } from '../../../legacy/legacy-tools.ts';
import { shown } from '../../use.ts';
import { indirectAt } from './checks.ts';
import { mannerOf, toolInName } from './command-words.ts';
import type { End } from './ends.ts';
import { endsOf } from './flow.ts';
import { begins, ledByName } from './led-by-name.ts';
import { outputOf } from './output.ts';
import type { Program } from './program.ts';
import { takes } from './runs.ts';
import { query, spanOf, type Tree } from './tree.ts';
import { textOf } from './value.ts';

const names = [...legacyTools.keys()].filter((tool) => tool !== 'hostname').map((tool) => tool.replaceAll('-', '_'));
const VARIABLES = `(?i)(${names.join('|')})`;
const MOST = 2000;

/** Commands whose program is a variable that is named after a tool, and comes from elsewhere: `[self.ifconfig_path, '-a']`. */
export function readNamedVariables(program: Program): void {
  const { root, dialect } = program;
  for (const node of root.findAll(query(dialect.kinds.names, VARIABLES)).slice(0, MOST)) {
    if (isFunctionOfSh(program, node)) continue;
    const key = dialect.keptAs(node);
    const tool = key === undefined ? undefined : toolInName(key);
    if (tool === undefined || isKnownHere(program, node)) continue;
    const ends = endsOf(node, program.names, dialect);
    const check = ends.find((each) => each.is === 'passed' && each.choices.size === 0 && each.argument.value.id() === node.id() && mannerOf(each.call.name) === 'checks');
    if (check?.is === 'passed')
      program.found.add({ ...indirectAt(program, node, 'checks presence', tool), place: spanOf(node), confidence: 'partly unknown', through: [check.call.callee] });
    const isRun = (each: End) => (each.is === 'passed' ? leads(program, node, each, ends) : each.is === 'run' && begins(program.valueOf(each.node, each.choices), node));
    const end = ends.find((each) => each.choices.size === 0 && isRun(each)) ?? ends.find((each) => isHeld(program, node, each) && isRun(each));
    if (end?.is !== 'passed' && end?.is !== 'run') continue;
    // `my $line = "$ifconfig_path -a";` holds it, and it runs where that is given away.
    const place = end.choices.size === 0 ? spanOf(node) : spanOf(end.node);
    if (end.choices.size > 0) program.found.add({ ...indirectAt(program, node, 'holds the path', tool), place: spanOf(node), confidence: 'partly unknown' });
    const how = end.is === 'run' ? end.how : end.call.callee;
    const command = ledByName(program, node, end, tool);
    const output = outputOf(program, end.node, end.is === 'run' ? undefined : end.call, { captures: true });
    program.found.add({
      is: 'command',
      tool,
      words: [{ text: tool, written: node.text(), confidence: 'partly unknown', place: spanOf(node) }, ...(command?.words.slice(1) ?? [])],
      output: command === undefined ? output : { ...output, filters: command.output.filters, captured: output.captured || command.output.captured },
      isShell: false,
      place,
      confidence: 'partly unknown',
      through: [how, node.text()],
      ...program.systemAt(node),
    });
  }
}

/** Whether names hold a value with words behind it, in the function that runs it. */
function isHeld({ names }: Program, node: Tree, end: End): boolean {
  const isOwn = (end.is === 'passed' || end.is === 'run') && names.routineOf(spanOf(end.node).start) === names.routineOf(spanOf(node).start);
  return isOwn && end.through.length === 0 && end.choices.size > 0 && [...end.choices.values()].every(({ value, moves }) => moves && value.id() !== node.id());
}

/** `sh.ifconfig('eth0', 'up')`: the modules sh and plumbum.cmd of Python have every command as a function. */
function isFunctionOfSh(program: Program, node: Tree): boolean {
  const { text } = program.source;
  const [, module, name] = /^(sh\.)?(\w+)$/.exec(node.text()) ?? [];
  const tool = name?.replaceAll('_', '-');
  if (tool === undefined || !legacyTools.has(tool)) return false;
  const isMade = module === undefined ? isImported(text, name ?? '') && isCalled(program, node) : /^\s*import\s+(?:.*,\s*)?sh\b/m.test(text);
  if (!isMade) return false;
  const { start, end } = spanOf(node);
  const place = { start: start + (module?.length ?? 0), end };
  const words = [{ text: tool, written: tool, confidence: 'literal', place }] as const;
  program.found.add({ is: 'command', tool, words, output: shown, isShell: false, place, confidence: 'partly unknown', through: ['sh'], ...program.systemAt(node) });
  return true;
}

/** `from sh import ifconfig`, `from plumbum.cmd import route`. */
function isImported(text: string, name: string): boolean {
  return new RegExp(`^[ \\t]*from\\s+(?:sh|plumbum\\.cmd)\\s+import\\s+[^\\n]*\\b${name}\\b`, 'm').test(text);
}

function isCalled({ dialect }: Program, node: Tree): boolean {
  const [around] = node.ancestors();
  return around !== undefined && dialect.expression(around).is === 'call' && around.field('function')?.id() === node.id();
}

function isKnownHere(program: Program, node: Tree): boolean {
  const text = textOf(program.valueOf(node, new Map()));
  return text !== '' && !text.startsWith('${');
}

/** Whether a name is the first word of what a function runs, be it one of the program's own. */
function leads(program: Program, node: Tree, end: End & { is: 'passed' }, ends: readonly End[]): boolean {
  const exact = program.dialect.runnerOf(end.call);
  if (exact === 'none' || (exact !== undefined && !takes(end, exact))) return false;
  const isRun = exact !== undefined || mannerOf(end.call.name) === 'runs' || (end.local && ends.some((each) => isRunInside(program, node, each)));
  return isRun && (end.argument.value.id() === node.id() || begins(program.valueOf(end.argument.value, end.choices), node));
}

/** Whether a value ends in the function that it is given to as what is run there: in backticks, or by a function that is known to run commands. */
function isRunInside(program: Program, node: Tree, end: End): boolean {
  if (end.through.length === 0) return false;
  if (end.is === 'run') return begins(program.valueOf(end.node, end.choices), node) || isLedBy(end.node, node, end, program);
  const exact = end.is === 'passed' ? program.dialect.runnerOf(end.call) : undefined;
  return end.is === 'passed' && exact !== undefined && exact !== 'none' && takes(end, exact) && isLedBy(end.argument.value, node, end, program);
}

/** Whether an expression begins with a name that stands for the node: `"$command 2>&1"`. */
function isLedBy(tree: Tree, node: Tree, { choices }: End, { dialect }: Program): boolean {
  let next: Tree | undefined = tree;
  for (let steps = 0; next !== undefined && steps < DEEPEST; steps++) {
    if (next.id() === node.id()) return true;
    next = choices.get(next.id())?.value ?? firstOf(next, dialect);
  }
  return false;
}

const DEEPEST = 20;

function firstOf(tree: Tree, dialect: Program['dialect']): Tree | undefined {
  const read = dialect.expression(tree);
  if (read.is === 'text') return read.parts[0] !== undefined && 'hole' in read.parts[0] ? read.parts[0].hole : undefined;
  if (read.is === 'join') return read.parts[0];
  if (read.is === 'list') return read.items[0];
  return read.is === 'same' ? read.inner : undefined;
}
