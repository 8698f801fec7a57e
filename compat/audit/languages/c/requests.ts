import { isNetworkRequest } from '../../requests.ts';
import type { IndirectUse, RequestUse, Use } from '../../use.ts';
import { reason } from './commands.ts';
import { ethtoolCommandAt } from './ethtool-command.ts';
import { otherReceiver } from './other-receivers.ts';
import { isPasted, pastedAt } from './pasted-requests.ts';
import { type Alias, constantsOf } from './request-constants.ts';
import { computedIn, isPartOfSum, isToIoctl, numberedBy, requestAlone } from './request-numbers.ts';
import { onlySpeaks } from './runners.ts';
import { callAround, callAt, partsOf, type Stream, textAt } from './stream.ts';
import type { Token } from './tokens.ts';
import type { Macro, Unit } from './unit.ts';

/** The raw requests of a program: in calls, tables and arrays, by name and by number. A request that is only compared, or a case label, is answered or told apart there: no use. */
export function requestsOf(unit: Unit): Use[] {
  const aliases = aliasesOf(unit);
  const inProgram = requestsIn(unit, unit.program, aliases);
  const inMacros = [...unit.macros.values()].flat().flatMap((macro) => requestsInMacro(unit, macro, aliases));
  return [...inProgram, ...inMacros, ...presenceChecks(unit)];
}

/** The kernel's headers keep a name that was once printed without its C. */
const misprints: readonly (readonly [string, Alias])[] = [['SIOGIFINDEX', { request: 'SIOCGIFINDEX', byNumber: false }]];

/** Macros that stand for a request: `#define GET_ADDRESS SIOCGIFADDR`; of several definitions the first that Linux may have. */
function aliasesOf({ macros, program, branches }: Unit): ReadonlyMap<string, Alias> {
  const found = new Map<string, Alias>([...misprints, ...constantsOf(program)]);
  for (const [name, definitions] of macros) {
    if (isNetworkRequest(name)) continue;
    const isElsewhere = ({ name: { start } }: Macro) => branches.isDead(start) || branches.reasonAt(start) !== undefined;
    for (const { body, isFunction } of [...definitions.filter((each) => !isElsewhere(each)), ...definitions.filter(isElsewhere)]) {
      const request = isFunction ? undefined : requestAlone(body);
      if (request !== undefined && !found.has(name)) found.set(name, { request, byNumber: !body.tokens.some(({ text }) => text === request) });
    }
  }
  return found;
}

function requestsIn(unit: Unit, stream: Stream, aliases: ReadonlyMap<string, Alias>): Use[] {
  const uses: Use[] = [];
  for (let index = 0; index < stream.tokens.length; index++) {
    const token = stream.tokens[index] as Token;
    if (token.is === 'number') {
      const name = token.text.length >= 4 && !isPartOfSum(stream, index) ? numberedBy(token) : undefined;
      if (name === undefined || unit.branches.isDead(token.start)) continue;
      if (aliases.get(textAt(stream, index - 2))?.at === index) uses.push(indirect(unit, token, name, 'defines the request'));
      else if (isMeantAsRequest(stream, index)) uses.push(request(unit, token, name, { byNumber: true }));
      continue;
    }
    if (token.text === '(' && !unit.branches.isDead(token.start)) {
      for (const { name, place } of computedIn(stream, index)) uses.push({ ...request(unit, token, name, { byNumber: true }), place });
    }
    if (token.is !== 'word') continue;
    const pasted = unit.branches.isDead(token.start) ? [] : pastedAt(stream, index, unit.macros);
    uses.push(...pasted.map(({ name, macro, token: at }) => request(unit, at, name, { through: [macro] })));
    if (pasted.length > 0 || isPasted(stream, index)) continue;
    const alias = aliases.get(token.text);
    if (alias === undefined && !isNetworkRequest(token.text)) continue;
    if (unit.branches.isDead(token.start) || isToldApart(stream, index) || isSpokenOf(stream, index)) continue;
    if (alias !== undefined) {
      if ((!alias.byNumber && alias.at === undefined) || isToIoctl(stream, callAround(stream, index)))
        uses.push(request(unit, token, alias.request, { byNumber: alias.byNumber, through: [token.text] }));
    } else if (textAt(stream, index + 1) === '=' || aliases.get(textAt(stream, index - 2))?.at === index) uses.push(indirect(unit, token, token.text, 'defines the request'));
    else
      uses.push({
        ...otherReceiver(unit, stream, index, token.text),
        ...request(unit, token, token.text, {}),
        ...(token.text === 'SIOCETHTOOL' ? ethtoolCommandAt(stream, index) : {}),
      });
  }
  return uses;
}

