import { reaching } from './flow.ts';
import { callsOf, type Holding, holdingsOf, literalOf, type Scope, sourcedBy } from './scope.ts';
import type { Command, CommandsPart, Part, ShellWord, VariablePart } from './syntax/tree.ts';
import { fieldsOf, join, unique, type Value } from './value.ts';

/** Where a word is looked at: the names there, the function around it, and how many steps led there. */
export interface Sight {
  readonly scope: Scope;
  readonly frame: string | undefined;
  readonly steps: number;
  /** Whether `$1` is looked for in the calls of the function. Not where it would be the command: that is told at the call. */
  readonly followsCalls: boolean;
  /** The command of the file's own text that it is looked at for: assignments that cannot reach it do not count. */
  readonly at?: Command;
}

/** Looking from a place of a scope. */
export const sightOf = (scope: Scope, frame: string | undefined, followsCalls = true): Sight => ({ scope, frame, steps: 0, followsCalls });

const mostValues = 24;
const mostSteps = 12;
/** The texts that a list of parts may stand for; what is not known stands as it is written. */
function valuesOf(parts: readonly Part[], text: string, sight: Sight): readonly Value[] {
  const [only, more] = parts;
  if (only?.is === 'text' && more === undefined) return [{ text: only.text, known: true, splits: false }];
  let values: readonly Value[] = [{ text: '', known: true, splits: false }];
  for (const part of parts) {
    if (part.is === 'text') values = values.map((value) => ({ ...value, text: value.text + part.text }));
    else {
      const pieces = piecesOf(part, text, heldIn(part, text, sight));
      values = values.flatMap((value) => pieces.map((piece) => join(value, piece))).slice(0, mostValues);
    }
  }
  return values;
}

/** What a word may come to. */
export const valuesOfWord = (word: ShellWord, sight: Sight) => valuesOf(word.parts, word.source.text, sight);

/** What a word comes to, where that is one text: of most words nobody asks for more, and values multiply. */
export function onlyValueOf({ parts, source }: ShellWord, sight: Sight): Value | undefined {
  let value: Value = { text: '', known: true, splits: false };
  for (const part of parts) {
    if (part.is === 'text') value = { ...value, text: value.text + part.text };
    else {
      const held = heldIn(part, source.text, sight);
      if (held.length > 1) return undefined;
      value = join(value, piecesOf(part, source.text, held)[0] as Value);
    }
  }
  return value;
}

type OpenPart = Exclude<Part, { is: 'text' }>;

/** What a part may stand for, as far as the text tells. */
function heldIn(part: OpenPart, text: string, sight: Sight): readonly Value[] {
  if (part.is === 'unknown') return [];
  return part.is === 'commands' ? answersOf(part, sight) : variableValues(part, text, sight);
}

/** The same as pieces of a word. */
function piecesOf({ start, end, quoted }: OpenPart, text: string, held: readonly Value[]): readonly Value[] {
  return held.length === 0 ? [{ text: text.slice(start, end), known: false, splits: false }] : held.map((value) => ({ ...value, splits: !quoted }));
}

/** What a variable may hold, through its operator. */
function variableValues(part: VariablePart, text: string, sight: Sight): readonly Value[] {
  if (sight.steps > mostSteps) return [];
  const deeper = { ...sight, steps: sight.steps + 1 };
  const { operator = '', argument = [] } = part;
  if (operator === '+' || operator === ':+') return [...valuesOf(argument, text, deeper), { text: '', known: true, splits: false }];
  const own = heldAt(part.name, deeper);
  switch (operator) {
    case '':
    case '?':
    case ':?':
      return own;
    case ':-':
    case '-':
    case ':=':
    case '=':
      return unique([...own.filter((value) => value.known), ...valuesOf(argument, text, deeper)]);
    case '##':
      return literal(argument) === '*/' ? own.filter(({ known }) => known).map((value) => ({ ...value, text: value.text.slice(value.text.lastIndexOf('/') + 1) })) : [];
    default:
      return [];
  }
}

const literal = (parts: readonly Part[]) => parts.map((part) => (part.is === 'text' ? part.text : '\0')).join('');

/** What was found out before: one table for each scope; a variable that is being looked at holds nothing new. */
const found = new WeakMap<Scope, Map<string, readonly Value[]>>();

/** The values that a variable may have where a command runs. */
function heldAt(name: string, { at, ...sight }: Sight): readonly Value[] {
  if (at === undefined) return heldBy(name, sight);
  const all = holdingsOf(sight.scope, name);
  if (all.length === 0 && /^[A-Za-z_]/.test(name)) return heldElsewhere(name, sight);
  const holdings = reaching(all, name, at, sight.scope);
  if (holdings.length === all.length) return heldBy(name, sight);
  const whole = holdings.filter(({ word }) => !word?.parts.some((part) => part.is === 'variable' && part.name === name));
  const isAll = whole.length === holdings.length && !holdings.some(({ appends }) => appends);
  return unique(whole.slice(0, mostValues).flatMap((holding) => valuesHeld(holding, name, sight))).map((value) => (isAll ? value : { ...value, known: false, grows: true }));
}

