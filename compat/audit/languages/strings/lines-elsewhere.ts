import { readsNetworkFile, snakeOf } from './command-words.ts';
import type { End } from './ends.ts';
import { installsPackage } from './installs.ts';
import { ABOUT_COMMANDS, containerOf } from './keeps.ts';
import type { Program } from './program.ts';
import { readCommand } from './runs.ts';
import type { Tree } from './tree.ts';

/** A line for a shell that runs elsewhere, and installs a package or reads a file of the network: `'image_commands' => ['apt-get install -y net-tools']`. Only a name says that it is one. */
export function linesElsewhere(program: Program, node: Tree, text: string, ends: readonly End[]): boolean {
  if (!installsPackage(text) && !readsNetworkFile(text)) return false;
  const by = heldBy(program, node, ends);
  const value = by === undefined ? undefined : program.valueOf(node, new Map());
  if (by === undefined || value?.is !== 'text') return false;
  const uses = readCommand(program, value, { through: [by], ...program.systemAt(node) }).filter((use) => use.is === 'package' || use.is === 'file');
  for (const use of uses) program.found.add(use);
  return uses.length > 0;
}

/** The name, or the key of a table around it, that says that there are commands under it. */
function heldBy(program: Program, node: Tree, ends: readonly End[]): string | undefined {
  const names = ends.map((end) => (end.is === 'kept' ? end.name : end.is === 'passed' ? end.argument.keyword : undefined));
  return [...keysAround(program, node), ...names].find((name) => name !== undefined && ABOUT_COMMANDS.test(snakeOf(name.replace(/^\W+/, ''))));
}

/** The keys of the tables that a text stands in, from the inside out. */
function keysAround(program: Program, node: Tree): readonly (string | undefined)[] {
  const keys: (string | undefined)[] = [];
  for (let around = containerOf(program, node); around !== undefined && keys.length < DEEPEST; around = containerOf(program, around.node)) keys.push(around.key);
  return keys;
}

/** So many lists and tables around a text are looked at. */
const DEEPEST = 3;
