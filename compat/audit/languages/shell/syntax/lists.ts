import { readCompound } from './compounds.ts';
import { type Cursor, codeAt, match, skipBlanks, skipComment, startsWith } from './cursor.ts';
import { readHereDocuments } from './here-documents.ts';
import { readSimple } from './simple.ts';
import type { Context, Pipeline } from './tree.ts';

/** Reads commands up to one of `closers`, which stays unread, or one that somebody around waits for. What fits nowhere is passed over. */
export function readCommands(cursor: Cursor, context: Context | undefined, closers: readonly string[]): Pipeline[] {
  const pipelines: Pipeline[] = [];
  const { awaited } = cursor;
  for (const closer of closers) awaited.set(closer, (awaited.get(closer) ?? 0) + 1);
  for (;;) {
    skipSeparators(cursor);
    if (cursor.at >= cursor.end) break;
    const closer = closerAt(cursor);
    if (closer !== undefined) {
      if ((awaited.get(closer) ?? 0) > 0) break;
      cursor.at += closer.length;
      continue;
    }
    const before = cursor.at;
    readAndOr(cursor, context, pipelines);
    if (cursor.at === before) cursor.at++;
  }
  for (const closer of closers) awaited.set(closer, (awaited.get(closer) ?? 1) - 1);
  return pipelines;
}

/** Passes line ends, comments, `;` and `&`, up to where a command may begin. */
function skipSeparators(cursor: Cursor): void {
  for (;;) {
    skipBlanks(cursor);
    skipComment(cursor);
    const code = codeAt(cursor);
    if (code === 10) passLineEnd(cursor);
    else if (code === 38 || (code === 59 && codeAt(cursor, 1) !== 59 && codeAt(cursor, 1) !== 38)) cursor.at++;
    else if (code !== 35) return;
  }
}

/** Passes a line's end, and the here-documents that begin behind it. */
function passLineEnd(cursor: Cursor): void {
  cursor.at++;
  readHereDocuments(cursor);
}

const closingWord = /(?:then|elif|else|fi|do|done|esac|\})(?=[\s;&|()<>]|$)/y;

/** The word or sign here that closes or divides something. */
function closerAt(cursor: Cursor): string | undefined {
  const code = codeAt(cursor);
  if (code === 41) return ')';
  if (code === 59) return ';;';
  return code === 116 || code === 101 || code === 102 || code === 100 || code === 125 ? match(cursor, closingWord)?.[0] : undefined;
}

/** `a && b || c`: each pipeline knows what stands before it. */
function readAndOr(cursor: Cursor, context: Context | undefined, pipelines: Pipeline[]): void {
  let after: Pipeline['after'];
  for (;;) {
    const pipeline = readPipeline(cursor, context, after);
    pipelines.push(pipeline);
    skipBlanks(cursor);
    const operator = startsWith(cursor, '&&') ? '&&' : startsWith(cursor, '||') ? '||' : undefined;
    if (operator === undefined) return;
    cursor.at += 2;
    skipLines(cursor);
    if (cursor.at >= cursor.end || closerAt(cursor) !== undefined) return;
    after = { operator, pipeline };
  }
}

const negation = /!(?=\s)/y;
const timed = /time(?:[ \t]+-p)?[ \t]+(?=[({]|(?:if|while|until|for|case)\s)/y;

function readPipeline(cursor: Cursor, context: Context | undefined, after: Pipeline['after']): Pipeline {
  let negated = false;
  for (let found = match(cursor, negation); found !== undefined; found = match(cursor, negation)) {
    negated = !negated;
    cursor.at++;
    skipBlanks(cursor);
  }
  cursor.at += match(cursor, timed)?.[0].length ?? 0;
  const pipeline: Pipeline = { members: [], negated, ...(after === undefined ? {} : { after }) };
  for (;;) {
    if (!readCompound(cursor, context, pipeline)) readSimple(cursor, context, pipeline);
    skipBlanks(cursor);
    if (codeAt(cursor) !== 124 || codeAt(cursor, 1) === 124) return pipeline;
    cursor.at += codeAt(cursor, 1) === 38 ? 2 : 1;
    skipLines(cursor);
    if (cursor.at >= cursor.end || closerAt(cursor) !== undefined) return pipeline;
  }
}

/** Passes blanks, comments and line ends: behind `|`, `&&` and `||` the command goes on. */
function skipLines(cursor: Cursor): void {
  for (;;) {
    skipBlanks(cursor);
    skipComment(cursor);
    if (codeAt(cursor) !== 10) return;
    passLineEnd(cursor);
  }
}
