import { getopt, type LongOption } from '../getopt.ts';

/** What is shown: by the letter of its option, or `domainname`, for which that name stands and no option; nothing is the host name as it is. */
export type Shown = 'a' | 'A' | 'd' | 'f' | 'i' | 'I' | 's' | 'y' | 'domainname';

/** What a command line asks for. `said` is what the C library writes of a wrong option. */
export type Asked =
  | { task: 'version' }
  | { task: 'usage'; said?: string }
  | { task: 'work'; shown: Shown | undefined; boot: boolean; file: string | undefined; operands: string[] };

/** In the order of hostname 3.23, in which it lists those that an abbreviation could mean. */
const long: readonly LongOption[] = [
  { name: 'domain', argument: 0, means: 'd' },
  { name: 'boot', argument: 0, means: 'b' },
  { name: 'file', argument: 1, means: 'F' },
  { name: 'fqdn', argument: 0, means: 'f' },
  { name: 'all-fqdns', argument: 0, means: 'A' },
  { name: 'help', argument: 0, means: 'h' },
  { name: 'long', argument: 0, means: 'f' },
  { name: 'short', argument: 0, means: 's' },
  { name: 'version', argument: 0, means: 'V' },
  { name: 'alias', argument: 0, means: 'a' },
  { name: 'ip-address', argument: 0, means: 'i' },
  { name: 'all-ip-addresses', argument: 0, means: 'I' },
  { name: 'nis', argument: 0, means: 'y' },
  { name: 'yp', argument: 0, means: 'y' },
];

/** The first option that ends the program does; of those that say what is shown, the last counts. */
export function asked(words: readonly string[], byName: Shown | undefined): Asked {
  const { options, operands } = getopt(words, 'aAdfbF:h?iIsVy', long);
  let shown = byName;
  let boot = false;
  let file: string | undefined;
  for (const { means, value, message } of options) {
    if (means === 'V') return { task: 'version' };
    if (means === 'h' || means === '?') return { task: 'usage', ...(message === undefined ? {} : { said: message }) };
    if (means === 'b') boot = true;
    else if (means === 'F') file = value;
    else shown = means as Shown;
  }
  return { task: 'work', shown, boot, file, operands };
}
