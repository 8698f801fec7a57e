import { UsageError, type Via } from '../../src/base/errors.ts';
import { type OperationId, operations } from '../../src/operations/index.ts';
import { iproute2Words, type Translation } from '../iproute2/index.ts';
import { shellLine } from '../iproute2/shell.ts';
import type { World } from '../legacy/world.ts';

/** What a tool did, in iproute2's words. Of one that only looked, the words for looking. */
export interface Equivalent {
  /** Shell lines, in the order in which the tool did it. */
  readonly commands: readonly string[];
  /** Why there are no words for a part of it. */
  readonly reasons: readonly string[];
  /** The interfaces that answered: not always the one that was asked for. */
  readonly by: readonly Via[];
  /** The tool changed nothing: the commands show what it read, in other texts and perhaps more of it. */
  readonly looked: boolean;
}

/** More different questions than this are part of one big look: its words are among the first. */
const QUESTIONS = 8;

/** The same world, which notes down what is asked of it; what fails was not done. */
export function noting(world: World): { world: World; equivalent(): Equivalent } {
  const notes = { done: [] as Translation[], asked: new Map<string, Translation>(), by: new Set<Via>() };
  const note = (operation: OperationId, translation: Translation) => {
    if (operations.get(operation)?.writes) notes.done.push(translation);
    else if (notes.asked.size < QUESTIONS) notes.asked.set(keyOf(translation), translation);
  };
  return {
    world: {
      ...world,
      run: (operation, input) => {
        const translation = translated(world, operation, input);
        const outcome = world.run(operation, input);
        notes.by.add(outcome.via);
        if (outcome.ok && translation !== undefined) note(operation, translation);
        return outcome;
      },
      each: (operation, input, visit) => {
        const translation = translated(world, operation, input);
        const outcome = world.each(operation, input, visit);
        notes.by.add(outcome.via);
        if (outcome.ok && translation !== undefined) note(operation, translation);
        return outcome;
      },
    },
    equivalent: () => {
      const looked = notes.done.length === 0;
      return { ...summed(looked ? [...notes.asked.values()] : notes.done), by: [...notes.by], looked };
    },
  };
}

/** The words fit the state before the operation, so they are made first. Undefined where the operation itself will say that its input means nothing. */
function translated(world: World, operation: OperationId, input: object): Translation | undefined {
  try {
    return iproute2Words({ operation, input: input as never }, world.run);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

function keyOf(translation: Translation): string {
  return 'reason' in translation ? translation.reason : translation.commands.map(shellLine).join('\n');
}

function summed(translations: readonly Translation[]): Pick<Equivalent, 'commands' | 'reasons'> {
  const reasons = translations.flatMap((one) => ('reason' in one ? [one.reason] : []));
  return { commands: translations.flatMap((one) => ('commands' in one ? one.commands.map(shellLine) : [])), reasons: [...new Set(reasons)] };
}

/** What NETLIFT_NOTICE prints. Nothing where the tool neither did nor asked anything. */
export function notice(tool: string, words: readonly string[], { commands, reasons, looked }: Omit<Equivalent, 'by'>): string {
  const line = shellLine([tool, ...words]);
  const is = commands.length === 0 ? [] : [`netlift: ${line} ${looked ? 'reads what is shown by' : 'is'}: ${commands.join('; ')}\n`];
  const partly = commands.length === 0 ? '' : 'a part of ';
  return [...is, ...reasons.map((reason) => `netlift: ${partly}${line} has no equivalent: ${reason}\n`)].join('');
}
