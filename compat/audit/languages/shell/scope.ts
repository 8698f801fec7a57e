import { readLines } from './read-lines.ts';
import type { Command, Compound, Context, Script, ShellWord } from './syntax/tree.ts';

/** One way in which a variable gets its value. Without word and elements: from somewhere that the text does not tell. */
export interface Holding {
  readonly word?: ShellWord;
  readonly elements?: readonly ShellWord[];
  /** It is added to what was there. */
  readonly appends: boolean;
  /** The words of a loop's list, one after the other. */
  readonly loops: boolean;
  /** The function that it happens in. */
  readonly frame: string | undefined;
  readonly command?: Command;
  /** The loop whose variable it is. */
  readonly loop?: Compound;
}

/** What the names in a text stand for. Text inside another text sees the names of the outer one. */
export interface Scope {
  readonly outer: Scope | undefined;
  readonly variables: Map<string, Holding[]>;
  readonly functions: ReadonlySet<string>;
  readonly calls: Map<string, Command[]>;
  readonly commands: readonly Command[];
  /** The commands of each function. */
  readonly bodies: Map<string, Command[]>;
  /** Of the outermost text: the names in the files that it reads into itself. */
  readonly sourced?: () => Scope | undefined;
}

/** Gathers the names of a script. */
export function scopeOf({ commands, compounds, functions }: Script, outer: Scope | undefined): Scope {
  const scope: Scope = { outer, commands, variables: new Map(), functions, calls: new Map(), bodies: new Map() };
  for (const command of commands) {
    const frame = frameOf(command.context);
    if (frame !== undefined) append(scope.bodies, frame, command);
    for (const { name, value, elements, appends } of command.assignments) {
      append(scope.variables, name, { ...(value && { word: value }), ...(elements && { elements }), appends, loops: false, frame, command });
    }
    const name = literalOf(command.words[0]);
    if (name === undefined) continue;
    if (functions.has(name) || outer !== undefined) append(scope.calls, name, command);
    if (name === 'read' || name === 'mapfile' || name === 'readarray' || name === 'getopts') noteRead(scope, command, frame);
    if (name === ':' || name === 'true') noteDefaults(scope, command, frame);
    if (name === 'set' && /^[-+]A$/.test(literalOf(command.words[1]) ?? '')) noteArray(scope, command, frame);
    else if (name === 'set' || name === 'setenv' || name === '@') noteCShell(scope, command, frame);
  }
  for (const compound of compounds) noteLoop(scope, compound);
  return scope;
}

/** `read a b`: nobody knows what they hold. */
function noteRead(scope: Scope, { words }: Command, frame: string | undefined): void {
  for (const word of words.slice(1)) {
    const name = literalOf(word);
    if (name !== undefined && /^[A-Za-z_]\w*$/.test(name)) append(scope.variables, name, { appends: false, loops: false, frame });
  }
}

/** `: ${name:=value}`. */
function noteDefaults(scope: Scope, command: Command, frame: string | undefined): void {
  for (const { source, parts } of command.words) {
    for (const part of parts) {
      const [first, last] = part.is === 'variable' && part.operator?.endsWith('=') ? [part.argument?.[0], part.argument?.at(-1)] : [];
      if (part.is !== 'variable' || part.argument === undefined || first === undefined || last === undefined) continue;
      append(scope.variables, part.name, { word: { source, parts: part.argument, start: first.start, end: last.end }, appends: false, loops: false, frame, command });
    }
  }
}

/** `set -A name value ...` of ksh. */
function noteArray(scope: Scope, command: Command, frame: string | undefined): void {
  const name = literalOf(command.words[2]);
  if (name !== undefined) append(scope.variables, name, { elements: command.words.slice(3), appends: false, loops: false, frame, command });
}

/** `set name = value` and `setenv name value`. */
function noteCShell(scope: Scope, command: Command, frame: string | undefined): void {
  const [first, name, sign, word] = command.words;
  if (name === undefined || sign === undefined || literalOf(name) === undefined) return;
  const holding = { appends: false, loops: false, frame, command };
  if (literalOf(first) === 'setenv') append(scope.variables, literalOf(name) as string, { ...holding, word: sign });
  else if (literalOf(sign) === '=' && word !== undefined) append(scope.variables, literalOf(name) as string, { ...holding, word });
}

function noteLoop(scope: Scope, loop: Compound): void {
  const { variable, list, parent } = loop;
  for (const [name, elements] of readLines(loop)) append(scope.variables, name, { elements, appends: false, loops: true, frame: frameOf(parent), loop });
  if (variable === undefined) return;
  append(scope.variables, variable, { ...(list && { elements: list }), appends: false, loops: true, frame: frameOf(parent), loop });
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

/** The function that a command stands in. */
export function frameOf(context: Context | undefined): string | undefined {
  for (let each = context; each !== undefined; each = each.parent) if (each.is === 'function') return each.name;
  return undefined;
}

/** The text of a word without variables. */
export function literalOf(word: ShellWord | undefined): string | undefined {
  if (word === undefined) return undefined;
  const [only] = word.parts;
  if (word.parts.length === 1) return only?.is === 'text' ? only.text : undefined;
  let text = '';
  for (const part of word.parts) {
    if (part.is !== 'text') return undefined;
    text += part.text;
  }
  return text;
}

/** Every way in which a variable gets a value, also outside. */
export function holdingsOf(scope: Scope | undefined, name: string): readonly Holding[] {
  const found: Holding[] = [];
  for (let each = scope; each !== undefined; each = each.outer) found.push(...(each.variables.get(name) ?? []));
  return found;
}

/** The names in the files that a text, or the one around it, reads into itself. */
export function sourcedBy(scope: Scope): Scope | undefined {
  let outermost = scope;
  while (outermost.outer !== undefined) outermost = outermost.outer;
  return outermost.sourced?.();
}

/** The first calls of a function, here and outside. */
export function callsOf(scope: Scope | undefined, name: string, most = 40): readonly Command[] {
  const found: Command[] = [];
  for (let each = scope; each !== undefined && found.length < most; each = each.outer) found.push(...(each.calls.get(name)?.slice(0, most - found.length) ?? []));
  return found;
}

/** Whether the text, or one around it, defines such a function. */
export function definesFunction(scope: Scope | undefined, name: string): boolean {
  for (let each = scope; each !== undefined; each = each.outer) if (each.functions.has(name)) return true;
  return false;
}
