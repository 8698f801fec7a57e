import { getopt, type LongOption } from '../getopt.ts';
import type { Tool } from '../world.ts';
import { busyboxBrctl } from './busybox.ts';
import { commands } from './commands.ts';

const long: LongOption[] = [
  { name: 'help', argument: 0, means: 'h' },
  { name: 'version', argument: 0, means: 'V' },
];

/** brctl of bridge-utils 1.7.1, and that of busybox in its style. */
export const brctl: Tool = (words, world) => {
  if (world.style === 'busybox') return busyboxBrctl(words, world);
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
