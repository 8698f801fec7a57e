import { toolOf } from '../../../legacy/legacy-tools.ts';
import { lastUpTo } from '../../last-up-to.ts';
import { joined, type List, seenFrom, textOf, type Value } from '../strings/value.ts';
import { filled, holesIn } from './formats.ts';
import type { Functions } from './functions.ts';
import { piecesOf } from './literals.ts';
import { between, callIn, cut, lastWord, topLevel, unwrapped } from './ranges.ts';
import { type Call, closeOf, partsOf, type Stream, textAt } from './stream.ts';
import type { Unit } from './unit.ts';
import { unknownAt } from './unknowns.ts';
import { type Values, variablesOf } from './variables.ts';
import type { Writes } from './writes.ts';

export type { Values } from './variables.ts';

/** Deeper than this nothing is followed, and more than this many possibilities are not kept. */
const DEEPEST = 12;
const LONGEST = 4000;
const MOST = 24;

/** The values of the expressions of a program, worked out when they are asked for. */
export function valuesOf(unit: Unit, functions: Functions, writes: Writes): Values {
  const under = new Set<string>();
  const { starts: places } = unit;
  let depth = 0;

  const of = (stream: Stream, from: number, to: number): readonly Value[] => {
    if (depth > DEEPEST || to - from > LONGEST) return [unknownAt(stream, from, to)];
    depth++;
    const found = expression(stream, from, to);
    depth--;
    return found.slice(0, MOST);
  };

  const one = (stream: Stream, from: number, to: number): Value => {
    const all = of(stream, from, to);
    const [only = unknownAt(stream, from, to)] = all;
    return all.length < 2 ? only : (all.find((value) => toolOf(textOf(value)) !== undefined) ?? unknownAt(stream, from, to));
  };

  const expression = (stream: Stream, first: number, last: number): readonly Value[] => {
    const [from, to] = unwrapped(stream, first, last);
    if (textAt(stream, from) === '{') return [list(stream, from)];
    const commands = stream === unit.program ? inBranches(stream, from, to) : [];
    if (commands.length > 1) return commands;
    const question = topLevel(stream, from, to, '?')[0];
    if (question !== undefined) {
      const colon = topLevel(stream, question + 1, to, ':')[0] ?? to;
      return [...of(stream, question + 1, colon), ...of(stream, colon + 1, to)];
    }
    const sums = cut(stream, from, to);
    if (sums.length > 1 && textAt(stream, from) === 'QStringList')
      return [{ is: 'list', items: sums.slice(1).map(([a, b]) => one(stream, a, b)), start: stream.tokens[from]?.start ?? 0, end: stream.tokens[to - 1]?.end ?? 0 }];
    if (sums.length > 1) return [joined(sums.map(([a, b]) => of(stream, a, b)[0] ?? unknownAt(stream, a, b)))];
    const adjacent = adjacentTexts(stream, from, to);
    if (adjacent !== undefined) return adjacent;
    const call = callIn(stream, from, to);
    if (call !== undefined) return called(stream, call, from, to);
    const word = lastWord(stream, from, to);
    if (word === undefined) return [unknownAt(stream, from, to)];
    return stream === unit.program ? variable(word, from, to) : (macro(stream, word) ?? [unknownAt(stream, from, to)]);
  };

  /** `popen(` and then a command in each branch of an #if: what stands between two directives, where it begins with a tool. */
  const inBranches = (stream: Stream, from: number, to: number): readonly Value[] => {
    const cuts: number[] = [];
    for (let next = lastUpTo(places, from); (places[next] ?? to) < to; next++) if ((places[next] as number) > from) cuts.push(places[next] as number);
    if (cuts.length < 2) return [];
    const edges = [...new Set([from, ...cuts, to])];
    return edges.slice(1).flatMap((edge, index) => of(stream, edges[index] ?? from, edge).filter((value) => toolOf(textOf(value).trim().split(/\s/)[0] ?? '') !== undefined));
  };

  /** Literals and macros side by side are one text. */
  const adjacentTexts = (stream: Stream, from: number, to: number): readonly Value[] | undefined => {
    let found: readonly Value[] | undefined;
    if (to - from > 200) return undefined;
    for (let index = from; index < to; index++) {
      const token = stream.tokens[index];
      if (token === undefined) return undefined;
      // A macro's argument as a text: #name.
      if (token.text === '#' && found !== undefined) continue;
      let next: readonly Value[];
      if (token.is === 'string') next = [{ is: 'text', pieces: piecesOf(token) }];
      else if (token.is === 'word' && (to - from > 1 || unit.macros.has(token.text))) next = macro(stream, index) ?? [unknownAt(stream, index, index + 1)];
      else return undefined;
      const before: readonly Value[] = found ?? [{ is: 'text', pieces: [] }];
      found = before.flatMap((value) => next.map((each) => joined([value, each]))).slice(0, MOST);
    }
    const isOnlyWords = Array.from({ length: to - from }, (_, index) => stream.tokens[from + index]).every((token) => token?.is === 'word' && !unit.macros.has(token.text));
    return isOnlyWords ? undefined : found;
  };

  const macro = (stream: Stream, index: number): readonly Value[] | undefined => {
    const token = stream.tokens[index];
    const macros = token === undefined ? undefined : unit.macros.get(token.text);
    if (token === undefined || macros === undefined || under.has(token.text)) return undefined;
    under.add(token.text);
    const inForce = stream === unit.program ? macros.filter(({ name, until }) => name.start < token.start && token.start < until) : [];
    const found = (inForce.length > 0 ? inForce.toReversed() : macros).flatMap(({ body }) => of(body, 0, body.tokens.length).map((value) => seenFrom(value, token)));
    under.delete(token.text);
    return found.length === 0 ? undefined : found;
  };

  const list = (stream: Stream, open: number): List => ({
    is: 'list',
    items: partsOf(stream, open)
      .slice(0, 200)
      .map(({ from, to }) => one(stream, from, to)),
    start: stream.tokens[open]?.start ?? 0,
    end: stream.tokens[closeOf(stream, open)]?.end ?? stream.tokens[open]?.end ?? 0,
  });

  const called = (stream: Stream, call: Call, from: number, to: number): readonly Value[] => {
    const parts = partsOf(stream, call.open);
    const format = parts.findIndex((each) => isText(stream, each.from));
    if (format >= 0 && /printf|format|^va$|concat|cat$|join|build|arg$/i.test(call.name)) {
      const start = parts[format]?.from ?? from;
      if (/printf|format|^va$/i.test(call.name)) return formatted(stream, start, closeOf(stream, call.open));
      return [joined(parts.map((each) => of(stream, each.from, each.to)[0] ?? unknownAt(stream, each.from, each.to)))];
    }
    // A conversion, a translation, a copy: what it is given.
    if (
      parts.length <= 2 &&
      parts[0] !== undefined &&
      /^(_|N_|_T|T|TEXT|L|string|QString|QLatin1String|QStringLiteral|QByteArray|String|wxT|wxString|x?g?_?str_?n?dup\w*|c_str|strdupa|tr|gettext|const_cast|static_cast|reinterpret_cast|move|CString|wstring|string_view|fromLatin1|fromUtf8|fromLocal8Bit)$/.test(
        call.name,
      )
    )
      return of(stream, parts[0].from, parts[0].to);
    return [unknownAt(stream, from, to)];
  };

  const isText = (stream: Stream, index: number) => {
    const token = stream.tokens[index];
    return token?.is === 'string' || (token?.is === 'word' && unit.macros.has(token.text));
  };

  const formatted = (stream: Stream, from: number, to: number): readonly Value[] => {
    const parts = between(stream, from, to);
    const [format, ...values] = parts;
    if (format === undefined) return [];
    const argument = (nth: number): Value | undefined => {
      const range = values[nth];
      return range === undefined ? undefined : one(stream, range.from, range.to);
    };
    return of(stream, format.from, format.to).map((value) => (value.is === 'text' && holesIn(textOf(value)) === values.length ? filled(value, argument) : value));
  };

  const values: Values = { of, one, formatted };
  const variable = variablesOf(unit, functions, writes, values);
  return values;
}
