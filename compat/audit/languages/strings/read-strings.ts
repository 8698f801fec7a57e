import { checksPresence } from './checks.ts';
import { NAMES_TOOL } from './command-words.ts';
import type { End } from './ends.ts';
import { located } from './evaluate.ts';
import { endsOf } from './flow.ts';
import { isInCheck } from './flow-state.ts';
import { NAMES_PACKAGE, namesPackage } from './installs.ts';
import { keeps } from './keeps.ts';
import { linesElsewhere } from './lines-elsewhere.ts';
import type { Program } from './program.ts';
import { readsFile } from './reads-file.ts';
import { readCommand, run, runs } from './runs.ts';
import { readScriptLine, SCRIPT } from './script-lines.ts';
import { query, type Tree } from './tree.ts';
import { type Text, textOf } from './value.ts';

const PROC = '/proc/(?:self/|thread-self/|[0-9]+/)?net/[a-z][a-z0-9_]*';
const MOST = 4000;

/** What the strings of a program lead to that name a tool or a file. */
export function readStrings(program: Program): void {
  const { root, dialect } = program;
  for (const node of root.findAll(query(dialect.kinds.strings, `${NAMES_TOOL}|${PROC}|${NAMES_PACKAGE}`)).slice(0, MOST)) readString(program, dialect.origin?.(node) ?? node);
}

function readString(program: Program, node: Tree): void {
  const read = program.dialect.expression(node);
  if (read.is !== 'text') return;
  if (read.runs !== undefined) {
    run(program, node, [program.valueOf(node, new Map())], { captures: true }, read.runs, undefined);
    const path = located(read.parts);
    if (path !== undefined) for (const end of endsOf(node, program.names, program.dialect)) runs(program, textOf(path), end);
    return;
  }
  const text = read.parts.map((part) => ('hole' in part ? holeText(part.hole) : part.text)).join('');
  const ends = endsOf(node, program.names, program.dialect);
  if (SCRIPT.test(text) && !ends.some((end) => end.is === 'passed' && /assert|expect|equal|match/i.test(end.call.name))) {
    carriesScript(program, node);
    return;
  }
  if (readScriptLine(program, ends)) return;
  let ran = false;
  // A function that looks for a tool may run it to see: that is no more than a look.
  const isLook = (end: End) => /^\S+$/.test(text) && isInCheck(end);
  for (const end of ends) if (!isLook(end) && runs(program, text, end)) ran = true;
  for (const end of ends) checksPresence(program, node, text, end);
  keeps(program, node, text, ends, ran);
  if (!ran && linesElsewhere(program, node, text, ends)) return;
  if (!ran) namesPackage(program, node, text, ends);
  if (!ran) readsFile(program, node, text, ends);
}

/** A script that the program carries with it, to write it somewhere or to hand it to a shell. */
function carriesScript(program: Program, node: Tree): void {
  for (const use of readCommand(program, program.valueOf(node, new Map()) as Text, { through: ['#!'], ...program.systemAt(node) })) program.found.add(use);
}

function holeText(hole: Tree): string {
  const text = hole.text();
  return /^\$\w+$/.test(text) ? text : '$x';
}
