import type { IdiomLoss } from './losses.ts';

/** What an administrator would write instead of one change or some that belong together, and what that does otherwise. */
export interface Idiom {
  readonly commands: readonly string[];
  readonly losses: readonly IdiomLoss[];
}

/** A way in which other commands differ. */
export interface Loss {
  readonly id: string;
  /** What will be different and when, in a line. */
  readonly text: string;
}

export function idiom(command: string, ...losses: readonly IdiomLoss[]): Idiom {
  return { commands: [command], losses };
}

export function loss(id: string, text: string): Loss {
  return { id, text };
}
