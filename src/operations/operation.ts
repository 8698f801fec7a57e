import type { InputField } from './input.ts';

// biome-ignore lint/suspicious/noExplicitAny: a table of fields of any value type; each keeps its own
export type InputFields = Record<string, InputField<any>>;
type OptionalKeys<F extends InputFields> = { [K in keyof F]: undefined extends (F[K] extends InputField<infer T> ? T : never) ? K : never }[keyof F];
type FieldValue<F> = F extends InputField<infer T> ? T : never;

/** The typed input that a table of fields describes; optional fields may be left out. */
export type InputOf<F extends InputFields> = { [K in Exclude<keyof F, OptionalKeys<F>>]: FieldValue<F[K]> } & { [K in OptionalKeys<F>]?: FieldValue<F[K]> };

/** A contract: what is done, with what, giving what. It knows no interface of the kernel. */
export interface Operation<Id extends string = string, I = unknown, O = unknown> {
  readonly id: Id;
  readonly title: string;
  /** Whether it changes the kernel's state. */
  readonly writes: boolean;
  /** What the pair of sides teaches, in a sentence or two. */
  readonly teaches: string;
  readonly input: InputFields;
  /** Never there: it carries the types. */
  readonly types?: { input: I; output: O };
}

/** `operation<Output>()({ ... })`: the output type is named, all else is inferred. */
export function operation<O>() {
  return <const Id extends string, F extends InputFields>(contract: { id: Id; title: string; writes: boolean; teaches: string; input: F }): Operation<Id, InputOf<F>, O> =>
    contract;
}
