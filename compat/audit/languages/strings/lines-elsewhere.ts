import { readsNetworkFile, snakeOf } from './command-words.ts';
import type { End } from './ends.ts';
import { installsPackage } from './installs.ts';
import { containerOf } from './keeps.ts';
import type { Program } from './program.ts';
import { readCommand } from './runs.ts';
import type { Tree } from './tree.ts';

/** Names of what a shell gets to run. */
const OF_LINES = /(?:^|_)(?:cmds?|commands?|cmd_?lines?|exec|scripts?|shell|runs?|provision\w*|bootstrap|setup|steps?|(?:before|after|pre|post)_?install)(?:_|$)/;

/** Names of what people are told: how to install what is missing. */
const OF_ADVICE =
  /(?:^|_)(?:help|hints?|msgs?|messages?|usage|desc|descriptions?|docs?|texts?|errors?|examples?|suggest\w*|advice|notes?|warnings?|labels?|titles?|how_?to)(?:_|$)/;

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
  const said = [...keysAround(program, node), ...names].flatMap((name) => (name === undefined ? [] : [snakeOf(name.replace(/^\W+/, ''))]));
  return said.some((name) => OF_ADVICE.test(name)) ? undefined : said.find((name) => OF_LINES.test(name));
}

/** The keys of the tables that a text stands in, from the inside out. */
function keysAround(program: Program, node: Tree): readonly (string | undefined)[] {
  const keys: (string | undefined)[] = [];
  for (let around = containerOf(program, node); around !== undefined && keys.length < DEEPEST; around = containerOf(program, around.node)) keys.push(around.key);
  return keys;
}

/** So many lists and tables around a text are looked at. */
const DEEPEST = 3;
