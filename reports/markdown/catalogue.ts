import type { Comparison } from '../../src/model/comparison.ts';
import { code, escaped, table } from './escape.ts';

/** Every catalogued difference: what one sees, why, what to do, and where this run saw it. */
export function catalogue({ differences }: Comparison): string[] {
  if (differences.length === 0) return [];
  const entries = differences.flatMap(({ id, title, sees, why, source, advice, seenIn }) => [
    '',
    `### ${code(id)}: ${escaped(title)}`,
    '',
    `**What one sees.** ${escaped(sees)}`,
    '',
    `**Why.** ${escaped(why)} (${code(source)})`,
    '',
    `**When migrating.** ${escaped(advice)}`,
    '',
    `**Seen in.** ${seenIn.length === 0 ? 'not seen in this run' : seenIn.map(code).join(', ')}`,
  ]);
  return ['## The catalogue of differences', ...entries];
}

export function staleTable({ stale }: Comparison): string[] {
  if (stale.length === 0) return [];
  const rows = stale.map(({ id, subject, scenario }) => [code(id), code(subject), escaped(scenario)]);
  return ['## Stale declarations', '', 'The catalogue declares these differences where this run did not see them.', '', ...table(['difference', 'subject', 'scenario'], rows)];
}
