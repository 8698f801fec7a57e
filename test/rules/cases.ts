import type { LanguageName } from '../../compat/audit/languages/language.ts';

/** A text in which a rule finds exactly one use. */
export interface Caught {
  readonly language: LanguageName;
  readonly text: string;
  /** What is to stand in its place, where the case is about that. */
  readonly replacement?: string | null;
  /** The line of the finding, where the text has more than one. */
  readonly line?: number;
}

/** A text in which a rule finds nothing. Others may. */
export interface Clean {
  readonly language: LanguageName;
  readonly text: string;
}

/** What a rule is held against: at least two texts of each kind. */
export interface RuleCases {
  readonly caught: readonly Caught[];
  readonly clean: readonly Clean[];
}

/** Lines of shell, each a case of its own. */
export const lines = (...texts: readonly string[]): Caught[] => texts.map((text) => ({ language: 'shell', text: `${text}\n` }));