function request(unit: Unit, token: Token, name: string, { byNumber = false, through = [] }: { byNumber?: boolean; through?: readonly string[] }): RequestUse {
  const confidence = through.length > 0 ? 'variables resolved' : 'literal';
  return { is: 'request', name, byNumber, confidence, through, place: { start: token.start, end: token.end }, ...reason(unit, token.start) };
}

function indirect(unit: Unit, token: Token, tool: string, role: IndirectUse['role']): IndirectUse {
  return { is: 'indirect', tool, role, confidence: 'literal', through: [], place: { start: token.start, end: token.end }, ...reason(unit, token.start) };
}

const compared = new Set(['==', '!=', '<', '>', '<=', '>=']);

/** `case SIOCGIFADDR:` and `request == SIOCGIFADDR`, with casts. */
function isToldApart(stream: Stream, index: number): boolean {
  let before = index - 1;
  for (let steps = 0; steps < 20; steps++) {
    const text = textAt(stream, before);
    if (text === ')') before = (stream.around[before] ?? 0) - 1;
    else if (text === '(') before--;
    else if (text === '>' && isCast(stream, before)) before -= castLength(stream, before);
    else break;
  }
  if (compared.has(textAt(stream, before)) || textAt(stream, before) === 'case') return true;
  let behind = index + 1;
  // What a call gives back is compared, not the request that it is given: `if (do_ioctl(SIOCGIFINDEX) < 0)`.
  while (textAt(stream, behind) === ')' && behind < index + 6 && callAt(stream, stream.around[behind] ?? -1) === undefined) behind++;
  if (compared.has(textAt(stream, behind))) return true;
  // case SIOCDEVPRIVATE ... SIOCDEVPRIVATE + 15:
  return textAt(stream, before) === '.' && textAt(stream, before - 1) === '.' && rangeOfCases(stream, before);
}

/** `static_cast<uint32_t>(SIOCGIFINDEX)`: what closes the type compares nothing. */
const isCast = (stream: Stream, close: number): boolean => castLength(stream, close) > 0;

function castLength(stream: Stream, close: number): number {
  let open = close - 1;
  while (open > close - 8 && !/^[<>();]$/.test(textAt(stream, open))) open--;
  return textAt(stream, open) === '<' && /_cast$/.test(textAt(stream, open - 1)) ? close - open + 2 : 0;
}

function rangeOfCases(stream: Stream, from: number): boolean {
  for (let index = from; index > from - 12; index--) if (textAt(stream, index) === 'case') return true;
  return false;
}

function isSpokenOf(stream: Stream, index: number): boolean {
  const call = callAround(stream, index);
  if (call === undefined) return false;
  return /ioctl/i.test(call.name) ? TELLS_OF_IOCTL.test(call.name) && isFirst(stream, call.open, index) : onlySpeaks(call.name);
}

/** `IOCTL_STRERROR(SIOCGIFADDR, errno)`, `log_ioctl_err(SIOCGIFADDR)`; not `ioctl_or_perror(fd, SIOCGIFADDR, &r)`, which makes the call. */
const TELLS_OF_IOCTL = /^(?!.*_or_)(?:.*strerror|.*ioctl_?(?:err(?:or|no)?|perror|fail(?:ed|ure)?))$/i;

