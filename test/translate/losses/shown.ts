import type { State } from '../../../compat/compare/observer/state.ts';
import type { LossId, LossSubjects } from '../../../compat/translate/losses.ts';

/** From which start states a loss shows, and in which parts of the state that is left. What is asked is the state before: never what has come out. */
export interface Shown<Subject> {
  readonly in: readonly (keyof State)[];
  /** Where it shows in some members alone: what each difference has to have, as words (` metric: 1 | 1024`). So that nothing hides behind what always shows. */
  readonly only?: RegExp;
  readonly where: (start: State, of: Subject) => boolean;
}

export type ShownOf<Ids extends LossId> = { readonly [Id in Ids]: Shown<LossSubjects[Id]> };
