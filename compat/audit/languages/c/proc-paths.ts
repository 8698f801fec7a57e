import { isLegacyProcFile } from '../../proc-files.ts';
import type { Use } from '../../use.ts';
import { textOf } from '../strings/value.ts';
import { reason } from './commands.ts';
import { asksForFile, onlySpeaks } from './runners.ts';
import { type Call, callAround, type Stream, textAt } from './stream.ts';
import type { Token } from './tokens.ts';
import type { Unit } from './unit.ts';
import type { Values } from './values.ts';

/** Files below /proc/net that a program opens: where the path stands in a call or a table, and where a call is given the macro or variable that holds it. */
export function procPathsOf(unit: Unit, values: Values): Use[] {
  if (!unit.text.includes('/proc')) return [];
  const uses: Use[] = [];
  const holders = holdersOf(unit);
  const bodies = [...unit.macros.values()].flat();
  for (const { stream, macro } of [{ stream: unit.program, macro: undefined }, ...bodies.map(({ body, name }) => ({ stream: body, macro: name }))]) {
    for (let index = 0; index < stream.tokens.length; index++) {
      const token = stream.tokens[index] as Token;
      if (unit.branches.isDead(token.start)) continue;
      if (token.is === 'string' && token.text.includes('/net/')) uses.push(...literal(unit, stream, index, values, macro));
      else if (token.is === 'word' && holders.has(token.text)) uses.push(...held(unit, stream, index, values));
    }
  }
  return uses;
}

/** Macros whose text has such a path, and variables that are set to one. */
function holdersOf({ macros, program }: Unit): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [name, definitions] of macros) if (definitions.some(({ body }) => body.tokens.some(isPath))) found.add(name);
  for (const [index, token] of program.tokens.entries()) {
    if (!isPath(token) || textAt(program, index - 1) !== '=') continue;
    let at = index - 2;
    while (textAt(program, at) === ']') at = (program.around[at] ?? 0) - 1;
    if (program.tokens[at]?.is === 'word') found.add(textAt(program, at));
  }
  return found;
}

function isPath(token: Token): boolean {
  return token.is === 'string' && /\/(proc\/[^"]*)?net\//.test(token.text);
}

function literal(unit: Unit, stream: Stream, index: number, values: Values, macro: Token | undefined): readonly Use[] {
  const call = callAround(stream, index);
  if (call !== undefined && onlySpeaks(call.name)) return [];
  const token = stream.tokens[index] as Token;
  let from = index;
  while (stream.tokens[from - 1]?.is === 'string' || (stream.tokens[from - 1]?.is === 'word' && unit.macros.has(textAt(stream, from - 1)))) from--;
  let to = index + 1;
  while (stream.tokens[to]?.is === 'string') to++;
  const value = values.of(stream, from, to)[0];
  const path = value === undefined ? '' : textOf(value);
  if (!isLegacyProcFile(path)) return [];
  const place = { start: token.start + 1, end: token.end - 1 };
  const isKept = call === undefined && (macro !== undefined || textAt(stream, from - 1) === '=');
  return [useOf(path, place, isKept ? 'holds the path' : roleIn(call), unit)];
}

/** A holder where a call is given it. */
function held(unit: Unit, stream: Stream, index: number, values: Values): readonly Use[] {
  const call = callAround(stream, index);
  if (call === undefined || onlySpeaks(call.name) || ['.', '->', '='].includes(textAt(stream, index + 1))) return [];
  const { start, end } = stream.tokens[index] as Token;
  const paths = new Set(
    values
      .of(stream, index, index + 1)
      .map(textOf)
      .filter(isLegacyProcFile),
  );
  return [...paths].slice(0, 1).map((path) => ({ ...useOf(path, { start, end }, roleIn(call), unit), confidence: 'variables resolved' as const }));
}

type Role = 'checks presence' | 'holds the path' | undefined;

function roleIn(call: Call | undefined): Role {
  return call !== undefined && asksForFile(call.name) ? 'checks presence' : undefined;
}

function useOf(path: string, place: { start: number; end: number }, role: Role, unit: Unit): Use {
  const about = { place, confidence: path.includes('%') || path.includes('$') ? ('partly unknown' as const) : ('literal' as const), through: [], ...reason(unit, place.start) };
  return role === undefined ? { is: 'file', path, ...about } : { is: 'indirect', tool: path, role, ...about };
}
