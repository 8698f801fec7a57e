import type { Word } from '../../use.ts';
import { nameOf } from './options.ts';
import { literalOf } from './scope.ts';
import type { Command, Compound, Part, Script, ShellWord } from './syntax/tree.ts';

/** The texts and patterns that a command looks for in what it reads. */
export function patternsIn(words: readonly Word[]): readonly string[] {
  const name = nameOf(words[0]?.text ?? '');
  const reader = readers[name];
  return reader === undefined ? [] : reader(words.slice(1)).filter((pattern) => pattern !== '');
}

type Reader = (words: readonly Word[]) => readonly string[];

const grep: Reader = (words) => {
  const patterns: string[] = [];
  let first = true;
  for (let index = 0; index < words.length; index++) {
    const { text } = words[index] as Word;
    const option = /^-[a-zA-Z]*e(.*)$/s.exec(text);
    if (option !== null && !text.startsWith('--')) patterns.push(option[1] === '' ? (words[++index]?.text ?? '') : (option[1] as string));
    else if (text.startsWith('--regexp=')) patterns.push(text.slice(9));
    else if (/^-[a-zA-Z]*[ABCm]$/.test(text)) index++;
    else if (!text.startsWith('-') && first) {
      if (patterns.length === 0) patterns.push(text);
      first = false;
    }
  }
  return patterns;
};

const awk: Reader = (words) => {
  const patterns: string[] = [];
  let index = 0;
  for (; index < words.length; index++) {
    const { text } = words[index] as Word;
    if (/^-[Fvf]$/.test(text)) {
      index++;
      if (text === '-F') patterns.push(words[index]?.text ?? '');
    } else if (text.startsWith('-F')) patterns.push(text.slice(2));
    else if (!text.startsWith('-')) break;
  }
  const program = words[index]?.text ?? '';
  for (const found of program.matchAll(/"((?:[^"\\\n]|\\.)*)"|(?<=[(~,!&|;{}\s]|^)\/((?:[^/\\\n]|\\.)+)\//g)) patterns.push(found[1] ?? found[2] ?? '');
  return patterns;
};

const sed: Reader = (words) =>
  words.flatMap(({ text }) => {
    if (text.startsWith('-')) return [];
    return [...text.matchAll(/(?:^|[;{}\s!,0-9$])(?:s([/|,#:@!%])((?:\\.|(?!\1)[^\n])*)\1|\/((?:\\.|[^/\n])+)\/)/g)].map((found) => found[2] ?? found[3] ?? '');
  });

const cut: Reader = (words) =>
  words.flatMap(({ text }, index) => {
    if (text === '-d' || text === '--delimiter') return [words[index + 1]?.text ?? ''];
    return /^-d./.test(text) ? [text.slice(2)] : text.startsWith('--delimiter=') ? [text.slice(12)] : [];
  });

const test: Reader = (words) =>
  words
    .flatMap(({ text }, index) => (/^(?:=|==|!=|=~)$/.test(text) ? [words[index - 1]?.text ?? '', words[index + 1]?.text ?? ''] : []))
    .filter((text) => !/[$`]/.test(text))
    .map(bare);

const expr: Reader = (words) => words.flatMap(({ text }, index) => (text === ':' || text === '=' ? [words[index + 1]?.text ?? ''] : []));

const readers: Readonly<Record<string, Reader>> = Object.assign(Object.create(null) as Record<string, Reader>, {
  grep,
  egrep: grep,
  fgrep: grep,
  rgrep: grep,
  awk,
  gawk: awk,
  mawk: awk,
  nawk: awk,
  sed,
  gsed: sed,
  cut,
  '[': test,
  '[[': test,
  test,
  expr,
});

/** A pattern of `case` without the stars around it. */
const bare = (pattern: string) => pattern.replace(/^\*+|\*+$/g, '');

/** What a script looks for in its variables, gathered when first asked. */
export interface Looked {
  add(to: Set<string>, variable: string): void;
  addArms(to: Set<string>, compound: Compound): void;
}

/** What a script looks for; of its variables nothing is gathered before one is asked for. */
export function lookedFor(script: Script): Looked {
  let patterns: Map<string, Set<string>> | undefined;
  const addArms = (to: Set<string>, compound: Compound) => {
    for (const { patterns: words } of compound.arms ?? []) for (const word of words) note(to, patternText(word.parts));
  };
  return {
    addArms,
    add: (to, variable) => {
      patterns ??= gather(script, addArms);
      for (const pattern of patterns.get(variable) ?? []) to.add(pattern);
    },
  };
}

function note(to: Set<string>, pattern: string): void {
  const text = bare(pattern);
  if (text !== '') to.add(text);
}

const patternText = (parts: readonly Part[]) => parts.map((part) => (part.is === 'text' ? part.text : '')).join('');

/** For each variable, what commands, `case` and `${name#pattern}` look for in it. */
function gather(script: Script, addArms: Looked['addArms']): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const setOf = (name: string) => {
    const set = found.get(name) ?? new Set();
    found.set(name, set);
    return set;
  };
  for (const command of script.commands) {
    const words = [...command.words, ...command.assignments.flatMap(({ value, elements }) => [...(value ? [value] : []), ...(elements ?? [])])];
    for (const word of words) fromParts(word.parts, setOf);
    fromCommand(command, setOf);
  }
  for (const compound of script.compounds) for (const name of namesIn(compound.subject)) addArms(setOf(name), compound);
  return found;
}

function fromParts(parts: readonly Part[], setOf: (name: string) => Set<string>): void {
  for (const part of parts) {
    if (part.is === 'variable' && part.argument !== undefined && /^(?:##?|%%?|\/\/?)$/.test(part.operator ?? '')) note(setOf(part.name), patternText(part.argument));
  }
}

function fromCommand(command: Command, setOf: (name: string) => Set<string>): void {
  const name = literalOf(command.words[0]) ?? '';
  const words = (each: Command) => each.words.map(asWord);
  for (const { operator, target } of command.redirects) {
    if (operator === '<<<') for (const variable of namesIn(target)) for (const pattern of patternsIn(words(command))) setOf(variable).add(pattern);
  }
  const variables = command.words.slice(1).flatMap(namesIn);
  if (/^(?:\[|\[\[|test|expr)$/.test(name)) for (const variable of variables) for (const pattern of patternsIn(words(command))) setOf(variable).add(pattern);
  if (!/^(?:echo|printf|print|\/bin\/echo)$/.test(name)) return;
  const { members } = command.pipeline;
  for (const member of members.slice(command.position + 1, command.position + 20)) {
    if (member.is === 'command') for (const variable of variables) for (const pattern of patternsIn(words(member))) setOf(variable).add(pattern);
  }
}

const asWord = (word: ShellWord): Word => {
  const written = word.source.text.slice(word.start, word.end);
  return { text: literalOf(word) ?? written, written, confidence: 'literal', place: word.source.placeOf(word.start, word.end) };
};

const namesIn = (word: ShellWord | undefined): readonly string[] => word?.parts.flatMap((part) => (part.is === 'variable' ? [part.name] : [])) ?? [];
