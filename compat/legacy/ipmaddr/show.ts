import type { CountedMembership } from '../../../src/operations/multicast/membership.ts';
import { asBytes } from '../byte-text.ts';
import type { World } from '../world.ts';
import { type Family, showJson } from './json.ts';
import { wrong } from './usage.ts';

const LONGEST_NAME = 15;
const titles: Readonly<Record<Family, string>> = { link: 'link  ', inet: 'inet  ', inet6: 'inet6 ' };
const choices: Readonly<Record<string, readonly Family[]>> = { ipv4: ['inet'], ipv6: ['inet6'], link: ['link'], all: ['link', 'inet', 'inet6'] };

/** `ipmaddr show [dev NAME] [ipv4 | ipv6 | link | all]`: any other word is a name, but for `--json`. Of several of a kind the last counts. */
export function show(world: World, words: readonly string[], asDocument = false): number | typeof wrong {
  const rest = [...words];
  let name: string | undefined;
  let json = asDocument;
  let families: readonly Family[] = choices.all as readonly Family[];
  while (rest.length > 0) {
    const word = rest.shift() as string;
    if (word !== 'dev' && Object.hasOwn(choices, word)) {
      families = choices[word] as readonly Family[];
      continue;
    }
    if (word === '--json') {
      json = true;
      continue;
    }
    name = word === 'dev' ? rest.shift() : word;
    if (name === undefined || name === '' || Buffer.byteLength(name) > LONGEST_NAME) return wrong;
  }
  const links = read(world, families, name);
  if (json) showJson(world, links);
  else for (const rows of links) print(world, rows);
  return 0;
}

type Row = { family: Family; one: CountedMembership };

/** Link by link, by index: MAC addresses, then IPv4, then IPv6. */
function read(world: World, families: readonly Family[], only: string | undefined): Row[][] {
  const links = new Map<number, Row[]>();
  for (const family of families) {
    const outcome = world.run('multicast.list-users', { family });
    // A kernel without the family has no such file.
    for (const one of outcome.ok ? outcome.value : []) {
      if (only !== undefined && one.link !== only) continue;
      const rows = links.get(one.index) ?? [];
      rows.push({ family, one });
      links.set(one.index, rows);
    }
  }
  return [...links].sort(([a], [b]) => a - b).map(([, rows]) => rows);
}

function print(world: World, rows: readonly Row[]): void {
  const [first] = rows;
  if (first !== undefined) world.out(`${first.one.index}:\t${asBytes(first.one.link)}\n${rows.map(lineOf).join('')}`);
}

function lineOf({ family, one: { group, users, byHand } }: Row): string {
  return `\t${titles[family]}${group}${users === 1 ? '' : ` users ${users}`}${byHand ? ' static' : ''}\n`;
}
