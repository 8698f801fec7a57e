import fc from 'fast-check';
import type { Comparison } from '../../../src/model/comparison.ts';
import { fixture, hostile } from './fixture.ts';

/** Text that tries: any characters, and pieces of markup of every format in any order. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        ...Object.values(hostile),
        '<',
        '>',
        '&',
        '"',
        "'",
        '`',
        '|',
        '\\',
        '\n',
        '\x1b[31m',
        '{{',
        '}}',
        '<!--',
        '-->',
        ']]>',
        '--',
        '# ',
        '\u2028',
        '漢',
        '👍',
        'e\u0301',
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
);

/** The fixture with the given texts in every place that is data: names, ids, paths, values, commands, prose. */
export function filledWith(texts: readonly string[]): Comparison {
  let next = 0;
  const text = () => texts[next++ % texts.length] ?? '';
  const keep = new Set(['schema', 'verdict', 'aspect', 'portId', 'sequence', 'via', 'started', 'hex']);
  const fill = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return keep.has(key) ? value : text();
    if (Array.isArray(value)) return value.map((item) => fill(item, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fill(inner, name)]));
  };
  const filled = fill(fixture, '') as Comparison;
  return {
    ...filled,
    operations: filled.operations.map((operation) => ({ ...operation, scenarios: operation.scenarios.map((scenario) => ({ ...scenario, input: { [text()]: text() } })) })),
  };
}
