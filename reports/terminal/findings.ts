import type { Comparison, StaleDeclaration } from '../../src/model/comparison.ts';
import { newDifferences, type Sighting } from '../reading/subjects.ts';
import { count } from '../text/amount.ts';
import { wrapped } from '../text/columns.ts';
import { shortened, valueText } from '../text/value.ts';
import type { Paint } from './colour.ts';

/** Some events carry a whole message; report.json has all of it. */
const VALUE_LIMIT = 400;

/** Every difference that nobody has explained, with both values. */
export function unexplainedDifferences(comparison: Comparison, width: number, paint: Paint): string[] {
  const sightings = newDifferences(comparison);
  if (sightings.length === 0) return [];
  return [paint(`${count(sightings.length, 'new difference')}, explained by no catalogue entry`, 'bold'), ...sightings.flatMap((sighting) => described(sighting, width, paint))];
}

function described({ subject, scenario, difference }: Sighting, width: number, paint: Paint): string[] {
  const { aspect, path, ioctl, netlink } = difference;
  const value = (side: string, it: unknown) => wrapped(shortened(valueText(it), VALUE_LIMIT), width - 12).map((line, index) => `    ${(index === 0 ? side : '').padEnd(8)}${line}`);
  return [
    ...indented(`${subject}/${scenario}`, width, 2).map((line) => paint(line, 'red')),
    ...indented(`${aspect} ${path}`, width, 4),
    ...value('ioctl', ioctl),
    ...value('netlink', netlink),
  ];
}

/** Catalogue entries that were declared for a scenario and did not show up there. */
export function staleDeclarations(stale: readonly StaleDeclaration[], width: number, paint: Paint): string[] {
  if (stale.length === 0) return [];
  const heading = `${count(stale.length, 'stale catalogue declaration')}: declared there, not seen there`;
  return [...wrapped(heading, width).map((line) => paint(line, 'bold')), ...stale.flatMap(({ id, subject, scenario }) => indented(`${id} for ${subject}/${scenario}`, width, 2))];
}

function indented(text: string, width: number, by: number): string[] {
  return wrapped(text, width - by).map((line) => ' '.repeat(by) + line);
}
