import type { Argument, Call, Dialect } from '../strings/dialect.ts';
import { named, query, spanOf, type Tree } from '../strings/tree.ts';

/** More words than this no command has. */
const MOST = 100;

/** A dialect in which the words that `.arg(...)` and `.args([...])` add are arguments of `Command::new(...)` itself, and such a call is the whole. */
export function chained(dialect: Dialect): Dialect {
  return {
    ...dialect,
    expression: (node) => {
      const read = dialect.expression(node);
      const command = read.is === 'call' ? commandOf(node, read, dialect) : undefined;
      if (command === undefined) return read;
      const { chain, added } = chainOf(command.node);
      const later = laterOn(chain, dialect);
      const isTaken = [chain, ...later].some((each) => /\.output$/.test(each.field('name')?.text() ?? ''));
      const words = [...added, ...later.flatMap((each) => givenTo(each))];
      return { ...command.call, callee: isTaken ? command.call.callee : 'Command::spawn', arguments: [...command.call.arguments, ...words] };
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

/** The outermost call of a chain, and the words that it adds on the way. */
function chainOf(command: Tree): { readonly chain: Tree; readonly added: readonly Argument[] } {
  const added: Argument[] = [];
  let chain = command;
  for (const around of command.ancestors()) {
    if (added.length > MOST) break;
    if (around.kind() === 'element') continue;
    if (around.kind() !== 'call' || around.field('name')?.field('table')?.id() !== chain.id()) break;
    chain = around;
    added.push(...givenTo(around));
    if (/\.output$/.test(around.field('name')?.text() ?? '')) break;
  }
  return { chain, added };
}

/** What one call of `.arg(...)` or `.args([...])` adds. */
function givenTo(call: Tree): readonly Argument[] {
  const name = call.field('name')?.text() ?? '';
  const [given] = named(call.field('arguments') ?? call);
  return given === undefined || !/\.args?$/.test(name) ? [] : [name.endsWith('s') ? { value: given, spread: true } : { value: given }];
}

/** The calls on the name that a command is kept under, behind it in its block: `cmd.arg("eth0"); cmd.output()`. */
function laterOn(chain: Tree, dialect: Dialect): readonly Tree[] {
  const [assignment, block] = chain.ancestors();
  const name = assignment?.kind() === 'assignment' ? assignment.field('left')?.text() : undefined;
  if (assignment === undefined || name === undefined || block === undefined) return [];
  const { end } = spanOf(assignment);
  const calls = block.findAll(query(dialect.kinds.calls)).filter((call) => spanOf(call).start >= end && rootOf(call).text() === name);
  return calls.toSorted((a, b) => spanOf(a).end - spanOf(b).end).slice(0, MOST);
}

function rootOf(call: Tree): Tree {
  let root = call;
  for (let steps = 0; steps < MOST; steps++) {
    const next = root.kind() === 'call' ? root.field('name') : root.field('table');
    if (next === null) break;
    root = next;
  }
  return root;
}
