import { getopt, type LongOption } from '../getopt.ts';

export type Mode = 'list' | 'delete' | 'set' | 'file';

export interface Asked {
  mode?: Mode;
  /** The hardware type; Ethernet where none is named. */
  type: string;
  operands: readonly string[];
}

/** What ends the run while options are read. `mix`: two of -a -d -s -f. */
export type Ended = { ended: 'version' | 'help' | 'mix' | 'usage'; message?: string };

const long: readonly LongOption[] = [
  { name: 'version', argument: 0, means: 'V' },
  { name: 'verbose', argument: 0, means: 'v' },
  { name: 'list', argument: 0, means: 'a' },
  { name: 'set', argument: 0, means: 's' },
  { name: 'delete', argument: 0, means: 'd' },
  { name: 'help', argument: 0, means: 'h' },
];

const modes: Readonly<Record<string, Mode>> = { a: 'list', d: 'delete', s: 'set', f: 'file' };

/** -H is the option that usage speaks of, and is refused; -t is the one that is understood. Words behind `--` are not looked at. */
export function readOptions(words: readonly string[]): Asked | Ended {
  const { options, operands } = getopt(beforeDashes(words), 'adsfHt:vVh', long);
  let mode: Mode | undefined;
  let type = 'ether';
  for (const { means, value, message } of options) {
    if (means === 'V') return { ended: 'version' };
    if (means === 'h') return { ended: 'help' };
    if (message !== undefined || means === 'H') return { ended: 'usage', ...(message === undefined ? {} : { message }) };
    if (means === 't') type = value ?? '';
    const wanted = modes[means];
    if (wanted === undefined) continue;
    if (mode !== undefined && !(mode === 'file' && wanted === 'file')) return { ended: 'mix' };
    mode = wanted;
  }
  return { type, operands, ...(mode === undefined ? {} : { mode }) };
}

function beforeDashes(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word, index) => word === '--' && words[index - 1] !== '-t');
  return at < 0 ? words : words.slice(0, at);
}
