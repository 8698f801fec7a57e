import { isLegacyProcFile } from '../../proc-files.ts';
import type { Use } from '../../use.ts';
import { textOf } from '../strings/value.ts';
import { reason } from './commands.ts';
import { asksForFile, onlySpeaks, runnerNamed, soundsLikeRunner } from './runners.ts';
import { type Call, callAround, closeBehind, type Stream, textAt } from './stream.ts';
import type { Token } from './tokens.ts';
import type { Unit } from './unit.ts';
import type { Values } from './values.ts';

/** Files below /proc/net that a program opens: where the path stands in a call or a table, and where a call is given the macro or variable that holds it. */
export function procPathsOf(unit: Unit, values: Values): Use[] {
  if (!/proc/i.test(unit.text)) return [];
  const uses: Use[] = [];
  const holders = holdersOf(unit);
  const bodies = [...unit.macros.values()].flat();
  for (const { stream, macro } of [{ stream: unit.program, macro: undefined }, ...bodies.map(({ body, name }) => ({ stream: body, macro: name }))]) {
    for (let index = 0; index < stream.tokens.length; index++) {
      const token = stream.tokens[index] as Token;
      if (unit.branches.isDead(token.start)) continue;
      if (token.is === 'string' && token.text.includes('/net/')) uses.push(...literal(unit, stream, index, values, macro));
      else if (token.is === 'word' && holders.has(token.text)) uses.push(...held(unit, stream, index, values));
      else if (token.is === 'word' && token.text.includes('PROC') && !unit.macros.has(token.text)) uses.push(...named(unit, stream, index));
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
  const text = value === undefined ? '' : textOf(value);
  const path = isBehindProc(stream, from, call, text) ? `/proc${text.replace(/^%s/, '')}` : text;
  // A pattern of paths that somebody else may open: `/proc/net/bonding/[^/]*`.
  if (!isLegacyProcFile(path) || /\[\^|\.\*/.test(path)) return [];
  const place = { start: token.start + 1, end: token.end - 1 };
  const isKept = call === undefined && (macro !== undefined || textAt(stream, from - 1) === '=');
  return [useOf(path, place, isKept ? 'holds the path' : roleIn(call), unit)];
}

/** `PROCDIR "/net/dev"`, with a macro that another file has; `"%s/net/dev", procfs`; and what is given to a function that puts the mount point of proc before it. */
function isBehindProc(stream: Stream, from: number, call: Call | undefined, text: string): boolean {
  if (text.startsWith('%s/net/'))
    return call !== undefined && stream.tokens.slice(from, closeBehind(stream, call.open, from)).some((token) => token.is === 'word' && /proc/i.test(token.text));
  return text.startsWith('/net/') && (/proc/i.test(call?.name ?? '') || /PROC/.test(textAt(stream, from - 1)));
}

const called: Readonly<Record<string, string>> = {
  route6: 'ipv6_route',
  ifinet6: 'if_inet6',
  rtcache: 'rt_cache',
  sctpepts: 'sctp/eps',
  sctp6epts: 'sctp/eps',
  sctpassocs: 'sctp/assocs',
  sctp6assocs: 'sctp/assocs',
  ip_masq: 'ip_masquerade',
  ipx_socket1: 'ipx/socket',
  ipx_socket2: 'ipx',
  ipx_route1: 'ipx/route',
  ipx_route2: 'ipx_route',
};

/** `_PATH_PROCNET_DEV`, as a header of the program has it that is not here. */
function pathInName(name: string): string | undefined {
  const file =
    /PROC_?NET_?(\w+)$/
      .exec(name)?.[1]
      ?.toLowerCase()
      .replace(/_(path|file)$/, '') ?? '';
  const path = `/proc/net/${called[file] ?? file}`;
  return isLegacyProcFile(path) ? path : undefined;
}

/** A holder where a call is given it. */
function held(unit: Unit, stream: Stream, index: number, values: Values): readonly Use[] {
  const call = callAround(stream, index);
  if (call === undefined || onlySpeaks(call.name) || isPartOfText(stream, index, call) || ['.', '->', '='].includes(textAt(stream, index + 1))) return [];
  const { start, end } = stream.tokens[index] as Token;
  let to = index + 1;
  while (stream.tokens[to]?.is === 'string') to++;
  const paths = new Set(values.of(stream, index, to).map(textOf).filter(isLegacyProcFile));
  return [...paths].slice(0, 1).map((path) => ({ ...useOf(path, { start, end }, roleIn(call), unit), confidence: 'variables resolved' as const }));
}

/** `"cannot open " PATH`, or a path that is put into a message: it is said, not opened. A format that begins with it makes a path of it. */
function isPartOfText(stream: Stream, index: number, call: Call): boolean {
  if (stream.tokens[index - 1]?.is === 'string' || /fmt|guess/i.test(call.name)) return true;
  const texts = stream.tokens.slice(call.open, index).filter((token) => token.is === 'string');
  const format = texts.at(-1);
  if (!/printf|format/i.test(call.name)) return texts.some(({ text }) => /^"[^%]*\w [^%]*%s/.test(text)) && !soundsLikeRunner(call.name) && runnerNamed(call.name) === undefined;
  return format !== undefined && !format.text.startsWith('"%s');
}

function named(unit: Unit, stream: Stream, index: number): readonly Use[] {
  const token = stream.tokens[index] as Token;
  const path = pathInName(token.text);
  const call = path === undefined ? undefined : callAround(stream, index);
  if (path === undefined || call === undefined || onlySpeaks(call.name) || isPartOfText(stream, index, call)) return [];
  return [{ ...useOf(path, { start: token.start, end: token.end }, roleIn(call), unit), confidence: 'variables resolved' }];
}

type Role = 'checks presence' | 'holds the path' | undefined;

function roleIn(call: Call | undefined): Role {
  return call !== undefined && asksForFile(call.name) ? 'checks presence' : undefined;
}

function useOf(path: string, place: { start: number; end: number }, role: Role, unit: Unit): Use {
  const about = { place, confidence: path.includes('%') || path.includes('$') ? ('partly unknown' as const) : ('literal' as const), through: [], ...reason(unit, place.start) };
  return role === undefined ? { is: 'file', path, ...about } : { is: 'indirect', tool: path, role, ...about };
}
