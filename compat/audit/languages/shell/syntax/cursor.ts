import type { Command, Compound, Context, Pipeline, Redirect, Script, ShellText } from './tree.ts';

/** Where the reading stands in a text. */
export interface Cursor {
  readonly source: ShellText;
  readonly text: string;
  at: number;
  readonly end: number;
  /** How deep the reading is nested; beyond {@link deepest} nothing is opened any more. */
  depth: number;
  readonly script: Script;
  /** Here-documents whose lines begin behind the next line end. */
  pending: Redirect[];
  /** Delimiters that no line behind is equal to. */
  readonly missing: Set<string>;
  /** Closing words that someone waits for. */
  readonly awaited: Map<string, number>;
  /** The command whose words are being read. */
  holder: Command | Compound | undefined;
  /** How often an unclosed quote was taken back. */
  readonly retries: { left: number };
  /** Reads commands up to one of `closers`: words hold commands, and commands words. */
  readonly readCommands: (cursor: Cursor, context: Context | undefined, closers: readonly string[]) => Pipeline[];
}

/** Nesting that people write ends far below; what lies deeper is read flat. */
export const deepest = 120;

/** Blanks and odd control characters, among them `\r` before the line's end; not the line's end. */
const blank = (code: number) => code <= 32 && code >= 0 && code !== 10;
/** What ends a word where it is not quoted. */
export const endsWord = (code: number) =>
  code <= 32 || code === 59 /* ; */ || code === 38 /* & */ || code === 124 /* | */ || code === 60 /* < */ || code === 62 /* > */ || code === 40 /* ( */ || code === 41; /* ) */

/** The character that stands here, or `ahead` of here; -1 behind the end. */
export const codeAt = (cursor: Cursor, ahead = 0) => (cursor.at + ahead < cursor.end ? cursor.text.charCodeAt(cursor.at + ahead) : -1);
export const startsWith = (cursor: Cursor, what: string) => cursor.at + what.length <= cursor.end && cursor.text.startsWith(what, cursor.at);

/** What a sticky pattern finds here. */
export function match(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  return found !== null && pattern.lastIndex <= cursor.end ? found : undefined;
}

/** A cursor for a stretch of the same text, or for another text, that adds to the same script. */
export function inside(cursor: Cursor, source: ShellText, at: number, end: number): Cursor {
  return { ...cursor, source, text: source.text, at, end, depth: cursor.depth + 1, pending: [], missing: new Set(), awaited: new Map(), holder: undefined };
}

/** The length of `\` and the line's end behind it; 0 where none stands. */
export function continuation(cursor: Cursor): number {
  if (codeAt(cursor) !== 92) return 0;
  if (codeAt(cursor, 1) === 10) return 2;
  return codeAt(cursor, 1) === 13 && codeAt(cursor, 2) === 10 ? 3 : 0;
}

/** Passes blanks and continued lines. */
export function skipBlanks(cursor: Cursor): void {
  for (;;) {
    const code = codeAt(cursor);
    if (blank(code)) cursor.at++;
    else {
      const length = continuation(cursor);
      if (length === 0) return;
      cursor.at += length;
    }
  }
}

/** Passes a comment, if one begins here. */
export function skipComment(cursor: Cursor): void {
  if (codeAt(cursor) !== 35) return;
  const end = cursor.text.indexOf('\n', cursor.at);
  cursor.at = end < 0 || end > cursor.end ? cursor.end : end;
}
