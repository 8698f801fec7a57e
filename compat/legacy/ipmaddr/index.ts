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
  const status = command(rest, world);
  return status === wrong ? refuse(world) : status;
};

/** Takes an option away, or ends the run. Options may be cut short, those with two dashes to nothing. Of a family nothing but its name is looked at. */
function option(rest: string[], { out }: World): number | typeof wrong | undefined {
  const word = rest.shift() as string;
  if (word === '-V' || '--version'.startsWith(word)) return print(out, version);
  if (word === '-h' || '--help'.startsWith(word)) return print(out, usage);
  if ('-family'.startsWith(word)) return ['inet', 'inet6'].includes(rest.shift() ?? '') ? undefined : wrong;
  return '-statistics'.startsWith(word) || '-resolve'.startsWith(word) ? undefined : wrong;
}

function command([name, ...rest]: readonly string[], world: World): number | typeof wrong {
  if (name === undefined) return show(world, []);
  if (name === '') return wrong;
  if ('add'.startsWith(name)) return change(world, 'add', rest);
  if ('delete'.startsWith(name)) return change(world, 'remove', rest);
  return 'show'.startsWith(name) || ['list', 'lst', 'ls'].some((known) => known.startsWith(name)) ? show(world, rest) : wrong;
}

function print(out: World['out'], text: string): number {
  out(text);
  return 0;
}

function refuse({ err }: World): number {
  err(usage);
  return WRONG_USAGE;
}
