import { joined, seenFrom, textOf, unknown, type Value } from '../strings/value.ts';
import type { Functions } from './functions.ts';
import { type Stream, textAt } from './stream.ts';
import { isSureBefore } from './sure.ts';
import type { Unit } from './unit.ts';
import { namesTool, tells, unknownAt } from './unknowns.ts';
import { NEXT, type Write, type Writes } from './writes.ts';

/** What expressions come to. */
export interface Values {
  /** The one thing that the tokens come to, where there is only one, or a tool among others. */
  one(stream: Stream, from: number, to: number): Value;
  /** All that the tokens from an index up to another may come to. */
  of(stream: Stream, from: number, to: number): readonly Value[];
  /** What a call of the printf family puts together, from its format on. */
  formatted(stream: Stream, from: number, to: number): readonly Value[];
}

/** Of a variable that is written often, so many values are looked at. */
const MOST = 8;

/** A value of a variable, from where it is written on. */
interface Written {
  readonly at: number;
  readonly value: Value;
}

/** Of what was written before a place, what may be there still: nothing that stood before what is surely written last. */
function lastWritten(unit: Unit, before: readonly Written[], index: number): readonly Written[] {
  const last = before.at(-1);
  return last !== undefined && isSureBefore(unit, last.at, index) ? before.filter(({ at }) => at === last.at) : before;
}

/** What is put behind a text that names a tool already: the command stands where it begins. */
function behind(base: Value, value: Value): Value {
  const end = base.is === 'text' ? base.pieces.at(-1)?.end : undefined;
  if (value.is === 'list' || end === undefined || !namesTool.test(textOf(base))) return value;
  return { ...value, pieces: value.pieces.map((piece) => ({ ...piece, start: end, end, asWritten: false })) };
}

/** What variables come to where they are read: what was written to them last, in the same function or outside of all. */
export function variablesOf(unit: Unit, functions: Functions, writes: Writes, values: Values) {
  const { program } = unit;
  const known = new Map<string, readonly Written[]>();
  const under = new Set<string>();

  /** Each value that is written, and what is put behind it afterwards. */
  const grown = (chosen: readonly Write[]): readonly Written[] => {
    const found: Written[] = [];
    for (const { at, grows, isFormat, from, to, element } of chosen) {
      if (element !== undefined) continue;
      const all = isFormat ? values.formatted(program, from, to) : values.of(program, from, to);
      const [last, first] = [found.at(-1), all[0]];
      if (grows && last !== undefined && first !== undefined) found[found.length - 1] = { at: last.at, value: joined([last.value, behind(last.value, first)]) };
      else for (const value of all) found.push({ at, value });
    }
    return found;
  };

  /** `argv[0] = "ifconfig"; argv[1] = name;` */
  const elements = (chosen: readonly Write[]): readonly Written[] | undefined => {
    const items: Value[] = [];
    for (const { element, from, to } of chosen) {
      const at = element === NEXT ? items.length : (element ?? -1);
      if (at >= 0 && at < 100) items[at] = values.one(program, from, to);
    }
    // Characters that are written one by one make no list of words.
    if (!items.some(tells)) return undefined;
    const at = chosen[0]?.at ?? 0;
    const { start, end } = program.tokens[at] ?? { start: 0, end: 0 };
    const whole = Array.from(items, (item) => item ?? unknown('argument', { start, end }));
    return [{ at, value: { is: 'list', items: whole, start, end } }];
  };

  const writtenTo = (key: string, chosen: readonly Write[]): readonly Written[] | undefined => {
    const there = known.get(key);
    if (there !== undefined || under.has(key)) return there;
    under.add(key);
    const list = chosen.some(({ element }) => element !== undefined) ? elements(chosen) : undefined;
    const found = list ?? grown(chosen);
    under.delete(key);
    known.set(key, found);
    return found;
  };

  /** `char cmd[80];` in a function: nothing that is written elsewhere is in it. */
  const isDeclaredIn = (scope: number, name: string): boolean => {
    const body = functions.all[scope];
    for (let index = body?.open ?? 0; index < (body?.close ?? 0); index++) {
      if (textAt(program, index) !== name || !/^[[;,]$/.test(textAt(program, index + 1))) continue;
      const before = textAt(program, textAt(program, index - 1) === '*' ? index - 2 : index - 1);
      if (/^(char|string|QString|wchar_t|gchar|auto|String)$/.test(before)) return true;
    }
    return false;
  };

  return (index: number, from: number, to: number): readonly Value[] => {
    const { text: name = '', start = 0, end = 0 } = program.tokens[index] ?? {};
    const nobody = [unknownAt(program, from, to)];
    const scope = functions.scopeAt(index);
    const isParameter = functions.all[scope]?.parameters.includes(name) ?? false;
    const all = writes.get(name) ?? [];
    const own = all.filter((write) => write.scope === scope);
    const chosen = own.length > 0 ? own : isParameter || isDeclaredIn(scope, name) ? [] : all;
    const found = chosen.length === 0 ? undefined : writtenTo(`${name} ${own.length > 0 ? scope : ''}`, chosen);
    if (found === undefined) return nobody;
    const before = own.length > 0 ? found.filter(({ at }) => at < index) : [];
    const near = (before.length > 0 ? lastWritten(unit, before, index).slice(-MOST) : found.slice(0, MOST)).map(({ value }) => value);
    const items = textAt(program, to - 1) === ']' ? near.flatMap((value) => (value.is === 'list' ? value.items : [value])) : near;
    const told = items.filter(tells);
    const span = { start: program.tokens[from]?.start ?? start, end: program.tokens[to - 1]?.end ?? end };
    const isOpen = isParameter || all.length > chosen.length || told.length === 0 || told.length < items.length;
    return [...told.map((value) => seenFrom(value, span)), ...(isOpen ? nobody : [])];
  };
}
