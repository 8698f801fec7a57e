import type { Use } from '../use.ts';
import { type Language, standing } from './language.ts';
import { readShell } from './shell/index.ts';

/** Attributes whose text a shell gets, on this machine or on a new one. */
const LINES = /(?:^|\{)[ \t]*(?:inline|command|on_create|on_destroy|(?:metadata_)?startup[-_]script|shutdown[-_]script|(?:user|custom)_data|script|shell)[ \t]*[=:][ \t]*/gm;
/** Attributes whose list is the words of one command. */
const WORDS = /^[ \t]*(?:program|entrypoint|args)[ \t]*=[ \t]*/gm;
const TEXT = /"((?:[^"\\\n]|\\.)*)"/g;

/** HCL of Terraform and Packer: what provisioners run, and the scripts that new machines begin with. */
export const hcl: Language = {
  name: 'hcl',
  read: ({ text }) => {
    const plain = withoutComments(text);
    return [
      ...[...plain.matchAll(LINES)].flatMap(({ 0: head, index }) => readLines(plain, index + head.length)),
      ...[...plain.matchAll(WORDS)].flatMap(({ 0: head, index }) => readWords(plain, index + head.length)),
      ...scriptsIn(plain),
    ];
  },
};

/** Comments on lines of their own are blank, but for the first line of a script. */
function withoutComments(text: string): string {
  return text.replace(/^[ \t]*(?:#(?!!)|\/\/)[^\n]*/gm, (comment) => ' '.repeat(comment.length));
}

/** A text, or each text of a list. */
function readLines(text: string, start: number): readonly Use[] {
  if (text[start] === '"') return readText(start, oneText(text, start));
  const list = text[start] === '[' ? endOfList(text, start) : start;
  return [...text.slice(start, list).matchAll(TEXT)].flatMap(({ 1: line = '', index }) => readText(start + index, line));
}

/** The words of a list, as words of a shell. */
function readWords(text: string, start: number): readonly Use[] {
  if (text[start] !== '[') return [];
  const list = text.slice(start + 1, endOfList(text, start) - 1).replace(/"(?:[^"\\\n]|\\.)*"|,/g, (token) => (token === ',' ? ' ' : token));
  return readShell({ ...standing(list, start + 1), isShell: false });
}

function oneText(text: string, start: number): string {
  return /^"((?:[^"\\\n]|\\.)*)"/.exec(text.slice(start, start + LONGEST))?.[1] ?? '';
}

/** Longer texts on one line are no commands. */
const LONGEST = 20_000;

/** A quote inside is one for the shell; of the same length, so that places stay. */
function readText(start: number, line: string): readonly Use[] {
  return readShell({ ...standing(line.replaceAll('\\"', ' "'), start + 1), isShell: false });
}

function endOfList(text: string, start: number): number {
  const found = /^\[(?:"(?:[^"\\\n]|\\.)*"|[^\]"])*\]/.exec(text.slice(start, start + LONGEST));
  return start + (found?.[0].length ?? 0);
}

/** Here-documents of such attributes, and those that begin like a script. */
function scriptsIn(text: string): readonly Use[] {
  return [...text.matchAll(/^([^\n]*?)<<[-~]?"?(\w+)"?[ \t]*\n([\s\S]*?)^[ \t]*\2\b/gm)].flatMap(({ 0: all, 1: head = '', 3: body = '', index }) => {
    const isRun = new RegExp(`${LINES.source}(?:[\\w.]+\\()?$`, 'm').test(head) || /^\s*#!.*\b(?:ba|da|k|z)?sh\b/.test(body);
    return isRun ? readShell({ ...standing(body, index + all.indexOf(body, head.length)), isShell: false }) : [];
  });
}
