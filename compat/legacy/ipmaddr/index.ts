import type { Tool, World } from '../world.ts';
import { change } from './change.ts';
import { show } from './show.ts';
import { usage, version, WRONG_USAGE, wrong } from './usage.ts';

/** ipmaddr of net-tools 2.10: the multicast addresses that links listen to. */
export const ipmaddr: Tool = (words, world) => {
  const rest = [...words];
  while (/^-./s.test(rest[0] ?? '')) {
    const ended = option(rest, world);
    if (ended !== undefined) return ended === wrong ? refuse(world) : ended;
  }
  const status = command(rest, world, words.slice(0, words.length - rest.length).includes('--json'));
  return status === wrong ? refuse(world) : status;
};

/** Takes an option away, or ends the run. Options may be cut short, those with two dashes to nothing. Of a family nothing but its name is looked at. */
function option(rest: string[], { out }: World): number | typeof wrong | undefined {
  const word = rest.shift() as string;
  if (word === '--json') return undefined;
  if (word === '-V' || '--version'.startsWith(word)) return print(out, version);
  if (word === '-h' || '--help'.startsWith(word)) return print(out, usage);
  if ('-family'.startsWith(word)) return ['inet', 'inet6'].includes(rest.shift() ?? '') ? undefined : wrong;
  return '-statistics'.startsWith(word) || '-resolve'.startsWith(word) ? undefined : wrong;
}

/** `json`: said before the command, where only what shows takes it. */
function command([name, ...rest]: readonly string[], world: World, json: boolean): number | typeof wrong {
  if (name === undefined) return show(world, [], json);
  if (name === '') return wrong;
  if ('add'.startsWith(name)) return json ? wrong : change(world, 'add', rest);
  if ('delete'.startsWith(name)) return json ? wrong : change(world, 'remove', rest);
  return 'show'.startsWith(name) || ['list', 'lst', 'ls'].some((known) => known.startsWith(name)) ? show(world, rest, json) : wrong;
}

function print(out: World['out'], text: string): number {
  out(text);
  return 0;
}

function refuse({ err }: World): number {
  err(usage);
  return WRONG_USAGE;
}
