import { callsOf, literalOf, type Scope } from './scope.ts';
import type { Command, Compound, Condition, Context, Pipeline, Section, ShellWord } from './syntax/tree.ts';

const systems: readonly (readonly [string, RegExp])[] = [
  ['FreeBSD', /free_?bsd|^(?:gnu\/)?kfreebsd/i],
  ['OpenBSD', /open_?bsd/i],
  ['NetBSD', /net_?bsd/i],
  ['DragonFly BSD', /dragonfly/i],
  ['macOS', /darwin|mac ?_?os(?![a-z])|(?:^|[^a-z])os ?_?x(?![a-z])|macosx/i],
  ['Solaris', /sun_?os|solaris|illumos/i],
  ['AIX', /(?:^|[^a-z])aix(?![a-z])/i],
  ['HP-UX', /(?:^|[^a-z])hp[-_]?ux/i],
  ['IRIX', /(?:^|[^a-z])irix/i],
  ['Tru64', /(?:^|[^a-z])(?:osf1|tru64|digital ?unix)/i],
  ['Windows', /cygwin|mingw|msys|(?:^|[^a-z])windows/i],
  ['the Hurd', /hurd|^\*?(?:gnu|gnu\/.*)\*?$/i],
  ['SCO', /(?:^|[^a-z])(?:sco_sv|unixware|openserver)/i],
  ['Haiku', /haiku/i],
  ['QNX', /(?:^|[^a-z])qnx/i],
  ['Minix', /(?:^|[^a-z])minix/i],
  ['BSD', /(?:^|[^a-z])bsd|bsd(?![a-z])/i],
];

/** Another system that a text names, unless it names Linux as well. */
function otherIn(text: string): string | undefined {
  if (text.length > 200 || /linux/i.test(text)) return undefined;
  return systems.find(([, pattern]) => pattern.test(text))?.[0];
}

const branchFor = (system: string) => `it is on a branch for ${system}`;
const fileFor =
  /(?:^|[/._-])(freebsd|openbsd|netbsd|dragonfly|darwin|macosx?|osx|solaris|sunos|aix|hp-?ux|hurd|illumos|irix|osf1|tru64|sco_sv|unixware|openserver|qnx|minix|cygwin|haiku)(?=[/._-]|$)|[._-](bsd)(?:\.\w+)?$/i;

/** Why a file as a whole is for another system, as its path or first line tells. */
export function systemOfFile(path: string, text: string): string | undefined {
  const named = /linux/i.test(path) ? null : fileFor.exec(path.split('/').slice(-4).join('/'));
  const found = named === null ? undefined : otherIn(named[1] ?? named[2] ?? '');
  if (found !== undefined) return `it is a file for ${found}`;
  if (text.startsWith('#!/usr/xpg4/')) return 'it is a file for Solaris';
  return text.startsWith('#!/usr/pkg/') ? 'it is a file for NetBSD' : undefined;
}

const mostBranches = 24;

/** Why a command is not for Linux, as the branches around it tell. */
export function systemAround(command: Command | Compound, scope: Scope, steps = 0): string | undefined {
  const before = systemBefore(command.pipeline);
  if (before !== undefined) return before;
  let count = 0;
  for (
    let context: Context | undefined = command.is === 'command' ? command.context : command.parent;
    context !== undefined && count < mostBranches;
    context = context.parent, count++
  ) {
    const found = systemOf(context, scope, steps);
    if (found !== undefined) return found;
  }
  return undefined;
}

function systemOf(context: Context, scope: Scope, steps: number): string | undefined {
  switch (context.is) {
    case 'section':
      return context.what === 'arm' ? systemOfArm(context) : systemOfBranch(context);
    case 'compound':
      return systemBefore(context.pipeline);
    case 'function':
      return systemOfFunction(context.name, scope, steps);
    case 'substitution':
      return context.holder === undefined ? undefined : systemBefore(context.holder.pipeline);
  }
}

/** `[ "$OS" = FreeBSD ] && ...`. */
function systemBefore({ after }: Pipeline): string | undefined {
  let each = after;
  for (let count = 0; each !== undefined && count < mostBranches; each = each.pipeline.after, count++) {
    const found = systemAsked(each.pipeline, each.operator === '||');
    if (found !== undefined) return branchFor(found);
  }
  return undefined;
}

const textOf = ({ parts }: ShellWord) => parts.map((part) => (part.is === 'text' ? part.text : '')).join('');

