import type { Argument, Call, Runner } from './dialect.ts';
import type { Tree } from './tree.ts';
import { isKnown, joined, type List, type Text, textOf, type Value } from './value.ts';

/** A command as a function is given it: text for a shell, or the words of an argument list. */
export type Command = Text | List;

/** `Exec("sh", ["-c", line])`: the program stands before the list of its words. */
const SHELL = /^(?:\/\S*\/)?(?:ba|da|k|z|a)?sh$/;

/** The commands that a call runs, by what its arguments come to. */
export function commandsOf(call: Call, runner: Runner, given: number, read: (node: Tree) => Value): readonly Command[] {
  const positional = call.arguments.filter(({ keyword }) => keyword === undefined);
  const argument = runner.takes === 'words' || runner.takes === 'path' ? positional[runner.at ?? 0] : call.arguments[given];
  if (argument === undefined) return [];
  const at = positional.indexOf(argument);
  const values = (from: number) => (at < 0 ? [] : positional.slice(from).flatMap((each) => spreadOf(read(each.value), each.spread === true)));
  if (argument.spread) return [list(values(at))];
  const first = read(argument.value);
  const before = at > 0 ? read((positional[at - 1] as Argument).value) : undefined;
  if (first.is === 'list') return before?.is === 'text' && SHELL.test(textOf(before)) ? [list([before, ...first.items])] : ofList(first);
  if (runner.takes === 'path') return [pathThenWords(first, values(at + 1))];
  const alone = /^\S+$/.test(textOf(first));
  const rest = alone && runner.takes !== 'command' ? values(at + 1) : [];
  const [next] = rest;
  if (next?.is === 'list') return [list([first, ...next.items])];
  return alone && rest.length > 0 ? [list([first, ...rest.filter((value) => value.is === 'text')])] : [first];
}

/** A list is one command's words, unless its items are whole commands. */
function ofList(value: List): readonly Command[] {
  const [first] = value.items;
  if (first === undefined) return [];
  if (first.is === 'list') return value.items.flatMap((item) => (item.is === 'list' ? ofList(item) : [item]));
  const areCommands = begins(first) && /\S\s+\S/.test(textOf(first)) && !textOf(first).startsWith('/bin/sh ');
  return areCommands ? value.items.flatMap((item) => (item.is === 'list' ? ofList(item) : [item])) : [value];
}

/** Whether a text is known up to its first words: `"ifconfig " + name`. No program's own name has a space behind it. */
const begins = (text: Text): boolean => isKnown(text) || /^\s*\S+\s/.test(text.pieces[0]?.known === true ? text.pieces[0].text : '');

/** `execl(path, name, word...)` and `execv(path, words)`: the name stands where the words begin. */
function pathThenWords(path: Text, rest: readonly Value[]): Command {
  const [first] = rest;
  return list([path, ...(first?.is === 'list' ? first.items.slice(1) : rest.slice(1))]);
}

function list(items: readonly Value[]): List {
  return { is: 'list', items: items.map((item) => (item.is === 'list' ? joined(item.items, ' ') : item)), start: 0, end: 0 };
}

function spreadOf(value: Value, spread: boolean): readonly Value[] {
  return spread && value.is === 'list' ? value.items : [value];
}
