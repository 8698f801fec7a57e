import { UsageError } from '../../src/base/errors.ts';
import { nearest } from '../../src/base/nearest.ts';
import type { Severity } from '../../src/model/finding.ts';
import { rules } from './rules/index.ts';

/** From which severity on findings fail an audit. */
export type FailOn = Severity | 'never';

/** `netlift.config.json`: what a project wishes of its audits. All of it may be left out. */
export interface AuditConfig {
  /** Patterns of what is left out, as in .gitignore, of the folder that the file is in. */
  readonly ignore?: readonly string[];
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly failOn?: FailOn;
  /** Relative to the folder of the file. */
  readonly baseline?: string;
  /** So long may the reading of a file take before it is given up. */
  readonly secondsPerFile?: number;
}

/** The name under which it is looked for. */
export const CONFIG_NAME = 'netlift.config.json';

const severities: readonly unknown[] = ['error', 'warning', 'note'];

/** Reads and checks a configuration; `name` is said in errors. Refused whole where anything in it is not understood. */
export function parseConfig(text: string, name: string): AuditConfig {
  const document = parsed(text, name);
  const refuse = (what: string): never => {
    throw new UsageError(`${name}: ${what}`);
  };
  for (const [key, value] of Object.entries(document)) {
    if (key === '$schema') continue;
    const check = Object.hasOwn(checks, key) ? checks[key as keyof AuditConfig] : refuse(`'${key}' is no setting${didYouMean(key, Object.keys(checks))}`);
    const problem = check(value);
    if (problem !== undefined) refuse(`'${key}' ${problem}`);
  }
  return document as AuditConfig;
}

const LONGEST_S = 86_400;

/** What is wrong with each setting's value. */
const checks: Readonly<Record<keyof AuditConfig, (value: unknown) => string | undefined>> = {
  ignore: (value) => (Array.isArray(value) && value.every((item) => typeof item === 'string') ? undefined : 'is a list of patterns'),
  failOn: (value) => (value === 'never' || severities.includes(value) ? undefined : 'is error, warning, note or never'),
  baseline: (value) => (typeof value === 'string' && value !== '' ? undefined : 'is the path of a file'),
  secondsPerFile: (value) => (typeof value === 'number' && value > 0 && value <= LONGEST_S ? undefined : `is a number of seconds up to ${LONGEST_S}`),
  rules: (value) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return 'is an object from a rule to error, warning, note or off';
    for (const [rule, severity] of Object.entries(value)) {
      if (!rules.some(({ id }) => id === rule))
        return `names '${rule}', which is no rule${didYouMean(
          rule,
          rules.map(({ id }) => id),
        )}`;
      if (severity !== 'off' && !severities.includes(severity)) return `says ${JSON.stringify(severity)} of ${rule}: it is error, warning, note or off`;
    }
    return undefined;
  },
};

function parsed(text: string, name: string): object {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${name} is no JSON: ${(error as Error).message}`);
  }
  if (document === null || typeof document !== 'object' || Array.isArray(document)) throw new UsageError(`${name} is no object of settings`);
  return document;
}

function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? '' : `; did you mean '${near}'?`;
}
