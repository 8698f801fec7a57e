import type { Argument, Call, Dialect } from '../strings/dialect.ts';
import { named, type Tree } from '../strings/tree.ts';

/** More words than this no command has. */
const MOST = 100;

/** A dialect in which the words that `.arg(...)` and `.args([...])` add are arguments of `Command::new(...)` itself, and such a call is the whole. */
export function chained(dialect: Dialect): Dialect {
  return {
    ...dialect,
    expression: (node) => {
      const read = dialect.expression(node);
      const command = read.is === 'call' ? commandOf(node, read, dialect) : undefined;
      return command === undefined ? read : { ...command.call, arguments: [...command.call.arguments, ...addedTo(command.node)] };
    },
  };
}

/** The call of `Command::new` that a chain of calls begins with. */
function commandOf(node: Tree, read: Call, dialect: Dialect): { readonly node: Tree; readonly call: Call } | undefined {
  let [at, call]: [Tree, Call] = [node, read];
  for (let steps = 0; steps < MOST; steps++) {
    if (/(?:^|::)Command::new$/.test(call.callee)) return { node: at, call };
    const receiver = /^args?$/.test(call.name) ? call.receiver : undefined;
    const before = receiver === undefined ? undefined : dialect.expression(receiver);
    if (receiver === undefined || before?.is !== 'call') return undefined;
    [at, call] = [receiver, before];
  }
  return undefined;
}

function addedTo(command: Tree): readonly Argument[] {
  const found: Argument[] = [];
  let call = command;
  for (const around of command.ancestors()) {
    if (found.length > MOST) break;
    if (around.kind() === 'element') continue;
    if (around.kind() !== 'call' || around.field('name')?.field('table')?.id() !== call.id()) break;
    call = around;
    const name = around.field('name')?.text() ?? '';
    const [given] = named(around.field('arguments') ?? around);
    if (given !== undefined && /\.args?$/.test(name)) found.push(name.endsWith('s') ? { value: given, spread: true } : { value: given });
  }
  return found;
}
