import { isWithin } from './flow.ts';
import { literalOf, type Scope } from './scope.ts';
import type { Command, Context, Pipeline } from './syntax/tree.ts';
import { asksSystem, elsewhere, isLinux, systemAsked, textOf } from './system-tests.ts';

/** A place at which a script, or a function, ends on Linux: what comes behind it is for other systems. */
interface Leaving {
  readonly command: Command;
  /** What everything behind it in there is for. */
  readonly within: Context | undefined;
}

const known = new WeakMap<Scope, readonly Leaving[]>();

/** Whether a command stands where nothing comes to on Linux: behind `[ "$(uname)" = Linux ] && exit`. */
export function isBehindLeaving(command: Command, scope: Scope): boolean {
  const leavings = known.get(scope) ?? scope.commands.flatMap(leavingOf);
  known.set(scope, leavings);
  return leavings.some(
    ({ command: { source, words }, within }) => source === command.source && startOf(command) > (words[0]?.end ?? 0) && (within === undefined || isWithin(command.context, within)),
  );
}

const startOf = ({ words, assignments }: Command) => words[0]?.start ?? assignments[0]?.value?.start ?? 0;

/** Commands that do not come back, also those of test suites. */
const leaves = /^(?:exit|return|die|_?not_?run|_?skip(?:_all|_test)?|not_supported|unsupported|fatal|abort|bail_?out)$/;

function leavingOf(command: Command): readonly Leaving[] {
  if (command.pipeline.members.length > 1 || !leaves.test(literalOf(command.words[0]) ?? '')) return [];
  const { pipeline, context } = command;
  if (pipeline.after !== undefined) return isOnLinux(pipeline) ? [{ command, within: context }] : [];
  if (context?.is === 'section' && context.parent.keyword === '{') return isOnLinux(context.parent.pipeline) ? [{ command, within: context.parent.parent }] : [];
  return context?.is === 'section' && isForLinux(context) ? [{ command, within: context.parent.parent }] : [];
}

/** `[ "$OS" = Linux ] && ...`, and nothing before it. */
const isOnLinux = ({ after }: Pipeline) => after?.operator === '&&' && after.pipeline.after === undefined && holdsOnLinux(after.pipeline);

/** A test that fails on other systems only. */
const holdsOnLinux = (pipeline: Pipeline) => systemAsked(pipeline, true) === elsewhere;

function isForLinux({ what, conditions, patterns, parent }: Extract<Context, { is: 'section' }>): boolean {
  if (what === 'arm') return asksSystem(parent) && patterns.every((pattern) => isLinux(textOf(pattern)));
  const [only, more] = conditions;
  const [pipeline, another] = only?.pipelines ?? [];
  return what === 'branch' && only?.negated === false && more === undefined && pipeline !== undefined && another === undefined && holdsOnLinux(pipeline);
}
