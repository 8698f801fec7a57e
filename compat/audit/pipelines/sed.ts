import type { LongOption } from '../../legacy/getopt.ts';
import type { Filter } from './filter.ts';
import { linesIn, textOf } from './lines.ts';
import { NotUnderstood } from './not-understood.ts';
import { readOptions } from './read-options.ts';
import { type Address, type Command, commandsOf } from './sed-commands.ts';

const long: readonly LongOption[] = [
  { name: 'quiet', argument: 0, means: 'n' },
  { name: 'silent', argument: 0, means: 'n' },
  { name: 'expression', argument: 1, means: 'e' },
  { name: 'regexp-extended', argument: 0, means: 'E' },
];

/** More is no one-liner. */
const LONGEST = 4096;

/** sed(1) with the commands that pipelines have: s, p, d, q and n, with addresses and ranges. */
export const sed: Filter = (words, text) => {
  const { options, operands, has } = readOptions('sed', words, 'nEre:', long);
  const given = options.flatMap(({ means, value }) => (means === 'e' && value !== undefined ? [value] : []));
  const script = given.length > 0 ? given.join('\n') : operands[0];
  if (script === undefined || operands.length > (given.length > 0 ? 0 : 1)) throw new NotUnderstood('sed of a file');
  if (script.length > LONGEST) throw new NotUnderstood('a script of this length');
  return run(commandsOf(script, has('E', 'r')), linesIn(text), has('n'));
};

interface State {
  out: string[];
  /** The ranges that are open. */
  open: Set<Command>;
  ended: boolean;
}

function run(commands: readonly Command[], lines: readonly string[], quiet: boolean): string {
  const state: State = { out: [], open: new Set(), ended: false };
  for (const [index, line] of lines.entries()) {
    const left = cycle(commands, line, { number: index + 1, last: index === lines.length - 1 }, state);
    if (left !== undefined && !quiet) state.out.push(left);
    if (state.ended) break;
  }
  return textOf(state.out);
}

interface Where {
  number: number;
  last: boolean;
}

/** What is left of a line after all commands; undefined where it was deleted. */
function cycle(commands: readonly Command[], line: string, where: Where, state: State): string | undefined {
  let space = line;
  for (const command of commands) {
    if (isSelected(command, space, where, state) === command.negated) continue;
    if (command.name === 'd') return undefined;
    if (command.name === 'p') state.out.push(space);
    if (command.name === '{') {
      const inner = cycle(command.inner, space, where, state);
      if (inner === undefined || state.ended) return inner;
      space = inner;
    }
    if (command.name === 's') {
      const changed = substitute(command, space);
      if (changed !== undefined && command.prints) state.out.push(changed);
      space = changed ?? space;
    }
    if (command.name === 'q') {
      state.ended = true;
      return space;
    }
  }
  return space;
}

function isSelected(command: Command, line: string, where: Where, { open }: State): boolean {
  const { from, to } = command;
  if (from === undefined) return true;
  if (to === undefined) return fits(from, line, where);
  if (open.has(command)) {
    if (typeof to === 'number' ? where.number >= to : fits(to, line, where)) open.delete(command);
    return true;
  }
  if (!fits(from, line, where)) return false;
  if (typeof to !== 'number' || to > where.number) open.add(command);
  return true;
}

function fits(address: Address, line: string, { number, last }: Where): boolean {
  if (address === '$') return last;
  return typeof address === 'number' ? address === number : address.test(line);
}

/** The line after `s`, or undefined where its pattern is not there. */
function substitute({ regex, replacement, nth }: Extract<Command, { name: 's' }>, line: string): string | undefined {
  let [count, changed] = [0, false];
  const result = line.replace(regex, (...found: (string | number | undefined)[]) => {
    count++;
    if (nth !== 0 && count !== nth) return found[0] as string;
    changed = true;
    return replacement.map((part) => (typeof part === 'string' ? part : (found[part] ?? ''))).join('');
  });
  return changed ? result : undefined;
}
