import type { LanguageName } from '../../compat/audit/languages/language.ts';
import type { Severity } from '../../src/model/finding.ts';

/** A text in which a rule finds exactly one use. */
export interface Caught {
  readonly language: LanguageName;
  readonly text: string;
  /** What is to stand in its place, where the case is about that. */
  readonly replacement?: string | null;
  readonly severity?: Severity;
  /** Words that are in its message, or in its advice. */
  readonly says?: string;
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

/** Lines of shell that are found, each with a weight, and perhaps with words that are said of it. */
export const weighing = (severity: Severity, ...cases: readonly (string | readonly [text: string, says: string])[]): Caught[] =>
  cases.map((one) => (typeof one === 'string' ? { language: 'shell', text: `${one}\n`, severity } : { language: 'shell', text: `${one[0]}\n`, severity, says: one[1] }));
