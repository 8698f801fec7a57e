import { legacyPackages, toolOf } from '../../../legacy/legacy-tools.ts';
import type { IndirectUse, PackageUse, Use } from '../../use.ts';
import type { Language } from '../language.ts';
import { assembled, type Piece } from '../pieces.ts';
import { readShell } from '../shell/index.ts';
import { type TextLine, textLines } from '../text-lines.ts';
import { expanded } from './expanded.ts';
import { ASSIGNMENT, variablesOf } from './variables.ts';

/** Makefiles: the recipes, and what `$(shell ...)` and `!=` run; their variables are followed. */
export const makefile: Language = {
  name: 'makefile',
  read: ({ text }) => {
    const lines = logicalLines(text);
    const variables = variablesOf(lines.filter(({ text: line }) => !line.startsWith('\t')));
    return lines.flatMap((line) => {
      if (line.text.startsWith('\t')) return recipe(line, variables);
      const assignment = ASSIGNMENT.exec(line.text);
      if (assignment !== null) return assigned(line, assignment, variables);
      const semicolon = /^[^#=\t][^#=]*?::?[^=#;]*;/.exec(line.text)?.[0].length;
      return [...(semicolon === undefined ? [] : recipe({ text: line.text.slice(semicolon), start: line.start + semicolon }, variables)), ...shellCalls(line, variables)];
    });
  },
};

type Variables = ReadonlyMap<string, string>;

/** `@`, `-` and `+` before a command are make's. */
function recipe({ text, start }: TextLine, variables: Variables): readonly Use[] {
  const marks = /^[\t ]*[@+-]*[\t ]*/.exec(text)?.[0].length ?? 0;
  return commands({ text: text.slice(marks), start: start + marks }, variables, []);
}

function commands(line: TextLine, variables: Variables, through: readonly string[]): readonly Use[] {
  const pieces: Piece[] = expanded(line, variables);
  const isPlain = pieces.every(({ end }) => end === undefined);
  return readShell(assembled(pieces, { through, isShell: isPlain }));
}

/** A path of a program: what stands in a folder for programs, or in one that a variable with such a name holds; `$(includedir)/netlink/route` is a folder. */
const PROGRAM = /(?:bin|ucb|libexec|usr\/etc|\$[({]\w*(?:bin|path|tool|prog|exec)\w*[)}])\/[^/]+$/i;

function assigned(line: TextLine, [head, name = '', operator = '']: RegExpExecArray, variables: Variables): readonly Use[] {
  const value = { text: line.text.slice(head.length), start: line.start + head.length };
  if (operator === '!=') return commands(value, variables, []);
  return [...holders(value, name), ...needed(value, name), ...shellCalls(line, variables)];
}

/** `IFCONFIG`, `MY_IFCONFIG`, `ROUTE_CMD`; not `pkg_tunctl_name`, nor the `netlink_routedir` of headers. */
function isNamedAfter(name: string, tool: string): boolean {
  return new RegExp(`(?:^|_)${tool.replaceAll('-', '_')}(?:_?(?:path|bin|cmd|command|exe|exec|prog|program|tool))?\\d*$`, 'i').test(name);
}

/** The first word of a value, and those that are given to a program's environment: `ENV = IFCONFIG=/sbin/ifconfig ROUTE=/sbin/route`. */
function holders({ text, start }: TextLine, name: string): IndirectUse[] {
  const words = [...text.matchAll(/[^\s\\]\S*/g)].filter(([word], nth) => nth === 0 || /^[A-Z_]+=/.test(word));
  return words.flatMap(({ 0: word, index }) => {
    const tool = toolOf(word.replaceAll('"', ''));
    if (tool === undefined || !(PROGRAM.test(word) || (isNamedAfter(name, tool) && !/:\/\/|include/.test(word)))) return [];
    const place = { start: start + index, end: start + index + word.length };
    return [{ is: 'indirect', role: 'holds the path', tool, place, confidence: 'literal', through: [] }];
  });
}

/** `DEPENDS:=+wireless-tools`, `DEVICE_PACKAGES := kmod-x net-tools`, as the build systems for routers have them. */
function needed({ text, start }: TextLine, name: string): PackageUse[] {
  const words = /^(?:EXTRA_)?DEPENDS$/.test(name) ? /(?<=[+:])[a-z0-9][\w.-]*/g : /^(?:DEFAULT|DEVICE)_PACKAGES$/.test(name) ? /(?<![\w.-])[a-z0-9][\w.-]*/g : undefined;
  return words === undefined
    ? []
    : [...text.matchAll(words)]
        .filter(([word]) => legacyPackages.has(word))
        .map(({ 0: word, index }) => ({
          ...{ is: 'package', name: word, by: name, confidence: 'literal', through: [] },
          place: { start: start + index, end: start + index + word.length },
        }));
}

/** So many calls in one another are read: each is looked for its end, and read with those in it. */
const DEEPEST = 8;

/** `$(shell ifconfig -a)`, up to the parenthesis that closes it. */
function shellCalls({ text, start }: TextLine, variables: Variables): readonly Use[] {
  if (/^\s*#/.test(text)) return [];
  let open: number[] = [];
  return [...text.matchAll(/\$[({]shell\s+/g)].flatMap((found) => {
    open = open.filter((end) => end > found.index);
    if (open.length >= DEEPEST) return [];
    const from = found.index + found[0].length;
    let [depth, end] = [1, from];
    for (; end < text.length && depth > 0; end++) {
      if (text[end] === '(' || text[end] === '{') depth++;
      else if (text[end] === ')' || text[end] === '}') depth--;
    }
    open.push(end);
    return commands({ text: text.slice(from, depth === 0 ? end - 1 : end), start: start + from }, variables, ['$(shell)']);
  });
}

/** What a `define` of the build systems for routers holds that is no recipe: text for people, and what a package is. */
const TEXTS = /\/(?:description|config|conffiles)$/;
const PACKAGE = /^(?:Kernel)?Package\/[^/]+(?:\/Default)?$/;

/** Continued lines are one; of `define` the lines are recipes. */
function logicalLines(text: string): TextLine[] {
  let defined: string | undefined;
  return textLines(text, true).map((line) => {
    const [begins, name = ''] = /^\s*define\b\s*(\S*)/.exec(line.text) ?? [];
    if (begins !== undefined) defined = name;
    else if (/^\s*endef\b/.test(line.text)) defined = undefined;
    else if (defined === undefined || PACKAGE.test(defined)) return line;
    else if (TEXTS.test(defined)) return { text: '', start: line.start };
    else if (!line.text.startsWith('\t') && line.text !== '') return { text: `\t${line.text}`, start: line.start - 1 };
    return line;
  });
}
