import type { CountedMembership } from '../../../src/operations/multicast/membership.ts';
import type { World } from '../world.ts';
import { wrong } from './usage.ts';

type Family = 'link' | 'inet' | 'inet6';

const LONGEST_NAME = 15;
const titles: Readonly<Record<Family, string>> = { link: 'link  ', inet: 'inet  ', inet6: 'inet6 ' };
const choices: Readonly<Record<string, readonly Family[]>> = { ipv4: ['inet'], ipv6: ['inet6'], link: ['link'], all: ['link', 'inet', 'inet6'] };

/** `ipmaddr show [dev NAME] [ipv4 | ipv6 | link | all]`: any other word is a name. Of several of a kind the last counts. */
export function show(world: World, words: readonly string[]): number | typeof wrong {
  const rest = [...words];
  let name: string | undefined;
  let families: readonly Family[] = choices.all as readonly Family[];
  while (rest.length > 0) {
    const word = rest.shift() as string;
    if (word !== 'dev' && Object.hasOwn(choices, word)) {
      families = choices[word] as readonly Family[];
      continue;
    }
    name = word === 'dev' ? rest.shift() : word;
    if (name === undefined || name === '' || Buffer.byteLength(name) > LONGEST_NAME) return wrong;
  }
  print(world, families, name);
  return 0;
}

/** Link by link, by index: MAC addresses, then IPv4, then IPv6. */
function print(world: World, families: readonly Family[], only: string | undefined): void {
  const links = new Map<number, string[]>();
  for (const family of families) {
    const outcome = world.run('multicast.list-users', { family });
    // A kernel without the family has no such file.
    for (const one of outcome.ok ? outcome.value : []) {
      if (only !== undefined && one.link !== only) continue;
      const lines = links.get(one.index) ?? [`${one.index}:\t${one.link}\n`];
      lines.push(lineOf(family, one));
      links.set(one.index, lines);
    }
  }
  for (const [, lines] of [...links].sort(([a], [b]) => a - b)) world.out(lines.join(''));
}

function lineOf(family: Family, { group, users, byHand }: CountedMembership): string {
  return `\t${titles[family]}${group}${users === 1 ? '' : ` users ${users}`}${byHand ? ' static' : ''}\n`;
}
