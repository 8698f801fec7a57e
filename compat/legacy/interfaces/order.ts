import { compareNames } from '../../../src/operations/link/name-order.ts';

/** What a name is compared by: its link's name without its last digits, these as a number (none is less than 0), that name, then the number behind a colon (none comes first). */
interface Parts {
  stem: string;
  number: number;
  link: string;
  alias: number;
  name: string;
}

/** Names of interfaces in the order in which ifconfig and netstat list them: eth2 before eth10, eth2:1 between them. A label without a number behind its colon is a name like any other. */
export function inListingOrder(names: readonly string[]): string[] {
  return names
    .map(partsOf)
    .sort((a, b) => compareNames(a.stem, b.stem) || a.number - b.number || compareNames(a.link, b.link) || a.alias - b.alias || compareNames(a.name, b.name))
    .map(({ name }) => name);
}

function partsOf(name: string): Parts {
  const [, stem = '', digits = '', alias] = /^(.*?)(\d*)(?::(\d+))?$/s.exec(name) ?? [];
  return { stem, number: digits === '' ? -1 : Number(digits), link: stem + digits, alias: alias === undefined ? -1 : Number(alias), name };
}
