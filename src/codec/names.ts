import { once } from '../base/once.ts';
import type { Field } from './field.ts';
import { named } from './integers.ts';

type Constants = Readonly<Record<string, number>>;

/** The constants whose names start with a prefix. */
function picked(constants: Constants, prefix: string): [string, number][] {
  return Object.entries(constants).filter(([name]) => name.startsWith(prefix));
}

/** A field that holds one of a set of constants: shown as `RTN_UNICAST (1)`, a value without a name as the number alone. */
export function enumerated(field: Field<number>, constants: Constants, prefix: string): Field<number> {
  const names = once(() => new Map(picked(constants, prefix).map(([name, value]) => [value, name])));
  return named(field, (value) => (names().has(value) ? `${names().get(value)} (${value})` : String(value)));
}

/** A field that holds bits: shown as `IFF_UP|IFF_RUNNING (0x41)`, bits without a name as hex, none as 0. */
export function flagged(field: Field<number>, constants: Constants, prefix: string): Field<number> {
  const bits = once(() => picked(constants, prefix).filter(([, value]) => value > 0 && Number.isInteger(Math.log2(value))));
  return named(field, (value) => showBits(value >>> 0, bits()));
}

/** The names of the set bits between bars, with the whole value behind. */
export function showBits(value: number, bits: readonly (readonly [string, number])[]): string {
  if (value === 0) return '0';
  const known = bits.filter(([, bit]) => (value & bit) !== 0);
  const rest = known.reduce((left, [, bit]) => (left & ~bit) >>> 0, value);
  const words = [...known.map(([name]) => name), ...(rest === 0 ? [] : [`0x${rest.toString(16)}`])];
  return `${words.join('|')} (0x${value.toString(16)})`;
}
