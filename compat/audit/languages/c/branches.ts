import { lastUpTo } from '../../last-up-to.ts';
import { type Foreign, foreignOf } from './foreign-headers.ts';
import { isLinux, maySpeakOfElse, otherSystem, withoutName } from './system-names.ts';
import type { Directive, Token } from './tokens.ts';

/** Which text is compiled where. */
export interface Branches {
  /** Why a place must not be rewritten: it is compiled on another system only. */
  reasonAt(offset: number): string | undefined;
  /** Whether a place is compiled at all: `#if 0` is not. */
  isDead(offset: number): boolean;
}

interface Segment {
  readonly start: number;
  readonly reason: string | undefined;
  readonly dead: boolean;
}

interface Level {
  readonly outer: { readonly reason: string | undefined; readonly dead: boolean };
  /** What must not hold for this branch: the conditions before it. */
  readonly before: Condition[];
  hadTrue: boolean;
}

/** Reads the conditions of a file. */
export function branchesOf(directives: readonly Directive[], text: string): Branches {
  const foreign = foreignOf(directives, text);
  const told = namesTold(foreign, directives);
  let now: { reason: string | undefined; dead: boolean } = { reason: foreign.whole, dead: false };
  const segments: Segment[] = [{ start: 0, ...now }];
  const levels: Level[] = [];
  const begin = (start: number, next: { reason: string | undefined; dead: boolean }) => {
    now = next;
    segments.push({ start, ...next });
  };
  for (const [nth, directive] of directives.entries()) {
    const level = levels.at(-1);
    if (directive.name.startsWith('if')) {
      const condition = isFallback(directive, directives[nth + 1]) ? unknown : conditionOf(directive);
      const opened: Level = { outer: now, before: [condition], hadTrue: isAlways(condition, true) };
      levels.push(opened);
      begin(directive.end, {
        reason: isForLinux(condition) ? undefined : (now.reason ?? systemOf(condition, false, told) ?? foreign.branches.get(directive)),
        dead: now.dead || isAlways(condition, false),
      });
    } else if (level !== undefined && /^el(se|if)/.test(directive.name)) {
      const condition: Condition | undefined = directive.name === 'else' ? undefined : conditionOf(directive);
      const excluded = level.before.map((each) => systemOf(each, true, told)).find((system) => system !== undefined);
      const reason = level.outer.reason ?? (condition === undefined ? undefined : systemOf(condition, false, told)) ?? excluded ?? foreign.branches.get(directive);
      begin(directive.end, { reason, dead: level.outer.dead || level.hadTrue || (condition !== undefined && isAlways(condition, false)) });
      if (condition !== undefined) level.before.push(condition);
    } else if (level !== undefined && directive.name === 'endif') {
      levels.pop();
      begin(directive.end, level.outer);
    } else if (directive.name === 'define') told.define(directive, now.reason);
  }
  const starts = segments.map(({ start }) => start);
  const at = (offset: number) => segments[lastUpTo(starts, offset)] as Segment;
  return { reasonAt: (offset) => at(offset).reason, isDead: (offset) => at(offset).dead };
}

/** What the file itself tells of names: that they stand for another system. */
interface Told {
  define(directive: Directive, reason: string | undefined): void;
  reasonOf(name: string): string | undefined;
}

/** A name is another system's where headers of that are included for it, or where it is defined on branches for that alone. The build may define `HAVE_X` as well. */
function namesTold({ names }: Foreign, directives: readonly Directive[]): Told {
  const defined = new Map<string, string | undefined>();
  const families = familiesOf(directives);
  return {
    define: ({ tokens: [word, value] }, reason) => {
      const isOwn = word?.is === 'word' && value?.text !== '0' && (maySpeakOfElse(word.text) || !/^_*(HAVE|ENABLE|WITH|CONFIG)_/.test(word.text));
      if (isOwn) defined.set(word.text, defined.has(word.text) ? defined.get(word.text) && reason : reason);
    },
    reasonOf: (name) => otherSystem(name) ?? names.get(name) ?? defined.get(name) ?? families(name),
  };
}

/** `OURS_BSD` is BSD's where the file asks for `OURS_LINUX` as well. */
function familiesOf(directives: readonly Directive[]): (name: string) => string | undefined {
  const words = directives.filter(({ name }) => /^(?:el)?if/.test(name)).flatMap(({ tokens }) => tokens.flatMap(({ is, text }) => (is === 'word' ? [text] : [])));
  const beside = new Set(words.flatMap((word) => /^(\w+_)LINUX$/i.exec(word)?.[1] ?? []));
  return (name) => {
    const prefix = /^\w+_/.exec(name)?.[0] ?? '';
    return beside.has(prefix) ? otherSystem(name.slice(prefix.length)) : undefined;
  };
}