function systemOfArm({ patterns, parent }: Section): string | undefined {
  const names = patterns.map((pattern) => otherIn(textOf(pattern)));
  const [first] = names;
  if (first === undefined || names.includes(undefined)) return undefined;
  if (first === 'the Hurd' && !asksSystem(parent)) return undefined;
  return branchFor(first);
}

const asksSystem = ({ subject }: Compound) =>
  subject !== undefined && /uname|os|system|platform|kernel|host|target|arch/i.test(subject.source.text.slice(subject.start, subject.end));

function systemOfBranch({ conditions }: Section): string | undefined {
  for (const condition of conditions) {
    const found = systemOfCondition(condition);
    if (found !== undefined) return branchFor(found);
  }
  return undefined;
}

function systemOfCondition({ pipelines, negated }: Condition): string | undefined {
  const found = pipelines.map((pipeline) => systemAsked(pipeline, negated));
  const anyLinux = pipelines.some((pipeline) => pipeline.members.some((member) => member.is === 'command' && member.words.some((word) => /^linux/i.test(textOf(word)))));
  return anyLinux && found.some((name) => name !== elsewhere) && pipelines.length > 1 ? undefined : found.find((name) => name !== undefined);
}

const elsewhere = 'systems other than Linux';

/** The other system that a command asks for; `negated` where it goes on if it is not so. */
function systemAsked(pipeline: Pipeline, negated: boolean): string | undefined {
  const last = pipeline.members.at(-1);
  if (last?.is !== 'command') return undefined;
  const turned = negated !== pipeline.negated;
  const name = literalOf(last.words[0]) ?? '';
  if (name === '[' || name === '[[' || name === 'test') return comparison(last.words, turned);
  if (turned) return undefined;
  if (/grep$/.test(name) && /uname|os|system|platform/i.test(writtenOf(pipeline)))
    return last.words
      .slice(1)
      .map((word) => otherIn(textOf(word)))
      .find((found) => found !== undefined);
  return /^(?:is|on|if|is_?on|running)_?[a-z_]+$/i.test(name) ? otherIn(name.replace(/^(?:is|on|if|running)_?(?:on_)?/i, '_')) : undefined;
}

function writtenOf({ members }: Pipeline): string {
  return members
    .flatMap((member) => (member.is === 'command' ? member.words.slice(0, 6).map((word) => word.source.text.slice(word.start, Math.min(word.end, word.start + 100))) : []))
    .join(' ');
}

const isKnown = ({ parts }: ShellWord) => parts.every((part) => part.is === 'text');

/** `[ "$(uname)" = FreeBSD ]`, `[[ $OSTYPE == darwin* ]]`, `[ "$OS" != Linux ]`. */
function comparison(words: readonly ShellWord[], turned: boolean): string | undefined {
  for (const [index, word] of words.entries()) {
    const operator = literalOf(word);
    if (operator === undefined || !/^(?:==?|!=|=~)$/.test(operator)) continue;
    const [left, right] = [words[index - 1], words[index + 1]];
    if (left === undefined || right === undefined) continue;
    const known = isKnown(right) ? right : left;
    const differs = (operator === '!=') !== (turned !== (literalOf(words[index - 2]) === '!'));
    const text = textOf(known);
    if (differs && operator === '!=' && /^"?\*?(?:gnu\/)?linux/i.test(text)) return elsewhere;
    const found = differs ? undefined : otherIn(text);
    if (found !== undefined && !/^\/|\.\w+$/.test(text)) return found;
  }
  return undefined;
}

const mostSteps = 3;
const asked = new WeakMap<Scope, Map<string, string | undefined>>();

/** A function that is named for another system, or that only branches for another system call. */
function systemOfFunction(name: string, scope: Scope, steps: number): string | undefined {
  const table = asked.get(scope) ?? new Map<string, string | undefined>();
  asked.set(scope, table);
  if (table.has(name) || steps > mostSteps) return table.get(name);
  table.set(name, undefined);
  const named = /(?:^|[_-])(?:freebsd|openbsd|netbsd|dragonfly|bsd|darwin|macosx?|osx|solaris|sunos|aix|hpux|irix|hurd|cygwin)(?=[_-]|$)/i.exec(name);
  const own = named === null || /linux/i.test(name) ? undefined : otherIn(named[0].replace(/^[_-]/, ''));
  const calls = own === undefined ? callsOf(scope, name) : [];
  const reasons = calls.map((call) => systemAround(call, scope, steps + 1));
  const found = own === undefined ? (reasons.includes(undefined) ? undefined : reasons[0]) : branchFor(own);
  table.set(name, found);
  return found;
}
