/** A kind of literal: how it opens, and what closes it. */
export interface Quote {
  /** Sticky. */
  readonly open: RegExp;
  closing(open: RegExpExecArray): string;
  /** A backslash is no more than a backslash. */
  readonly raw?: true;
  /** It may go over several lines. */
  readonly long?: true;
  /** What is put into it; the name stands in the first group that is set. */
  readonly hole?: RegExp;
}

/** How a language without a grammar is written, as far as calls, lists, texts and assignments go. */
export interface Lexis {
  /** What is passed over, sticky. */
  readonly comment: RegExp;
  /** The longest signs first. */
  readonly quotes: readonly Quote[];
  /** The operators that put texts together. */
  readonly joins: ReadonlySet<string>;
  /** What opens a block: a word, which `end` closes, or a brace. */
  readonly blocks: 'words' | 'braces';
  /** Where the condition of `if` ends: with its parentheses, or where its block begins. */
  readonly condition: 'parentheses' | 'block';
  /** What a function begins with. */
  readonly routine: RegExp;
  /** Words before a name that say nothing of its value. */
  readonly declares: RegExp;
  /** In a value, braces hold a list. */
  readonly bracesHoldLists: boolean;
  /** `sh 'text'`: a text behind a name is its argument. */
  readonly callsBare: boolean;
  /** `name: value` among arguments. */
  readonly keyword: ':' | '=';
}
