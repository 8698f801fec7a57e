import type { Word } from '../use.ts';
import type { CommandLine } from './command-line.ts';

const taking = ['gw', 'gateway', 'netmask', 'metric', 'mss', 'mtu', 'window', 'irtt', 'dev', 'device'] as const;
type Taking = (typeof taking)[number];

export interface RouteWords {
  /** `add`, `del`, `flush`, as it is written (`delete`), or what else stands there; undefined where the table is shown. */
  readonly action?: string;
  readonly isInet6: boolean;
  readonly options: readonly string[];
  /** `-net` or `-host`. */
  readonly form?: 'net' | 'host';
  readonly target?: Word;
  /** By keyword: what stands behind it. */
  readonly values: ReadonlyMap<Taking, Word>;
  /** Keywords that take nothing, such as `reject`. */
  readonly flags: readonly string[];
}

/** What the words of route say. */
export function routeWords({ words }: CommandLine): RouteWords {
  const isForm = (text: string) => text === '-net' || text === '-host';
  const options: string[] = [];
  const operands: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const { text } = words[at] as Word;
    if (isForm(text) || !text.startsWith('-') || text === '-') operands.push(words[at] as Word);
    else {
      options.push(text);
      if (text === '-A' || text === '--protocol') options.push(words[++at]?.text ?? '');
    }
  }
  const form = operands.find(({ text }) => isForm(text))?.text.slice(1) as 'net' | 'host' | undefined;
  const [action, target, ...rest] = operands.filter(({ text }) => !isForm(text));
  const { values, flags } = behind(rest);
  return {
    ...(action === undefined ? {} : { action: action.text }),
    isInet6: options.some((text) => ['-6', 'inet6', '--inet6', '-Ainet6'].includes(text)),
    options,
    ...(form === undefined ? {} : { form }),
    ...(target === undefined ? {} : { target }),
    values,
    flags,
  };
}

function behind(words: readonly Word[]): Pick<RouteWords, 'values' | 'flags'> {
  const values = new Map<Taking, Word>();
  const flags: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    const value = words[at + 1];
    if ((taking as readonly string[]).includes(word.text) && value !== undefined) {
      values.set(word.text as Taking, value);
      at++;
    } else flags.push(word.text);
  }
  return { values, flags };
}
