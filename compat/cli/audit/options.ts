import { UsageError } from '../../../src/base/errors.ts';
import { nearest } from '../../../src/base/nearest.ts';
import type { Shard } from '../../../src/model/audit-report.ts';
import type { Finding, Kind, Severity } from '../../../src/model/finding.ts';
import type { FailOn } from '../../audit/config.ts';
import { rules } from '../../audit/rules/index.ts';
import { legacyPackages, legacyTools } from '../../legacy/legacy-tools.ts';
import type { Format } from './formats.ts';

/** What `netlift audit` was asked for, as commander reads it. */
export interface AuditOptions {
  format: Format;
  out?: string;
  baseline?: string;
  updateBaseline?: true;
  failOn?: FailOn;
  changedSince?: string;
  /** A path, or false for --no-config. */
  config?: string | false;
  /** False for --no-ignore. */
  ignore: boolean;
  rule?: readonly string[];
  only?: readonly string[];
  include?: readonly string[];
  all?: true;
  threads?: string;
  shard?: string;
  stdinName?: string;
  filesFrom?: string;
  listRules?: true;
  explain?: string;
}

/** `I/N`. */
export function shardOf(text: string): Shard {
  const [, index, of] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? [];
  if (index === undefined || Number(index) > Number(of)) throw new UsageError(`--shard is I/N, with I from 1 to N: '${text}' is not`);
  return { index: Number(index), of: Number(of) };
}

/** The severities of rules: what the configuration says, what was asked for with --include, and above all --rule. */
export function ruleWishes(
  configured: Readonly<Record<string, Severity | 'off'>> | undefined,
  { rule = [], include = [] }: Pick<AuditOptions, 'rule' | 'include'>,
): Record<string, Severity | 'off'> {
  const wishes: Record<string, Severity | 'off'> = { ...configured };
  for (const id of include) wishes[id] = ruleOf(id, '--include').severity;
  for (const text of rule) {
    const [, id = '', severity] = /^([^=]*)=(error|warning|note|off)$/.exec(text) ?? [];
    if (severity === undefined) throw new UsageError(`--rule is RULE=error, warning, note or off: '${text}' is not`);
    wishes[ruleOf(id, '--rule').id] = severity as Severity | 'off';
  }
  return wishes;
}

export function ruleOf(id: string, option: string): (typeof rules)[number] {
  const found = rules.find((rule) => rule.id === id);
  if (found === undefined)
    throw unknown(
      option,
      'rule',
      id,
      rules.map((rule) => rule.id),
    );
  return found;
}

const kinds: readonly Kind[] = ['changes', 'queries', 'parses output', 'installs', 'ioctl', '/proc', 'indirect'];

/** Whether a finding was asked for: by its rule, its kind or its tool. */
export function wantedBy(only: readonly string[] = []): (finding: Finding) => boolean {
  if (only.length === 0) return () => true;
  const words = new Set(only.map(wordOf));
  return ({ rule, kind, tool }) => words.has(rule) || words.has(kind) || words.has(tool);
}

/** The kinds are written with a hyphen as well: `parses-output`. */
function wordOf(word: string): string {
  const kind = kinds.find((one) => one === word || one.replace(' ', '-') === word);
  if (kind !== undefined) return kind;
  const known = [...rules.map(({ id }) => id), ...kinds, ...legacyTools.keys(), ...legacyPackages];
  if (known.includes(word) || /^(SIOC|TUN)[A-Z0-9_]+$|^\/proc\//.test(word)) return word;
  throw unknown('--only', 'rule, kind or tool', word, known);
}

function unknown(option: string, what: string, word: string, known: readonly string[]): UsageError {
  const near = nearest(word, known);
  return new UsageError(`${option}: '${word}' is no ${what}${near === undefined ? '; netlift audit --list-rules names the rules' : `; did you mean '${near}'?`}`);
}

/** A whole number of threads. */
export function threadsOf(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new UsageError(`--threads is a number up to 999: '${text}' is not`);
  return Number(text);
}
