import type { Comparison } from '../../src/model/comparison.ts';
import { newDifferences, subjects } from '../reading/subjects.ts';
import { shortened, valueText } from '../text/value.ts';
import { code, escaped, table } from './escape.ts';

const VALUE_LIMIT = 400;

export function newDifferenceTable(comparison: Comparison): string[] {
  const sightings = newDifferences(comparison);
  if (sightings.length === 0) return ['## New differences', '', 'None: a catalogue entry explains every difference that this run saw.'];
  const value = (it: unknown) => (it === undefined ? 'nothing' : code(shortened(valueText(it), VALUE_LIMIT)));
  const rows = sightings.map(({ subject, scenario, difference: { aspect, path, ioctl, netlink } }) => [
    code(subject),
    escaped(scenario),
    aspect,
    path === '' ? '' : code(path),
    value(ioctl),
    value(netlink),
  ]);
  return ['## New differences', '', 'No catalogue entry explains these.', '', ...table(['subject', 'scenario', 'aspect', 'path', 'ioctl', 'netlink'], rows)];
}

/** Why some scenarios were not compared: scenarios of a subject with the same reason share a row. */
export function notCompared(comparison: Comparison): string[] {
  const rows = new Map<string, { cells: string[]; scenarios: string[] }>();
  for (const { of } of subjects(comparison)) {
    for (const { name, verdict, reason } of of.scenarios) {
      if (verdict !== 'one-sided' && verdict !== 'skipped') continue;
      const key = JSON.stringify([of.id, verdict, reason]);
      const row = rows.get(key) ?? { cells: [code(of.id), verdict, escaped(reason ?? 'no reason given')], scenarios: [] };
      row.scenarios.push(escaped(name));
      rows.set(key, row);
    }
  }
  if (rows.size === 0) return [];
  const cells = [...rows.values()].map(({ cells: [subject = '', verdict = '', reason = ''], scenarios }) => [subject, verdict, scenarios.join(', '), reason]);
  return ['## One-sided and skipped', '', ...table(['subject', 'verdict', 'scenarios', 'reason'], cells)];
}
