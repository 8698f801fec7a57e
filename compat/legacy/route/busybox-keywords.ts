import { BusyboxError } from './busybox-error.ts';

const valueKeywords = ['metric', 'netmask', 'gw', 'gateway', 'mss', 'window', 'irtt', 'dev', 'device'] as const;
const flagKeywords = ['reject', 'mod', 'dyn', 'reinstate'] as const;

export type Keyword = { flag: (typeof flagKeywords)[number] } | { name: (typeof valueKeywords)[number]; value: string } | { other: string };

/** The next keyword with its value; `rest` loses the words. Throws BusyboxError where the value is missing. */
export function nextKeyword(rest: string[]): Keyword {
  const word = rest.shift() as string;
  const flag = flagKeywords.find((known) => known === word);
  if (flag !== undefined) return { flag };
  const name = valueKeywords.find((known) => known === word);
  if (name === undefined) return { other: word };
  const value = rest.shift();
  if (value === undefined) throw new BusyboxError();
  return { name, value };
}
