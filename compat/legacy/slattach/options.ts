import { atoi } from '../c-numbers.ts';
import { getopt } from '../getopt.ts';

/** What slattach was told. Most letters are switches: said twice, they are off again. */
export interface SlattachOptions {
  command?: string;
  protocol: string;
  speed?: string;
  /** Seconds; 0 is none. */
  keepalive: number;
  outfill: number;
  /** Letters that are on: d, e, h, l, L, m, n, q, v. */
  on: ReadonlySet<string>;
  path: string;
}

/** `wrong` where an option is wrong, or there is not one terminal. */
export function readOptions(words: readonly string[]): SlattachOptions | 'wrong' | 'version' {
  const { options, operands } = getopt(words, 'c:ehlLmnp:qs:vdVk:o:', [{ name: 'version', argument: 0, means: 'V' }]);
  const on = new Set<string>();
  const values = new Map<string, string>();
  for (const { means, value } of options) {
    if (means === '?') return 'wrong';
    if (means === 'V') return 'version';
    if (value !== undefined) values.set(means, value);
    else if (!on.delete(means)) on.add(means);
  }
  const [path] = operands;
  if (path === undefined || operands.length > 1) return 'wrong';
  const [command, speed] = [values.get('c'), values.get('s')];
  return {
    protocol: values.get('p') ?? 'cslip',
    keepalive: atoi(values.get('k') ?? ''),
    outfill: atoi(values.get('o') ?? ''),
    on,
    path: path.slice(0, 127),
    ...(command === undefined ? {} : { command }),
    ...(speed === undefined ? {} : { speed }),
  };
}
