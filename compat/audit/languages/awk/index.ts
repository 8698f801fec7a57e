import type { Use } from '../../use.ts';
import type { Language } from '../language.ts';
import { concatenated, piecesOfAwk } from '../shell/awk.ts';
import { readShell } from '../shell/index.ts';
import { pathOf } from '../shell/proc-files.ts';

/** awk: the commands that a program runs and reads, and the files of the network that it reads. */
export const awk: Language = {
  name: 'awk',
  read: ({ text }) => {
    const program = withoutComments(text);
    const pieces = piecesOfAwk(program).flatMap(({ text: line, start, isTaken }) => readLine(line, start, isTaken));
    return [...pieces, ...heldIn(program), ...filesIn(program)];
  },
};

/** Comments are blank, so that every place stays; what stands in quotes is none. */
function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|#[^\n]*/g, (token) => (token.startsWith('#') ? ' '.repeat(token.length) : token));
}

/** A line that a shell gets; where the program takes what it prints, as in a substitution. */
function readLine(line: string, start: number, isTaken: boolean): readonly Use[] {
  const [before, behind] = isTaken ? ['x=$(', ')'] : ['', ''];
  const to = (offset: number) => start + Math.min(Math.max(0, offset - before.length), line.length);
  return readShell({ text: before + line + behind, placeOf: (from, end) => ({ start: to(from), end: to(end) }), through: ['awk'], isShell: false });
}

/** `cmd = "ifconfig -a"`, held there, and run where `cmd | getline` or `system(cmd)` stands, up to the next text of that name. */
function heldIn(program: string): readonly Use[] {
  const assigned = [...program.matchAll(/(?<![\w$])([A-Za-z_]\w*)\s*=\s*(?=")/g)].map(({ 0: head, 1: name = '', index }) => ({ name, at: index + head.length }));
  return assigned.flatMap(({ name, at }, nth) => {
    const until = assigned.slice(nth + 1).find((later) => later.name === name)?.at ?? program.length;
    const runs = [...program.slice(at, until).matchAll(new RegExp(`(?<![\\w"])${name}(?=\\s*\\|&?\\s*getline)|(?<=\\|&?\\s*|\\bsystem\\s*\\(\\s*)${name}(?!\\w)`, 'g'))];
    if (runs.length === 0) return [];
    return readLine(concatenated(program, at).text, at + 1, false).flatMap((use) =>
      use.is === 'command' ? [heldFor(use), ...runs.map(({ index }) => runBy(use, name, at + index, program))] : [use],
    );
  });
}

function heldFor({ tool, place, confidence }: Use & { is: 'command' }): Use {
  return { is: 'indirect', role: 'holds the path', tool, place, confidence, through: [] };
}

function runBy(use: Use & { is: 'command' }, name: string, start: number, program: string): Use {
  const isTaken = /^\s*\|&?\s*getline/.test(program.slice(start + name.length, start + name.length + 20));
  const { confidence, output, through } = use;
  return {
    ...use,
    place: { start, end: start + name.length },
    confidence: confidence === 'literal' ? 'variables resolved' : confidence,
    output: { ...output, captured: output.captured || isTaken },
    through: [...through, name],
  };
}

/** `getline line < "/proc/net/dev"`. */
function filesIn(program: string): readonly Use[] {
  return [...program.matchAll(/<\s*"(\/proc\/[^"\n]*)"/g)].flatMap(({ 0: all, 1: written = '', index }): readonly Use[] => {
    const start = index + all.lastIndexOf(written);
    const path = pathOf(written);
    return path === undefined ? [] : [{ is: 'file', path, place: { start, end: start + written.length }, confidence: 'literal', through: [] }];
  });
}
