import type { Comparison } from '../../src/model/comparison.ts';

/** What leads an object, in this order; all other keys follow by the alphabet. An operation's input keeps the order in which the scenario wrote it. */
const leading = [
  'schema',
  'version',
  'started',
  'elapsedMs',
  'kernel',
  'summary',
  'id',
  'name',
  'subject',
  'scenario',
  'title',
  'offset',
  'length',
  'aspect',
  'path',
  'verdict',
  'reason',
];
const rank = new Map(leading.map((key, index) => [key, index]));

/**
 * The comparison as JSON can hold it, keys in a fixed order: a bigint is a number where that is exact and a decimal string where not, bytes are lower-case hex,
 * what is undefined is left out. Every renderer starts from this, so that a report made from report.json is the same as the one made at once.
 */
export function plain(comparison: Comparison): Comparison {
  return JSON.parse(JSON.stringify(settled(comparison)));
}

function settled(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (Array.isArray(value)) return value.map(settled);
  if (value === null || typeof value !== 'object') return value;
  return settledObject(Object.entries(value).sort(([a], [b]) => byRank(a, b)));
}

function settledObject(entries: [string, unknown][]): object {
  return Object.fromEntries(
    entries.map(([key, inner]) => [
      key,
      key === 'input' && isPlainObject(inner) ? Object.fromEntries(Object.entries(inner).map(([name, it]) => [name, settled(it)])) : settled(inner),
    ]),
  );
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array);
}

function byRank(a: string, b: string): number {
  const difference = (rank.get(a) ?? leading.length) - (rank.get(b) ?? leading.length);
  if (difference !== 0) return difference;
  return a < b ? -1 : 1;
}
