import type { Source } from '../language.ts';
import type { Span, Tree } from './tree.ts';

/** A part of a string literal: its own text, or an expression that is put in. */
export type Part = (Span & { readonly text: string; readonly asWritten: boolean }) | { readonly hole: Tree; readonly start: number; readonly end: number };

/** What a call is given. */
export interface Argument {
  readonly value: Tree;
  readonly keyword?: string;
  /** `*args`: its elements are the arguments. */
  readonly spread?: boolean;
}

/** A function or a method that is called. */
export interface Call {
  readonly is: 'call';
  /** As it is written: `subprocess.run`, `self.cmd`. */
  readonly callee: string;
  /** Its last name: `run`. */
  readonly name: string;
  /** What stands before that name. */
  readonly receiver?: Tree;
  readonly arguments: readonly Argument[];
}

/** What a table holds under a key. */
export interface Entry {
  readonly key: string;
  readonly value: Tree;
}

/** What an expression is, one level deep. Every language's expressions are read into these. */
export type Expression =
  /** A literal; `runs` where a shell runs it there and then (backticks). */
  | { readonly is: 'text'; readonly parts: readonly Part[]; readonly runs?: string }
  /** Texts or lists, one behind the other. */
  | { readonly is: 'join'; readonly parts: readonly Tree[]; readonly between?: Tree }
  /** A template and what fills it: `'ifconfig %s' % name`. */
  | { readonly is: 'format'; readonly style: '%' | '{' | '~'; readonly template: Tree; readonly values: readonly Argument[] }
  | { readonly is: 'list'; readonly items: readonly Tree[] }
  | { readonly is: 'table'; readonly entries: readonly Entry[] }
  | { readonly is: 'name'; readonly name: string; readonly receiver?: Tree }
  | { readonly is: 'number'; readonly value: number }
  | Call
  /** Parentheses, `await`, a conversion: its value is the inner one's. */
  | { readonly is: 'same'; readonly inner: Tree; readonly spread?: boolean }
  /** One of several. */
  | { readonly is: 'either'; readonly options: readonly Tree[] }
  | { readonly is: 'member'; readonly table: Tree; readonly key: string | undefined }
  /** The words of a text: `.split()`. */
  | { readonly is: 'words'; readonly of: Tree }
  | { readonly is: 'other' };

/** How a value adds to what a name holds: as one more item, or as more of the same. */
export type Growth = 'item' | 'more';

/** Where a value goes that no expression takes further. */
export type Statement =
  | { readonly is: 'assign'; readonly targets: readonly Tree[]; readonly values: readonly Tree[]; readonly grows: Growth | undefined }
  | { readonly is: 'return' }
  | { readonly is: 'loop'; readonly targets: readonly Tree[]; readonly over: Tree }
  /** It only stands around what matters: go on. */
  | { readonly is: 'around' }
  | { readonly is: 'end' };

/** A function or a method that the program has. */
export interface Routine {
  readonly node: Tree;
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly rest?: boolean }[];
  /** Whether it is called on an object; undefined where the language does not tell. */
  readonly isMethod?: boolean;
}

/** `if sys.platform == 'darwin'`, said as text; `not` where it must not hold. */
export interface Condition {
  readonly text: string;
  readonly not: boolean;
}

/** How one language writes what the readers look for. */
export interface Dialect {
  readonly kinds: {
    readonly strings: readonly string[];
    readonly names: readonly string[];
    readonly numbers: readonly string[];
    readonly routines: readonly string[];
    readonly classes: readonly string[];
    readonly calls: readonly string[];
    /** Patterns that are matched against text. */
    readonly patterns?: readonly string[];
  };
  expression(node: Tree): Expression;
  statement(node: Tree): Statement;
  /** Where a body has a value, that of its last expression: what becomes of the one inside it. */
  valueOfBody?(body: Tree, inner: Tree): Statement | undefined;
  routine(node: Tree): Routine | undefined;
  /** The nodes that are kept under a name, where a tree knows them better than its texts tell. */
  named?(root: Tree, key: string): readonly Tree[];
  /** Where a literal belongs that stands elsewhere: a here-document's body belongs to its beginning. */
  origin?(literal: Tree): Tree;
  /** The name under which a value is kept and read again: `cmd`, `.cmd` of an object, undefined for what is no name. */
  keptAs(node: Tree): string | undefined;
  /** Why a file is for another system as a whole, where it says so itself. */
  systemOfFile?(source: Source): string | undefined;
  /** Functions of a library that make a request by themselves, and which. */
  readonly wrappers?: Readonly<Record<string, string>>;
  /** Under which condition a node is reached from the one around it. */
  conditions(node: Tree, inner: Tree): Condition | undefined;
  /** The name of a module that a node brings in. */
  imported?(root: Tree): readonly { readonly name: string; readonly at: Tree }[];
  /** How a function runs commands that is known for it; `none` for one that only looks like it. */
  runnerOf(call: Call): Runner | 'none' | undefined;
}

/** How a function takes the command that it runs. */
export interface Runner {
  /** Which argument, from 0; by default the first. */
  readonly at?: number;
  readonly keyword?: string;
  /** `words`: program and words are arguments of their own; `path`: the program, then all words from the program's name on. */
  readonly takes?: 'command' | 'words' | 'path';
  /** What it gives back is the output; `always` where somebody is sure to read it. */
  readonly captures?: boolean | 'by keyword' | 'always';
  /** What a function has in its text that keeps what this prints: `ob_start()`. */
  readonly keptBy?: RegExp;
  /** The argument that the output is put into. */
  readonly into?: number;
}
