import { writingBytes } from '../byte-text.ts';
import { getopt, type LongOption } from '../getopt.ts';
import type { Tool, World } from '../world.ts';
import { busyboxBrctl } from './busybox.ts';
import { commands } from './commands.ts';
import { documents } from './json.ts';

const long: LongOption[] = [
  { name: 'help', argument: 0, means: 'h' },
  { name: 'version', argument: 0, means: 'V' },
];

/** brctl of bridge-utils 1.7.1, and that of busybox in its style. */
export const brctl: Tool = (words, given) => {
  if (given.style === 'busybox') return busyboxBrctl(words, given);
  const asked = documentOf(words);
  const world = writingBytes(given);
  if (asked !== undefined) return asked.show(asked.words, world);
  const { options, operands } = getopt(words, 'Vh', long);
  const help = (status: number) => {
    world.out(`Usage: brctl [commands]\ncommands:\n${commands.map(({ name, usage }) => `\t${name.padEnd(10)}\t${usage}\n`).join('')}`);
    return status;
  };
  // The first option decides, whatever follows.
  const [option] = options;
  if (option?.means === 'h') return help(0);
  if (option?.means === 'V') {
    world.out('bridge-utils, 1.7\n');
    return 0;
  }
  if (option !== undefined) {
    world.err(`${world.program}: ${option.message}\nUnknown option '?'\n`);
    return help(1);
  }
  const [name, ...rest] = operands;
  if (name === undefined) return help(1);
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    world.err(`never heard of command [${name}]\n`);
    return help(1);
  }
  if (rest.length < command.words) {
    world.out(`Incorrect number of arguments for command\nUsage: brctl ${command.name} ${command.usage}\n`);
    return 1;
  }
  return command.run(rest, world);
};

/** What is shown as a document where `--json` is among the words, in which brctl refuses it; undefined where it means nothing. */
function documentOf(words: readonly string[]): { show: (words: readonly string[], world: World) => number; words: readonly string[] } | undefined {
  const { options, operands } = getopt(
    words.filter((word) => word !== '--json'),
    'Vh',
    long,
  );
  const [name = '', ...rest] = operands;
  const show = Object.hasOwn(documents, name) ? documents[name] : undefined;
  const needed = commands.find((command) => command.name === name)?.words ?? 0;
  if (show === undefined || options.length > 0 || rest.length < needed || !words.includes('--json') || words.includes('--')) return undefined;
  return { show, words: rest };
}
