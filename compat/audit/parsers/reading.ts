import type { Style } from '../../legacy/world.ts';
import { runPipeline } from '../pipelines/run.ts';
import type { CommandUse } from '../use.ts';
import type { Question } from './question.ts';
import { questions } from './questions/index.ts';
import { samplesOf } from './sample.ts';
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

/** Tries a pipeline on hosts that were thought up. Undefined where a filter, or what stands open in the words, is beyond that, and where it finds nothing in any text. */
export function readingOf(use: CommandUse): Reading | undefined {
  const subject = isShown(use.tool) && use.output.filters.length > 0 ? subjectOf(use) : undefined;
  if (subject === undefined) return undefined;
  const samples = samplesOf(subject.asked);
  const asksStatus = isQuestionOfStatus(use, subject);
  const results = new Map<Style, (string | boolean)[]>();
  for (const style of generations) {
    const texts = samples.map((sample) => sampleOutput(use.tool, subject.words, style, sample));
    // It has no such table, or waits for names before it shows one.
    if (texts.every((text) => text === '')) continue;
    const outputs = texts.map((text) => through(subject, text, asksStatus));
    if (outputs.some((output) => output === undefined)) return undefined;
    results.set(style, outputs as (string | boolean)[]);
  }
  const isNothing = (output: string | boolean) => output === '' || output === false || output === '0\n';
  const tried = [...results.keys()];
  const emptyIn = tried.filter((style) => (results.get(style) ?? []).every(isNothing));
  // It looks for something that the samples do not hold.
  if (emptyIn.length === tried.length) return undefined;
  const answers = (question: Question) => samples.map((sample) => question.answer(sample, subject.asked));
  const rightIn = (question: Question) => tried.filter((style) => isSame(results.get(style) ?? [], answers(question)));
  const found = questions.find((question) => question.tables.includes(subject.asked.table) && answers(question).some(Boolean) && rightIn(question).length > 0);
  const textOf = (style: Style) => {
    const [first] = results.get(style) ?? [];
    return typeof first === 'string' ? first : '';
  };
  return {
    tried,
    rightIn: found === undefined ? [] : rightIn(found),
    gives: { '1.60': textOf('1.60'), '2.10': textOf('2.10'), busybox: textOf('busybox') },
    emptyIn,
    ...(found === undefined ? {} : { question: found, form: found.form(subject.shell) }),
  };
}

function isSame(one: readonly (string | boolean)[], other: readonly (string | boolean)[]): boolean {
  return one.every((value, index) => value === other[index]);
}

/** Whether only the exit status of the last grep is looked at. */
function isQuestionOfStatus({ output: { discarded } }: CommandUse, { filters }: Subject): boolean {
  const [name = '', ...words] = filters.at(-1) ?? [];
  return /(^|\/)[ef]?grep$/.test(name) && (discarded || words.some((word) => /^-[a-zA-Z]*q/.test(word) || word === '--quiet'));
}

function through({ filters }: Subject, text: string, asksStatus: boolean): string | boolean | undefined {
  if (!asksStatus) return runPipeline(filters, text);
  const last = (filters.at(-1) ?? []).map((word) => word.replace(/^(-[a-zA-Z]*)q/, '$1s'));
  const count = runPipeline([...filters.slice(0, -1), [last[0] ?? '', '-c', ...last.slice(1)]], text);
  return count === undefined ? undefined : count !== '0\n';
}
