import { requestNamed, requestNumbered } from '../../requests.ts';
import type { IndirectUse, RequestUse } from '../../use.ts';
import { mannerOf } from './command-words.ts';
import type { Dialect } from './dialect.ts';
import type { End } from './ends.ts';
import { endsOf } from './flow.ts';
import type { Program } from './program.ts';
import { holds, query, spanOf, type Tree } from './tree.ts';
import { textOf } from './value.ts';

/** With an underscore before it where a program of Go keeps the name for itself. */
const NAME = '^[&$@%]?([A-Za-z]\\w*::)*_*(OLD_)?(SIOC[A-Z]|TUN[SG])[A-Z0-9_]+$';
/** Numbers that requests are written as: 0x8915, 35093, 0x400454ca. */
const NUMBER = '^-?(0[xX]8[9bB][0-9a-fA-F]{2}|35[0-9]{3}|0[xX][0-9a-fA-F]{4}54[0-9a-fA-F]{2}|[0-9]{10})[lLuU]*$';
const MOST = 2000;

/** Raw requests, by name and by number. */
export function readRequests(program: Program): void {
  const { root, dialect } = program;
  for (const node of root.findAll(query(dialect.kinds.names, NAME)).slice(0, MOST)) byName(program, node);
  for (const node of root.findAll(query(dialect.kinds.numbers, NUMBER)).slice(0, MOST)) byNumber(program, node);
  if (dialect.wrappers !== undefined) for (const node of root.findAll(query(dialect.kinds.calls, '^[a-z.]*Ioctl')).slice(0, MOST)) byWrapper(program, node, dialect.wrappers);
}

/** `unix.IoctlGetHwTstamp(fd, name)`: the library's function names the request. */
function byWrapper(program: Program, node: Tree, wrappers: Readonly<Record<string, string>>): void {
  const read = program.dialect.expression(node);
  if (read.is !== 'call' || !Object.hasOwn(wrappers, read.callee)) return;
  const { start } = spanOf(node);
  const use = asksFor(program, node, wrappers[read.callee] as string, false);
  add(program, { ...use, place: { start, end: start + read.callee.length }, through: [read.callee] });
}

function byName(program: Program, node: Tree): void {
  const name = node
    .text()
    .replace(/^[&$@%]|\w+::/g, '')
    .replace(/^_+/, '');
  const request = requestNamed(name);
  if (request === undefined) return;
  const defined = definition(program, node);
  if (defined === 'defines') add(program, defines(program, node, name));
  if (defined !== undefined) return;
  const ends = endsOf(node, program.names, program.dialect);
  const isRenamed = ends.some((end) => end.is === 'kept' && requestNamed(lastOf(end.name)) !== undefined);
  if (ends.some((end) => end.choices.size === 0 && asks(end)) || (!isRenamed && ends.some(isKept))) add(program, asksFor(program, node, name, false));
}

/** Whether the name is only given its value here, or brought in. */
function definition({ dialect }: Program, node: Tree): 'defines' | 'no use' | undefined {
  for (const around of node.ancestors().slice(0, 4)) {
    if (/import|use_statement|require|global_statement|export/.test(around.kind())) return 'no use';
    const statement = dialect.statement(around);
    if (statement.is !== 'assign') continue;
    const { start, end } = spanOf(node);
    if (!statement.targets.some((target) => spanOf(target).start <= start && spanOf(target).end >= end)) return undefined;
    const value = statement.values.length === statement.targets.length ? statement.values[statement.targets.findIndex((target) => holds(target, node))] : undefined;
    return value === undefined || isNumber(value, dialect) ? 'defines' : 'no use';
  }
  return undefined;
}

/** Whether a value may be that of a request: not `None`, not 0. */
function isNumber(value: Tree, dialect: Dialect): boolean {
  const read = dialect.expression(value);
  return read.is === 'number' ? read.value > 255 : !/^(?:None|nil|null|undef|undefined|0|-1|''|"")$/.test(value.text());
}

function byNumber(program: Program, node: Tree): void {
  const read = program.dialect.expression(node);
  const request = read.is === 'number' ? requestNumbered(read.value) : undefined;
  if (request === undefined) return;
  const ends = endsOf(node, program.names, program.dialect);
  if (ends.some((end) => end.is === 'kept' && requestNamed(lastOf(end.name)) !== undefined)) return;
  const asked = ends.filter((end) => end.is === 'passed' && isIoctl(end) && textOf(program.valueOf(end.argument.value, end.choices)) === node.text());
  const kept = ends.find((end) => end.is === 'kept' && end.wraps.length === 0);
  for (const end of asked) {
    if (end.is !== 'passed') continue;
    const at = end.argument.value;
    // Where it stands, also in a table or in the call of a function that passes it on; a constant where that is read.
    const isHere = kept === undefined || holds(at, node);
    add(program, asksFor(program, isHere ? node : at, request.name, isHere));
  }
  if (asked.length === 0 && isNamedSo(program, node)) add(program, defines(program, node, request.name));
  if (kept?.is === 'kept' && (asked.length > 0 || /SIOC|TUN[SG]ET/i.test(kept.name))) add(program, defines(program, kept.target, request.name));
}

/** `'SIOCGIFMTU': 0x8921` in a table, `sub SIOCGIFMTU { 0x8921 }`. */
function isNamedSo({ dialect, names }: Program, node: Tree): boolean {
  for (const around of node.ancestors().slice(0, 4)) {
    const read = dialect.expression(around);
    const key = read.is === 'table' ? read.entries.find(({ value }) => holds(value, node))?.key : undefined;
    if (key !== undefined) return requestNamed(key) !== undefined;
    if (dialect.statement(around).is === 'assign') return false;
  }
  const routine = names.routineAround(node);
  return routine !== undefined && requestNamed(routine.name) !== undefined && routine.node.text().length < 120;
}

function isIoctl(end: End): boolean {
  return (
    end.is === 'passed' &&
    /ioctl/i.test(
      `${end.call.name} ${end.call.arguments
        .slice(0, 1)
        .map(({ value }) => value.text().slice(0, 60))
        .join('')}`,
    )
  );
}

/** Given to any function that does not only tell of it. */
function asks(end: End): boolean {
  if (end.is === 'listed') return true;
  // `self.add_del_route(net, SIOCADDRT)` is no route of a web page.
  return end.is === 'passed' && (isIoctl(end) || mannerOf(end.call.name.replace(/_?routes?$/i, '_')) !== 'tells' || end.wraps > 0);
}

function isKept(end: End): boolean {
  return end.is === 'kept' || end.is === 'returned';
}

function lastOf(name: string): string {
  return name.replace(/^[.$@_]+/, '');
}

function asksFor(program: Program, node: Tree, name: string, byNumber: boolean): RequestUse {
  const { start, end } = spanOf(node);
  return {
    is: 'request',
    place: { start: byNumber || node.text().length <= name.length ? start : end - name.length, end },
    name,
    byNumber,
    confidence: 'literal',
    through: [],
    ...program.systemAt(node),
  };
}

function defines(program: Program, node: Tree, name: string): IndirectUse {
  return { is: 'indirect', role: 'defines the request', place: spanOf(node), tool: name, confidence: 'literal', through: [], ...program.systemAt(node) };
}

function add({ found }: Program, use: RequestUse | IndirectUse): void {
  found.add(use);
}