/** A condition, as far as it is understood. */
type Condition =
  | { readonly is: 'not'; readonly of: Condition }
  | { readonly is: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'always' | 'never' | 'unknown' };

const unknown: Condition = { is: 'unknown' };

/** `#ifndef X` and at once `#define X`: old headers of any system may lack it. */
function isFallback({ name, tokens }: Directive, next: Directive | undefined): boolean {
  return name === 'ifndef' && next?.name === 'define' && next.tokens[0]?.text === tokens[0]?.text;
}

function conditionOf({ name, tokens }: Directive): Condition {
  const word: Condition = { is: 'name', name: tokens.find((token) => token.is === 'word')?.text ?? '' };
  if (/^(el)?ifdef$/.test(name)) return word;
  if (/^(el)?ifndef$/.test(name)) return { is: 'not', of: word };
  return parsed(tokens);
}

/** `a || b && !defined(c)`: or binds less than and; comparisons with numbers and sums are what the name on their left says. */
function parsed(tokens: readonly Token[], depth = 0): Condition {
  if (depth > 40) return { is: 'unknown' };
  for (const [mark, is] of [
    ['||', 'or'],
    ['&&', 'and'],
  ] as const) {
    const parts = split(tokens, mark);
    if (parts.length > 1) return { is, of: parts.map((part) => parsed(part, depth + 1)) };
  }
  const [first, ...rest] = tokens;
  if (first?.text === '!') return { is: 'not', of: parsed(rest, depth + 1) };
  if (first?.text === '(' && tokens.at(-1)?.text === ')' && isWhole(tokens)) return parsed(tokens.slice(1, -1), depth + 1);
  if (first?.is === 'number' && rest.length === 0) return { is: /^0+[uUlL]*$/.test(first.text) ? 'never' : 'always' };
  const name = first?.text === 'defined' ? rest.find((token) => token.is === 'word') : first;
  if (name?.is !== 'word') return { is: 'unknown' };
  // `OURS_OS == OURS_OS_LINUX`: the word on the right says more.
  const [sign, value] = rest;
  if (first === name && rest.length === 2 && value?.is === 'word') {
    if (sign?.text === '==') return { is: 'name', name: value.text };
    if (sign?.text === '!=') return { is: 'not', of: { is: 'name', name: value.text } };
  }
  const isZero = rest.length === 2 && rest[0]?.text === '==' && rest[1]?.text === '0';
  return isZero ? { is: 'not', of: { is: 'name', name: name.text } } : { is: 'name', name: name.text };
}

function split(tokens: readonly Token[], mark: string): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.text === '(') depth++;
    if (token.text === ')') depth--;
    if (depth === 0 && token.text === mark) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function isWhole(tokens: readonly Token[]): boolean {
  let depth = 0;
  return tokens.every((token, index) => {
    if (token.text === '(') depth++;
    if (token.text === ')') depth--;
    return depth > 0 || index === tokens.length - 1;
  });
}

/** `#if defined(__linux__)`: whatever stands around it, Linux compiles what is inside, as where `AF_LINK` is a name that the program makes for itself. */
function isForLinux(condition: Condition): boolean {
  return condition.is === 'and' ? condition.of.some(isForLinux) : condition.is === 'name' && isLinux(condition.name);
}

/** The reason where a condition, or its contrary, holds on other systems only. */
function systemOf(condition: Condition, contrary: boolean, told: Told): string | undefined {
  switch (condition.is) {
    case 'not':
      return systemOf(condition.of, !contrary, told);
    case 'and':
    case 'or': {
      const reasons = condition.of.map((each) => systemOf(each, contrary, told));
      const one = (condition.is === 'and') !== contrary;
      return one ? reasons.find((reason) => reason !== undefined) : reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
    }
    case 'name':
      return contrary ? withoutName(condition.name) : told.reasonOf(condition.name);
    default:
      return undefined;
  }
}

function isAlways(condition: Condition, value: boolean): boolean {
  if (condition.is === 'not') return isAlways(condition.of, !value);
  if (condition.is === 'and') return value ? condition.of.every((each) => isAlways(each, true)) : condition.of.some((each) => isAlways(each, false));
  if (condition.is === 'or') return value ? condition.of.some((each) => isAlways(each, true)) : condition.of.every((each) => isAlways(each, false));
  return condition.is === (value ? 'always' : 'never');
}