/** Numbers are requests as arguments of ioctl, and beside the name of a request in a table. */
function isMeantAsRequest(stream: Stream, index: number): boolean {
  const call = callAround(stream, index);
  if (call !== undefined) return isToIoctl(stream, call) && stream.around[index] === call.open && !isFirst(stream, call.open, index);
  if (textAt(stream, index - 1) === '=' && /ioctl|req|cmd|^op$|sioc/i.test(textAt(stream, index - 2)) && /^[0-9a-zA-Z]+$/.test(textAt(stream, index))) return hasIoctl(stream);
  const open = stream.around[index] ?? -1;
  if (textAt(stream, open) !== '{') return false;
  for (let at = Math.max(open, index - 6); at < index + 6; at++) {
    const token = stream.tokens[at];
    if (token?.is === 'string' && /^"(SIOC|TUN)[A-Z]+/.test(token.text) && stream.around[at] === open) return true;
  }
  return isTableOfRequests(stream, open);
}

function isFirst(stream: Stream, open: number, index: number): boolean {
  const [first] = partsOf(stream, open);
  return first !== undefined && index < first.to;
}

function hasIoctl(stream: Stream): boolean {
  return stream.tokens.some((token) => token.is === 'word' && /ioctl/i.test(token.text));
}

/** `static const int requests[] = { 0x8915, ... }`, perhaps of rows. */
function isTableOfRequests(stream: Stream, open: number): boolean {
  let at = open;
  while (textAt(stream, stream.around[at] ?? -1) === '{') at = stream.around[at] as number;
  for (let index = at - 1; index > at - 8 && index >= 0; index--) {
    const token = stream.tokens[index];
    if (token?.text === ';' || token?.text === '}') return false;
    if (token?.is === 'word') return /ioctl|sioc|requests?$/i.test(token.text);
  }
  return false;
}

function requestsInMacro(unit: Unit, macro: Macro, aliases: ReadonlyMap<string, Alias>): Use[] {
  if (unit.branches.isDead(macro.name.start)) return [];
  if (macro.isFunction) return requestsIn(unit, macro.body, aliases);
  if (isNetworkRequest(macro.name.text)) return [indirect(unit, macro.name, macro.name.text, 'defines the request')];
  const alias = requestAlone(macro.body);
  if (alias === undefined) return requestsIn(unit, macro.body, aliases);
  const named = macro.body.tokens.find((token) => token.text === alias);
  if (named !== undefined) return [indirect(unit, named, alias, 'defines the request')];
  // A number alone may be anything: it is a request where ioctl is given the macro.
  const number = macro.body.tokens.find((token) => token.is === 'number');
  return number !== undefined && isGivenToIoctl(unit.program, macro.name.text) ? [indirect(unit, number, alias, 'defines the request')] : [];
}

function isGivenToIoctl(stream: Stream, name: string): boolean {
  return stream.tokens.some((token, index) => token.text === name && /ioctl/i.test(callAround(stream, index)?.name ?? ''));
}

/** `#ifdef SIOCGIFHWADDR`; not where a definition of its own follows, for then that is what the test is for. */
function presenceChecks(unit: Unit): Use[] {
  return unit.directives.flatMap(({ name, start, tokens }, index) => {
    if (!/^(el)?if/.test(name) || unit.branches.isDead(start)) return [];
    return tokens
      .filter((token) => token.is === 'word' && isNetworkRequest(token.text) && !definesInside(unit, index, token.text))
      .map((token) => indirect(unit, token, token.text, 'checks presence'));
  });
}

/** Whether a condition is there for a definition: `#ifndef SIOCETHTOOL`, and what it is otherwise. */
function definesInside({ directives }: Unit, at: number, name: string): boolean {
  let depth = 0;
  for (let index = at; index < Math.min(directives.length, at + 40); index++) {
    const directive = directives[index];
    if (directive?.name.startsWith('if')) depth++;
    if (directive?.name === 'endif' && --depth <= 0) return false;
    if (directive?.name === 'define' && directive.tokens[0]?.text === name) return true;
  }
  return false;
}
