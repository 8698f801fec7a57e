import type { Finding } from '../../src/model/finding.ts';
import { auditText } from './audit-text.ts';
import { mayHoldUse } from './files/prefilter.ts';
import { readBytes, textOf } from './files/read-text.ts';
import type { SkipReason } from './files/skip.ts';
import { sourcedBy } from './files/sourced.ts';
import { type Wishes, wishOf } from './judge.ts';
import type { LanguageName, Sourced } from './languages/language.ts';
import { recognise, recognisePath } from './languages/recognise.ts';
import { rules } from './rules/index.ts';
import { type Hidden, withoutSuppressed } from './suppressions.ts';
import { TookTooLong, within } from './within.ts';

/** What became of one file. */
export interface FileReport {
  readonly path: string;
  /** Missing where it is no text that can hold a use. */
  readonly language?: LanguageName;
  readonly skip?: SkipReason;
  readonly why?: string;
  /** It was read as Latin-1. */
  readonly notUtf8?: true;
  readonly findings: readonly Finding[];
  /** Findings that comments in the file suppress. */
  readonly hidden?: readonly Hidden[];
  /** What is wrong with such comments. */
  readonly remarks?: readonly string[];
}

/** Reads and judges one file; what a script reads into itself is looked for below the roots and beside it. Never throws for what the file is or holds: where a reader does all the same, or does not come to an end, that is said. */
export function auditFile(path: string, wishes: Wishes = {}, roots: readonly string[] = []): FileReport {
  const read = readBytes(path);
  return 'skip' in read ? { path, findings: [], ...read } : auditBytes(path, read.bytes, { ...wishes, sourced: sourcedBy(path, roots) });
}

/** So long may a file take. The largest that are known take a fraction of it. */
export const LIMIT_MS = 30_000;

type BytesWishes = Wishes & { readonly language?: LanguageName | undefined; readonly sourced?: Sourced };

/** The same of bytes that are there already, such as those of stdin. */
export function auditBytes(path: string, bytes: Buffer, wishes: BytesWishes = {}): FileReport {
  try {
    return audited(path, bytes, wishes);
  } catch (error) {
    return { path, skip: error instanceof TookTooLong ? 'given up' : 'not understood', why: (error as Error).message, findings: [] };
  }
}

/** As much of a text as tells its language, where its name does not; and where only another interpreter may be named. */
const [SAMPLE, FIRST_LINE] = [16_384, 256];

function audited(path: string, bytes: Buffer, { language: said, sourced, ...wishes }: BytesWishes): FileReport {
  const language = said ?? recognise(path, bytes.toString('latin1', 0, recognisePath(path) === 'unsure' ? SAMPLE : FIRST_LINE));
  if (language === undefined) return { path, findings: [] };
  const latin1 = bytes.toString('latin1');
  if (!mayHoldUse(latin1, language)) return { path, language, findings: [] };
  const { text, isUtf8 } = textOf(bytes, latin1);
  const judge = () => withoutSuppressed(path, text, auditText({ path, text, ...(sourced === undefined ? {} : { sourced }) }, language, wishes), judgedWith(wishes));
  const { findings, hidden, remarks } = within(wishes.limitMs ?? LIMIT_MS, judge);
  return {
    ...{ path, language, findings },
    ...(isUtf8 ? {} : { notUtf8: true as const }),
    ...(hidden.length === 0 ? {} : { hidden }),
    ...(remarks.length === 0 ? {} : { remarks }),
  };
}

/** Whether a rule is judged at all with such wishes. */
function judgedWith(wishes: Wishes): (id: string) => boolean {
  return (id) => rules.some((rule) => rule.id === id && wishOf(rule, wishes) !== 'off');
}
