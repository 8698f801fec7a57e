import type { Place } from '../../../use.ts';

/** A text that is read as shell, and where its pieces stand in the file. */
export interface ShellText {
  readonly text: string;
  readonly isShell: boolean;
  placeOf(start: number, end: number): Place;
}

/** Text that stands there. Each of its characters stands at `start` and behind; an escaped character is a part of its own. */
export interface TextPart {
  readonly is: 'text';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

/** `$name`, `${name}`, `${name:-word}`. */
export interface VariablePart {
  readonly is: 'variable';
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  /** `:-`, `##`, `/` ... */
  readonly operator?: string;
  /** What follows the operator. */
  readonly argument?: readonly Part[];
  /** `@`, `*` or what else stands in `[ ]`. */
  readonly index?: string;
}

/** `$(...)`, backticks, `<(...)`, `>(...)`. */
export interface CommandsPart {
  readonly is: 'commands';
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  readonly substitution: Substitution;
}

/** Arithmetic, whose value nobody knows. */
export interface UnknownPart {
  readonly is: 'unknown';
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

export type Part = TextPart | VariablePart | CommandsPart | UnknownPart;

export interface ShellWord {
  readonly source: ShellText;
  readonly parts: readonly Part[];
  readonly start: number;
  readonly end: number;
}

/** `name=value`, `name+=value`, `name=(a b)`. */
export interface Assignment {
  readonly name: string;
  readonly appends: boolean;
  readonly value?: ShellWord;
  readonly elements?: readonly ShellWord[];
}

/** `2>/dev/null`, `<<EOF`, `<<<"$x"`. */
export interface Redirect {
  readonly operator: string;
  readonly descriptor: string;
  readonly target: ShellWord;
  /** Of a here-document, once its lines are read. */
  body?: ShellWord;
  /** Its delimiter was quoted: nothing in it is expanded. */
  verbatim?: boolean;
}

/** One simple command. */
export interface Command {
  readonly is: 'command';
  readonly source: ShellText;
  readonly context: Context | undefined;
  readonly pipeline: Pipeline;
  /** Which member of the pipeline it is. */
  readonly position: number;
  readonly words: ShellWord[];
  readonly assignments: Assignment[];
  readonly redirects: Redirect[];
}

/** `a | b | c`, and what stands before it: `x && a | b`. */
export interface Pipeline {
  readonly members: (Command | Compound)[];
  readonly negated: boolean;
  readonly after?: { readonly operator: '&&' | '||'; readonly pipeline: Pipeline };
}

/** `if`, `while`, `for`, `case`, `{ }`, `( )` as a whole. */
export interface Compound {
  readonly is: 'compound';
  readonly keyword: 'if' | 'while' | 'until' | 'for' | 'select' | 'case' | '{' | '(' | '((';
  readonly parent: Context | undefined;
  readonly pipeline: Pipeline;
  readonly position: number;
  readonly redirects: Redirect[];
  /** Of `case`. */
  subject?: ShellWord;
  arms?: Section[];
  /** Of `while read a b`: the names. */
  reads?: readonly string[];
  /** What its `read` parts the fields of a line by, where that is said. */
  separators?: string;
  /** Of `for` and `select`. */
  variable?: string;
  list?: readonly ShellWord[];
}

/** The commands of a condition, and whether the branch is taken where they fail. */
export interface Condition {
  readonly pipelines: readonly Pipeline[];
  readonly negated: boolean;
}

/** One list of commands in a compound. */
export interface Section {
  readonly is: 'section';
  readonly parent: Compound;
  readonly what: 'condition' | 'branch' | 'body' | 'arm';
  /** Of a branch: what was asked before it came to it. */
  readonly conditions: readonly Condition[];
  /** Of an arm. */
  readonly patterns: readonly ShellWord[];
}

export interface FunctionBody {
  readonly is: 'function';
  readonly name: string;
  readonly parent: Context | undefined;
}

export interface Substitution {
  readonly is: 'substitution';
  readonly how: '$(' | '`' | '<(' | '>(';
  readonly parent: Context | undefined;
  /** The command whose word it is part of. */
  readonly holder: Command | Compound | undefined;
  readonly pipelines: Pipeline[];
}

/** What a command stands in, innermost first. */
export type Context = Compound | Section | FunctionBody | Substitution;

/** What was read: each simple command, in the order of the text, however deep it stands. */
export interface Script {
  readonly commands: Command[];
  readonly compounds: Compound[];
  /** The functions that it defines. */
  readonly functions: Set<string>;
}
