import type { Use } from '../use.ts';
import { type Language, type Source, standing } from './language.ts';
import { readShell } from './shell/index.ts';
import { type TextLine, textLines } from './text-lines.ts';

const INSTRUCTION = /^\s*(?:ONBUILD\s+)?(RUN|CMD|ENTRYPOINT|SHELL|HEALTHCHECK|ENV|ARG)\s+/i;

/** Options before the command: `--mount=...` of RUN, `--interval=...` of HEALTHCHECK and its CMD. */
const OPTIONS = /^(?:--[\w-]+(?:=\S*)?\s+)*(?:CMD\s+)?/i;

/** Dockerfile(5): RUN, CMD, ENTRYPOINT and HEALTHCHECK hand their text, or their list of words, on to be run. */
export const dockerfile: Language = { name: 'dockerfile', read: ({ text }: Source) => instructions(text).flatMap(usesOf) };

/** `COPY <<EOF /run.sh`: a script, where its first line says so. */
const SCRIPT = /^\s*(?:COPY|ADD)\s[^\n]*<<-?\s*["']?\w+["']?[^\n]*\n(?=\s*#!.*\b(?:ba|da|k|z)?sh\b)/i;

function usesOf({ text, start }: TextLine): readonly Use[] {
  const copied = SCRIPT.exec(text)?.[0].length;
  if (copied !== undefined) return readShell(standing(text.slice(copied, text.lastIndexOf('\n') + 1), start + copied));
  const [head = '', name = ''] = INSTRUCTION.exec(text) ?? [];
  if (head === '' || name.toUpperCase() === 'SHELL') return [];
  const rest = text.slice(head.length);
  const skipped = /^(RUN|HEALTHCHECK)$/i.test(name) ? (OPTIONS.exec(rest)?.[0].length ?? 0) : 0;
  const from = head.length + skipped;
  return readShell(standing(fitForShell(text.slice(from)), start + from));
}

/**
 * Comments between continued lines are no part of them, and a list of words in JSON is read as words of a shell; of the same length, so that places stay.
 */
function fitForShell(text: string): string {
  const plain = text.replace(/(?<=\\\r?\n)[ \t]*#[^\n]*(?=\n)/g, (comment) => `${' '.repeat(comment.length - 1)}\\`);
  if (!/^\s*\[\s*"/.test(plain)) return plain;
  return plain.replace(/"(?:[^"\\]|\\.)*"|[[\],]/g, (token) => (token.startsWith('"') ? token : ' '));
}

/** Continued lines are one instruction, and so are the lines of a here-document: `RUN <<EOF`. */
function instructions(text: string): TextLine[] {
  const found: TextLine[] = [];
  const lines = logicalLines(text);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as TextLine;
    const mark = INSTRUCTION.test(line.text) || /^\s*(?:COPY|ADD)\s/i.test(line.text) ? /<<-?\s*(["']?)(\w+)\1/.exec(line.text)?.[2] : undefined;
    const last = mark === undefined ? index : lines.findIndex((later, at) => at > index && later.text.trim() === mark);
    if (mark === undefined || last < 0) {
      found.push(line);
      continue;
    }
    const end = lines[last] as TextLine;
    found.push(hereDocument(text, line, end));
    index = last;
  }
  return found;
}

/** A backslash continues a line; comments and empty lines behind it do not end what is continued. */
function logicalLines(text: string): TextLine[] {
  const whole: TextLine[] = [];
  let isOpen = false;
  for (const line of textLines(text)) {
    const last = whole.at(-1);
    if (isOpen && last !== undefined) whole[whole.length - 1] = { start: last.start, text: text.slice(last.start, line.start + line.text.length) };
    else whole.push(line);
    if (!/^\s*(#|$)/.test(line.text)) isOpen = line.text.endsWith('\\');
  }
  return whole;
}

/** `RUN <<EOF` runs the lines themselves: what stands before them is blanked. `RUN cat <<EOF | sh` is a shell's own matter. */
function hereDocument(text: string, { text: head, start }: TextLine, end: TextLine): TextLine {
  const whole = text.slice(start, end.start + end.text.length);
  if (!/^\s*RUN\s+(--\S+\s+)*<<-?\s*["']?\w+["']?\s*$/i.test(head)) return { text: whole, start };
  const body = text.slice(start + head.length, end.start);
  return { text: `RUN ${' '.repeat(Math.max(0, head.length - 4))}${body}`, start };
}
