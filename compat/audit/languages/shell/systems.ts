import { isBehindLeaving } from './leaves-linux.ts';
import { callsOf, literalOf, type Scope } from './scope.ts';
import type { Command, Compound, Condition, Context, Pipeline, Section } from './syntax/tree.ts';
import { asksSystem, elsewhere, isLinux, otherIn, systemAsked, textOf } from './system-tests.ts';

const branchFor = (system: string) => `it is on a branch for ${system}`;
const fileFor =
  /(?:^|[/._-]|[a-z](?=(?:free|open|net)bsd\.\w+$))(freebsd|openbsd|netbsd|dragonfly|darwin|macosx?|osx|solaris|sunos|aix|hp-?ux|hurd|illumos|irix|osf1|tru64|sco_sv|unixware|openserver|qnx|minix|cygwin|haiku)(?=[/._-]|$)|[._-](bsd)(?:\.\w+)?$/i;

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
  const before = systemBefore(command.pipeline) ?? (command.is === 'command' && isBehindLeaving(command, scope) ? branchFor(elsewhere) : undefined);
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

function systemOfArm(arm: Section): string | undefined {
  const { patterns, parent } = arm;
  if (isBehindLinux(arm)) return branchFor(elsewhere);
  const names = patterns.map((pattern) => otherIn(textOf(pattern)));
  const [first] = names;
  if (first === undefined || names.includes(undefined)) return undefined;
  if (first === 'the Hurd' && !asksSystem(parent)) return undefined;
  return branchFor(first);
}

/** `*)`, where Linux has an arm of its own before it. */
function isBehindLinux(arm: Section): boolean {
  const [first, more] = arm.patterns;
  const { parent } = arm;
  if (first === undefined || more !== undefined || literalOf(first) !== '*' || !asksSystem(parent)) return false;
  return (parent.arms ?? []).some((each) => each !== arm && each.patterns.some((pattern) => isLinux(textOf(pattern))));
}

function systemOfBranch({ conditions }: Section): string | undefined {
  const found = conditions.map(systemOfCondition).filter((system) => system !== undefined);
  const [first] = [...found.filter((system) => system !== elsewhere), ...found];
  return first === undefined ? undefined : branchFor(first);
}

function systemOfCondition({ pipelines, negated }: Condition): string | undefined {
  const found = pipelines.map((pipeline) => systemAsked(pipeline, negated));
  const anyLinux = pipelines.some((pipeline) => pipeline.members.some((member) => member.is === 'command' && member.words.some((word) => /^linux/i.test(textOf(word)))));
  return anyLinux && found.some((name) => name !== elsewhere) && pipelines.length > 1 ? undefined : found.find((name) => name !== undefined);
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
