import { sortedTexts } from '../../../src/operations/link/name-order.ts';

/** Digits of the largest number that a name of 15 bytes ends with, and one more. */
const DIGITS = 16;
const COLON = 0x3a;

/** Names of interfaces in the order in which ifconfig and netstat list them: eth2 before eth10, eth2:1 between them. A label without a number behind its colon is a name like any other. */
export function inListingOrder(names: readonly string[]): string[] {
  return sortedTexts(names.map(keyOf)).map((key) => key.slice(key.lastIndexOf('\0') + 1));
}

/** A text that sorts as the name is to: its link's name without its last digits, these as a number (none is less than 0), that name, the number behind a colon (none comes first), and the whole. */
function keyOf(name: string): string {
  const last = digitsBefore(name, name.length);
  const hasAlias = last < name.length && name.charCodeAt(last - 1) === COLON;
  const end = hasAlias ? last - 1 : name.length;
  const from = digitsBefore(name, end);
  return `${name.slice(0, from)}\0${sortable(name.slice(from, end))}\0${name.slice(0, end)}\0${hasAlias ? sortable(name.slice(last)) : ''}\0${name}`;
}

/** Where the digits begin that end at `end`. By hand: an expression takes several times as long, which shows where thousands of links are listed. */
function digitsBefore(name: string, end: number): number {
  let at = end;
  while (at > 0 && isDigit(name.charCodeAt(at - 1))) at--;
  return at;
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;

/** Digits so that texts sort as their numbers do; no digits come first. */
function sortable(digits: string): string {
  return digits === '' ? '' : digits.padStart(DIGITS, '0');
}
