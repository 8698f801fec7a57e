import { type CommandLine, optionsOf } from '../words/command-line.ts';
import { meaning } from './meaning.ts';
import type { Rule } from './rule.ts';

const tools = ['netstat'];
const has = (line: CommandLine, letter: string, name: string) => optionsOf(line, 'A:CFMacdeghilnNoprsStuUvVWw2fx64?Z', [{ name, argument: 0, means: letter }]).has(letter);

const masquerade = meaning({ id: 'netstat-masquerade-is-gone', title: 'Masqueraded connections, which netstat cannot show', severity: 'error', tools }, (line) =>
  !has(line, 'M', 'masquerade')
    ? undefined
    : { message: '/proc/net/ip_masquerade went with Linux 2.2: netstat says that there is no support for it', advice: '`conntrack -L` shows what is translated.' },
);

const continuous = meaning({ id: 'netstat-interval', title: 'netstat that goes on for ever', severity: 'warning', tools }, (line) =>
  !has(line, 'c', 'continuous')
    ? undefined
    : {
        message: 'with `-c` netstat looks again every second until it is ended, and sees nothing of what came and went meanwhile',
        advice: '`ip monitor` and `ss --events` tell what happens as it happens; `watch -n 1 ss ...` looks again.',
      },
);

const programs = meaning({ id: 'netstat-programs-need-root', title: 'Programs of sockets, of which only root sees all', severity: 'warning', tools }, (line) =>
  !has(line, 'p', 'programs')
    ? undefined
    : {
        message: 'who is not root sees `-` in place of the programs of others, and an exit status of 0',
        advice: '`ss -p` tells the same, with every process of a socket, and also those of the user alone where it is not root.',
      },
);

/** What tables of netstat leave out. */
export const netstatMeans: readonly Rule[] = [masquerade, continuous, programs];
