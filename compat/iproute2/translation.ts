import type { Outcome } from '../../src/model/outcome.ts';
import type { Input, OperationId, Output } from '../../src/operations/index.ts';

/** A command of iproute2 or its company (`ip`, `bridge`, `ss`, `nstat`, `sysctl`): the words, the program first. */
export type Command = readonly string[];

/**
 * The commands that do what an operation does, to be run one after another, also where one of them fails; none where the operation changes nothing.
 * Or why there are none, in words.
 */
export type Translation = { readonly commands: readonly Command[] } | { readonly reason: string };

/** Runs an operation that only reads, in the state before the call: the same words do not fit every state. */
export type Ask = <Id extends OperationId>(operation: Id, input: Input<Id>) => Outcome<Output<Id>>;

/** The words of one operation. */
export type Translator<Id extends OperationId> = (input: Input<Id>, ask: Ask) => Translation;

/** The words of the operations on one kind of object: leaving one out does not compile. */
export type TranslatorsOf<Object extends string> = { readonly [Id in Extract<OperationId, `${Object}.${string}`>]: Translator<Id> };

/** `words('ip link show')`: commands without anything to quote, as one would type them. */
export function words(...lines: readonly string[]): Translation {
  return { commands: lines.map((line) => line.split(' ')) };
}

/** A single command. */
export function command(...words: readonly string[]): Translation {
  return { commands: [words] };
}

/** No command does this. */
export function none(reason: string): { readonly reason: string } {
  return { reason };
}

/** The operation would change nothing. */
export const nothing: Translation = { commands: [] };

/** What the kernel answers to a question; undefined where it refuses it. */
export function answer<T>(outcome: Outcome<T>): T | undefined {
  return outcome.ok ? outcome.value : undefined;
}
