import type { Call } from './dialect.ts';
import type { End } from './ends.ts';
import type { Program } from './program.ts';
import { readCommand } from './runs.ts';
import { spanOf, type Tree } from './tree.ts';

const WRITES = /^(?:write|writelines|puts|print|println|printf|fputs|fwrite|fprintf|syswrite)$/;
/** What a script for a shell begins with. */
export const SCRIPT = /^\s*#!\s*\S*(?:\/|env )(?:ba|da|k|a)?sh\b/;

/** Reads a line of a script that a program writes line by line: `f.write('#!/bin/sh\n')`, and more to the same file. Whether the text is one. */
export function readScriptLine(program: Program, ends: readonly End[]): boolean {
  const [end, ...others] = ends;
  if (end?.is !== 'passed' || others.length > 0 || end.wraps > 0) return false;
  const file = fileOf(end.call);
  if (file === undefined || file.id() === end.argument.value.id() || !isScript(program, file)) return false;
  const line = program.valueOf(end.argument.value, end.choices);
  if (line.is !== 'text') return false;
  for (const use of readCommand(program, line, { through: ['#!', end.call.callee], ...program.systemAt(end.node) })) program.found.add(use);
  return true;
}

/** The file that a call writes to: `file` in file.write(...) and in fwrite(file, ...). */
function fileOf({ name, receiver, arguments: values }: Call): Tree | undefined {
  if (!WRITES.test(name)) return undefined;
  return receiver ?? (values.length > 1 ? values[0]?.value : undefined);
}

/** Whether the first that a function writes to a file, since that was opened, is the first line of a script. */
function isScript({ names, dialect }: Program, file: Tree): boolean {
  const { start } = spanOf(file);
  const same = names.occurrences(file).filter(({ at }) => at < start && names.routineOf(at) === names.routineOf(start));
  const opened = same.findLastIndex(({ node, write }) => write !== undefined || isOpened(node, dialect));
  for (const { node } of same.slice(opened + 1)) {
    for (const around of node.ancestors().slice(0, 4)) {
      const read = dialect.expression(around);
      if (read.is === 'call' && WRITES.test(read.name)) return read.arguments.some(({ value }) => beginsScript(value, dialect));
    }
  }
  return false;
}

/** `open(my $file, '>', ...)`. */
function isOpened(node: Tree, dialect: Program['dialect']): boolean {
  const call = node.ancestors()[1];
  const read = call === undefined ? undefined : dialect.expression(call);
  return read?.is === 'call' && /^(?:sys)?open$/.test(read.name) && read.arguments[0]?.value.id() === node.id();
}

function beginsScript(value: Tree, dialect: Program['dialect']): boolean {
  const read = dialect.expression(value);
  const [first] = read.is === 'text' ? read.parts : [];
  return first !== undefined && 'text' in first && SCRIPT.test(first.text);
}
