import type { Style } from '../../legacy/world.ts';
import { runPipeline } from '../pipelines/run.ts';
import type { CommandUse } from '../use.ts';
import type { Question } from './question.ts';
import { questions } from './questions/index.ts';
import type { Sample } from './sample.ts';
import { samplesOf } from './sample-hosts.ts';
import { isShown, sampleOutput } from './sample-output.ts';
import { type Subject, subjectOf } from './subject.ts';

const generations: readonly Style[] = ['1.60', '2.10', 'busybox'];

/** What a pipeline makes of the texts of each generation. */
export interface Reading {
  /** What it answers where its tool prints as it expects; undefined where no question fits. */
  readonly question?: Question;
  /** The generations whose texts are known here. */
  readonly tried: readonly Style[];
  /** Those in whose texts the answer is right. */
  readonly rightIn: readonly Style[];
  /** By generation: what it gives of a host with much to show; of a question of yes and no, nothing. */
  readonly gives: Readonly<Record<Style, string>>;
  /** The generations in whose texts it finds nothing at all. */
  readonly emptyIn: readonly Style[];
  /** The commands that answer it, as they would stand in the shell. */
  readonly form?: string;
}

type Results = ReadonlyMap<Style, readonly (string | boolean)[]>;

/** Tries a pipeline on hosts that were thought up. Undefined where a filter, or what stands open in the words, is beyond that, and where it finds nothing in any text. */
export function readingOf(use: CommandUse): Reading | undefined {
  const subject = isShown(use.tool) && use.output.filters.length > 0 ? subjectOf(use) : undefined;
  if (subject === undefined) return undefined;
  const samples = samplesOf(subject.asked);
  const asksStatus = isQuestionOfStatus(use, subject);
  const results = resultsOf(use, subject, samples, asksStatus);
  const isNothing = (output: string | boolean) => output === '' || output === false || output === '0\n';
  // It looks for something that the samples do not hold.
  if (results === undefined || [...results.values()].every((outputs) => outputs.every(isNothing))) return undefined;
  const found = findQuestion(subject, samples, results) ?? (asksStatus || use.output.captured ? undefined : byStatus(use, subject, samples));
  const textOf = (style: Style) => results.get(style)?.find((output) => typeof output === 'string' && output !== '') ?? '';
  return {
    tried: [...results.keys()],
    gives: { '1.60': String(textOf('1.60')), '2.10': String(textOf('2.10')), busybox: String(textOf('busybox')) },
    emptyIn: [...results].flatMap(([style, outputs]) => (outputs.every(isNothing) ? [style] : [])),
    rightIn: found?.rightIn ?? [],
    ...(found === undefined ? {} : { question: found.question, form: found.question.form(subject.shell) }),
  };
}

/** What comes out by generation, for each sample; undefined where it cannot be told. */
function resultsOf(use: CommandUse, subject: Subject, samples: readonly Sample[], asksStatus: boolean): Results | undefined {
  const results = new Map<Style, (string | boolean)[]>();
  for (const style of generations) {
    // busybox waits for names in the middle of its table of sockets.
    if (style === 'busybox' && subject.asked.table === 'sockets') continue;
    const texts = samples.map((sample) => sampleOutput(use.tool, subject.words, style, sample));
    // It has no such table, or waits for names before it shows one.
    if (texts.every((text) => text === '')) continue;
    const outputs = texts.flatMap((text) => through(subject, text, asksStatus) ?? []);
    if (outputs.length < texts.length) return undefined;
    results.set(style, outputs);
  }
  return results;
}

interface Found {
  question: Question;
  rightIn: Style[];
}

function findQuestion({ asked, shell, open }: Subject, samples: readonly Sample[], results: Results): Found | undefined {
  for (const question of questions) {
    if (!question.tables.includes(asked.table)) continue;
    const answers = samples.map((sample) => question.answer(sample, asked));
    const rightIn = [...results].flatMap(([style, outputs]) => (isSame(outputs, answers) ? [style] : []));
    if (rightIn.length > 0 && answers.some(Boolean) && (open === undefined || question.form(shell).includes(open))) return { question, rightIn };
  }
  return undefined;
}

/** The question of a grep whose text is perhaps not read: `if ifconfig eth0 | grep UP`. */
function byStatus(use: CommandUse, subject: Subject, samples: readonly Sample[]): Found | undefined {
  const [name = '', ...words] = subject.filters.at(-1) ?? [];
  if (!isGrep(name) || words.some((word) => /^-[a-zA-Z]*[oc]/.test(word))) return undefined;
  const results = resultsOf(use, subject, samples, true);
  const found = results === undefined ? undefined : findQuestion(subject, samples, results);
  return found === undefined ? undefined : { ...found, question: { ...found.question, unless: 'what it prints is read as well: it gives the exit status alone' } };
}

const isGrep = (name: string) => /(^|\/)[ef]?grep$/.test(name);

function isSame(one: readonly (string | boolean)[], other: readonly (string | boolean)[]): boolean {
  return one.every((value, index) => value === other[index]);
}

/** Whether only the exit status of the last grep is looked at. */
function isQuestionOfStatus({ output: { discarded } }: CommandUse, { filters }: Subject): boolean {
  const [name = '', ...words] = filters.at(-1) ?? [];
  return isGrep(name) && (discarded || words.some((word) => /^-[a-zA-Z]*q/.test(word) || word === '--quiet'));
}

function through({ filters }: Subject, text: string, asksStatus: boolean): string | boolean | undefined {
  if (!asksStatus) return runPipeline(filters, text);
  const last = (filters.at(-1) ?? []).map((word) => word.replace(/^(-[a-zA-Z]*)q/, '$1s'));
  const count = runPipeline([...filters.slice(0, -1), [last[0] ?? '', '-c', ...last.slice(1)]], text);
  return count === undefined ? undefined : count !== '0\n';
}