/** The known values of a variable of which the text itself says nothing, from the files that it reads into itself. */
function heldElsewhere(name: string, sight: Sight): readonly Value[] {
  const scope = sourcedBy(sight.scope);
  return scope === undefined ? [] : heldBy(name, { ...sight, scope, frame: undefined }).filter(({ known }) => known);
}

/** The values that the assignments of a variable give it; unknown ones are among them as such. */
function heldBy(name: string, sight: Sight): readonly Value[] {
  if (/^(?:[1-9]|[@*])$/.test(name)) return argumentsAt(name, sight).flatMap(([word, from]) => valuesOfWord(word, from));
  const table = found.get(sight.scope) ?? new Map<string, readonly Value[]>();
  found.set(sight.scope, table);
  const key = `${sight.followsCalls}${name}`;
  const known = table.get(key);
  if (known !== undefined) return known;
  table.set(key, []);
  const values: Value[] = [];
  for (const holding of holdingsOf(sight.scope, name)) {
    if (values.length >= mostValues) break;
    values.push(...valuesHeld(holding, name, sight));
  }
  table.set(key, unique(values));
  return table.get(key) as readonly Value[];
}

function valuesHeld(holding: Holding, name: string, sight: Sight): readonly Value[] {
  const from: Sight = { ...sight, frame: holding.frame, steps: sight.steps + 1 };
  if (sight.steps > mostSteps) return [];
  const words = holding.word === undefined ? holding.elements : [holding.word];
  if (words === undefined) return [{ text: `$${name}`, known: false, splits: false }];
  if (holding.elements !== undefined && !holding.loops) return words.slice(0, 1).flatMap((word) => valuesOfWord(word, from));
  return words.slice(0, 100).flatMap((word) => {
    const values = valuesOfWord(word, from).filter((value) => value.known || !refersTo(value.text, name));
    return holding.loops ? values.flatMap(fieldsOf) : values;
  });
}

/** `PATH=$PATH:/sbin`: what the variable held before is among its values already. */
const refersTo = (text: string, name: string) => text.includes(`$${name}`) || text.includes(`\${${name}`);

const mostCalls = 40;

/** The words that calls of the function around give to `$1`, `$2` ..., or `$@` (all of them). */
function argumentsAt(name: string, { scope, frame, steps, followsCalls }: Sight): readonly (readonly [ShellWord, Sight])[] {
  if (!followsCalls || frame === undefined || steps > mostSteps) return [];
  return callsOf(scope, frame, mostCalls).flatMap((call) => {
    const from: Sight = { scope, frame: undefined, steps: steps + 2, followsCalls };
    const words = name === '@' || name === '*' ? call.words.slice(1) : call.words.slice(Number(name), Number(name) + 1);
    return words.map((word) => [word, from] as const);
  });
}

const finders: ReadonlySet<string> = new Set(['which', 'type', 'whence', 'command', 'echo', 'printf', 'basename', 'readlink', 'realpath']);

/** Functions of scripts that print where a command is: `find_cmd ifconfig`, `commandex ifconfig`. */
const ownFinders =
  /^(?:[a-z]+_)?(?:which|find|locate|look_?up|search|path_?of|path_?to|get_?(?:path|cmd|command|bin|tool|prog))(?:_?[a-z]+)*$|^(?:cmd|command|prog|program|bin|tool)_?(?:ex|path|exists?|find)$/i;

/** Whether its only word is the plain name of a command. */
const isFoundBy = ({ words }: Command) => words.length === 2 && /^[a-z][\w-]*$/.test(literalOf(words[1]) ?? '');

/** What a substitution prints, where that is easily told: `$(which ifconfig)`, `$(command -v ifconfig || echo /sbin/ifconfig)`. */
function answersOf({ substitution }: CommandsPart, sight: Sight): readonly Value[] {
  if (sight.steps > mostSteps) return [];
  const deeper = { ...sight, steps: sight.steps + 1 };
  return substitution.pipelines.flatMap(({ members }) => {
    const [member] = members;
    if (member?.is !== 'command') return [];
    const name = literalOf(member.words[0]);
    if (name === undefined || !(finders.has(name.slice(name.lastIndexOf('/') + 1)) || (ownFinders.test(name) && isFoundBy(member)))) return [];
    if (members.length > 1 && (name === 'echo' || name === 'printf')) return [];
    const operands = member.words.slice(1).filter((word) => !/^-/.test(literalOf(word) ?? ''));
    if (operands.length !== 1 && (name === 'echo' || name === 'printf')) return [];
    return operands.slice(0, 1).flatMap((word) => valuesOfWord(word, deeper).filter((value) => value.known));
  });
}
