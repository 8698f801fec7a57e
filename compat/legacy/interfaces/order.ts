import { sortedTexts } from '../../../src/operations/link/name-order.ts';

/** Digits of the largest number that a name of 15 bytes ends with, and one more. */
const DIGITS = 16;

/** Names of interfaces in the order in which ifconfig and netstat list them: eth2 before eth10, eth2:1 between them. A label without a number behind its colon is a name like any other. */
export function inListingOrder(names: readonly string[]): string[] {
  return sortedTexts(names.map(keyOf)).map((key) => key.slice(key.lastIndexOf('\0') + 1));
}

/** A text that sorts as the name is to: its link's name without its last digits, these as a number (none is less than 0), that name, the number behind a colon (none comes first), and the whole. */
function keyOf(name: string): string {
  const [, stem = '', digits = '', alias] = /^(.*?)(\d*)(?::(\d+))?$/s.exec(name) ?? [];
  return `${stem}\0${sortable(digits)}\0${stem}${digits}\0${alias === undefined ? '' : sortable(alias)}\0${name}`;
}

/** Digits so that texts sort as their numbers do; no digits come first. */
function sortable(digits: string): string {
  return digits === '' ? '' : digits.replace(/^0+(?=\d)/, '').padStart(DIGITS, '0');
}
