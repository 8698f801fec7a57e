import type { Style } from '../../legacy/world.ts';
import { type Reading, readingOf } from '../parsers/reading.ts';
import type { CommandUse } from '../use.ts';
import { lineOf } from '../words/command-line.ts';
import { kindOfCommand } from '../words/kind.ts';
import type { Rule, Verdict } from './rule.ts';

const named: Readonly<Record<Style, string>> = { '1.60': 'net-tools 1.60', '2.10': 'net-tools 2.x', busybox: 'busybox' };

/** What a rule for readers of output goes by. */
export interface Parser {
  readonly id: string;
  readonly title: string;
  readonly severity: Rule['severity'];
  readonly tools: readonly string[];
  /** What is looked for in the output, all patterns and programs of the filters as one text. */
  matches(looksFor: string, use: CommandUse, reading: Reading | undefined): boolean;
  /** What is said where no filter could be followed. `looksFor` as above. */
  otherwise(looksFor: string, use: CommandUse): Verdict;
}

/** A rule for commands whose output is taken apart: what it makes of the texts of each generation is tried, where the filters allow it. */
export function parses({ id, title, severity, tools, matches, otherwise }: Parser): Rule {
  return {
    id,
    title,
    severity,
    judge: (use) => {
      if (lineOf(use, ...tools) === undefined || use.is !== 'command' || kindOfCommand(use) !== 'parses output') return undefined;
      const looksFor = textsOf(use);
      const reading = remembered(use);
      if (!matches(looksFor, use, reading)) return undefined;
      return { kind: 'parses output', ...otherwise(looksFor, use), ...(reading === undefined ? {} : verdictOf(use, reading)) };
    },
  };
}

const readings = new WeakMap<CommandUse, { reading: Reading | undefined }>();

/** Several rules ask for the same. */
function remembered(use: CommandUse): Reading | undefined {
  const known = readings.get(use) ?? { reading: readingOf(use) };
  readings.set(use, known);
  return known.reading;
}

function textsOf({ output: { filters, looksFor } }: CommandUse): string {
  return [...filters.flatMap((words) => words.map(({ text }) => text)), ...looksFor].join('\n');
}

function verdictOf(use: CommandUse, reading: Reading): Verdict {
  const { question, tried, rightIn, form } = reading;
  if (question === undefined) return unnamed(use, reading);
  const wrong = tried.filter((style) => !rightIn.includes(style));
  const source = `out of what \`${use.tool}\` prints`;
  const message =
    wrong.length === 0
      ? `this reads ${question.about} ${source}, which no release promises to keep`
      : `this reads ${question.about} ${source} in ${list(rightIn.map((style) => named[style]))}: ${failures(reading, wrong)}`;
  return {
    message,
    severity: rightIn.includes('2.10') ? 'warning' : 'error',
    advice: `Instead of the whole pipeline: ${form}${question.unless === undefined ? '' : ` (the same text, unless ${question.unless})`}`,
  };
}

/** `of net-tools 1.60 and busybox it gets nothing`: those that get the same together. */
function failures(reading: Reading, wrong: readonly Style[]): string {
  const results = [...new Set(wrong.map((style) => gets(reading, style)))];
  return list(results.map((result) => `of ${list(wrong.filter((style) => gets(reading, style) === result).map((style) => named[style]))} it gets ${result}`));
}

/** What comes out is known, but not what it is for. */
function unnamed(use: CommandUse, { tried, gives, emptyIn }: Reading): Verdict {
  const source = `what \`${use.tool}\` prints`;
  if (emptyIn.includes('2.10'))
    return {
      message: `this looks in ${source} for what ${list(tried.filter((style) => !emptyIn.includes(style)).map((style) => named[style]))} put there: of net-tools 2.x it gets nothing`,
      severity: 'error',
    };
  const same = tried.every((style) => gives[style] === gives['2.10']);
  return {
    message: same
      ? `this takes ${source} apart, which no release promises to keep`
      : `what this takes out of ${source} depends on its release: ${list(tried.map((style) => `${named[style]} gives ${shown(gives[style])}`))}`,
    severity: 'warning',
  };
}

function gets({ gives, emptyIn }: Reading, style: Style): string {
  if (emptyIn.includes(style) || gives[style] === '') return 'nothing';
  return `${shown(gives[style])}`;
}

/** The first line, cut where it is long. */
function shown(text: string): string {
  const [line = ''] = text.trim().split('\n');
  if (line === '') return 'nothing';
  return `\`${line.length > 30 ? `${line.slice(0, 30)}...` : line}\``;
}

function list(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}
