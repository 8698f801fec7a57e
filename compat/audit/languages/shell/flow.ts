import { callsOf, frameOf, type Holding, type Scope } from './scope.ts';
import type { Command, Compound, Context } from './syntax/tree.ts';

/** More than so many assignments are not told apart. */
const mostHoldings = 200;
const mostCalls = 40;

/** The assignments whose value a variable may still have where a command runs; all of them where the text does not tell. */
export function reaching(holdings: readonly Holding[], name: string, at: Command, scope: Scope): readonly Holding[] {
  if (holdings.length < 2 || holdings.length > mostHoldings || !holdings.every((holding) => startOf(holding) !== undefined && holding.command?.source === at.source))
    return holdings;
  const use = startOfCommand(at);
  const frame = frameOf(at.context);
  const lists = listsAround(at.context);
  const last = holdings.findLast((holding) => (startOf(holding) as number) < use && isCertain(holding, name) && holding.frame === frame && lists.has(holding.command?.context));
  const from = last === undefined ? undefined : (startOf(last) as number);
  const isBefore = (holding: Holding) => (startOf(holding) as number) < use;
  if (from === undefined) {
    const isOwn = (holding: Holding) => holding.frame === frame && isBefore(holding);
    return frame !== undefined && holdings.some(isOwn)
      ? holdings.filter(({ frame: other }) => other === undefined || other === frame || isCalled(other, frame, scope, 0, use))
      : holdings;
  }
  const loops = loopsBetween(at.context, last?.command?.context);
  return holdings.filter((holding) => {
    if (holding === last) return true;
    if (holding.frame !== frame) return holding.frame !== undefined && isCalled(holding.frame, frame, scope, from, loops.length > 0 ? Number.POSITIVE_INFINITY : use);
    return (startOf(holding) as number) > from && (isBefore(holding) || loops.some((loop) => isWithin(holding.command?.context, loop)));
  });
}

/** Whether an assignment takes the place of whatever was there: alone in its list, with nothing of the old value. */
function isCertain({ word, elements, appends, loops, command }: Holding, name: string): boolean {
  if (command === undefined || appends || loops || (word === undefined && elements === undefined)) return false;
  const { members, after } = command.pipeline;
  const isAlone = members.length === 1 && after === undefined && (command.words.length === 0 || declares.test(firstText(command)));
  return isAlone && ![...(word === undefined ? [] : [word]), ...(elements ?? [])].some(({ parts }) => parts.some((part) => part.is === 'variable' && part.name === name));
}

const declares = /^(?:local|export|declare|typeset|readonly)$/;
const firstText = ({ words }: Command) => (words[0]?.parts ?? []).map((part) => (part.is === 'text' ? part.text : '$')).join('');

const startOf = ({ word, elements }: Holding) => word?.start ?? elements?.[0]?.start;
const startOfCommand = ({ words }: Command) => words[0]?.start ?? Number.POSITIVE_INFINITY;

/** The lists that a command stands in, up to its function. */
function listsAround(context: Context | undefined): ReadonlySet<Context | undefined> {
  const lists = new Set<Context | undefined>();
  for (let each = context; ; each = each.parent) {
    lists.add(each);
    if (each === undefined || each.is === 'function') return lists;
  }
}

function loopsBetween(from: Context | undefined, to: Context | undefined): readonly Compound[] {
  const loops: Compound[] = [];
  for (let each = from; each !== undefined && each !== to; each = each.parent) if (each.is === 'compound' && /^(?:for|while|until|select)$/.test(each.keyword)) loops.push(each);
  return loops;
}

/** Whether a context is inside another. */
export function isWithin(context: Context | undefined, outer: Context): boolean {
  for (let each = context; each !== undefined; each = each.parent) if (each === outer) return true;
  return false;
}

/** Whether a function, or one that calls it, is called in another between two places. */
function isCalled(called: string, frame: string | undefined, scope: Scope, from: number, to: number, seen = new Set<string>()): boolean {
  if (seen.has(called)) return false;
  seen.add(called);
  const calls = callsOf(scope, called, mostCalls);
  if (calls.length === mostCalls || seen.size > mostCalls) return true;
  return calls.some((call) => {
    const caller = frameOf(call.context);
    if (caller === frame) return startOfCommand(call) > from && startOfCommand(call) < to;
    return caller !== undefined && isCalled(caller, frame, scope, from, to, seen);
  });
}
