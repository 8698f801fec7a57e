/** What a name is compared by: the name without its last digits, these as a number (none is less than 0), then the number behind a colon (none comes first). */
interface Parts {
  stem: string;
  number: number;
  alias: number;
  name: string;
}

/** Names of interfaces in the order in which ifconfig and netstat list them: eth2 before eth10, eth2:1 between them; of two that count the same (eth2, eth02) the one whose bytes come first. */
export function inListingOrder(names: readonly string[]): string[] {
  return names
    .map(partsOf)
    .sort((a, b) => compareBytes(a.stem, b.stem) || a.number - b.number || a.alias - b.alias || compareBytes(a.name, b.name))
    .map(({ name }) => name);
}

function partsOf(name: string): Parts {
  const [, stem = '', number, alias] = /^(.*?)(\d*)(?::(\d+))?$/s.exec(name) ?? [];
  return { stem, number: number ? Number(number) : -1, alias: alias === undefined ? -1 : Number(alias), name };
}

function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
