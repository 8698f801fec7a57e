import type { CommandUse } from '../../use.ts';
import { commandsOf } from './commands.ts';
import type { End } from './ends.ts';
import type { Program } from './program.ts';
import { readCommand } from './runs.ts';
import { spanOf, type Tree } from './tree.ts';
import type { Text, Value } from './value.ts';

/** Whether a value begins with a name of which nothing is known. */
export function begins(value: Value, node: Tree): boolean {
  const first = value.is === 'list' ? value.items[0] : value;
  const piece = first?.is === 'text' ? first.pieces[0] : undefined;
  const { start } = spanOf(node);
  return piece !== undefined && !piece.known && piece.start <= start && piece.end >= start;
}

/** The words and the pipeline of the command that begins with a name, as if the name were the tool's: `"$ifconfig_path $link down"`. */
export function ledByName(program: Program, node: Tree, end: End & { is: 'passed' | 'run' }, tool: string): Pick<CommandUse, 'words' | 'output'> | undefined {
  const read = (each: Tree) => program.valueOf(each, end.choices);
  const runner = end.is === 'run' ? undefined : program.dialect.runnerOf(end.call);
  const commands = end.is === 'run' ? [read(end.node)] : commandsOf(end.call, runner === undefined || runner === 'none' ? {} : runner, end.position, read);
  for (const command of commands) {
    if (!begins(command, node)) continue;
    const uses = readCommand(program, withTool(command, tool), { through: [] });
    const use = uses.find((each) => each.is === 'command' && each.tool === tool);
    if (use?.is === 'command') return use;
  }
  return undefined;
}

function withTool<Command extends Value>(command: Command, tool: string): Command {
  if (command.is === 'list') return { ...command, items: command.items.map((item, nth) => (nth === 0 ? withTool(item, tool) : item)) };
  const [first, ...rest] = (command as Text).pieces;
  return first === undefined ? command : { ...command, pieces: [{ ...first, text: tool, known: true, resolved: true }, ...rest] };
}
