import { loss } from '../idiom.ts';
import { type QueryOrReason, query } from './query.ts';

/** `brctl show`, `brctl showmacs BRIDGE`, `brctl showstp BRIDGE`. */
export function brctlQuery(words: readonly string[]): QueryOrReason {
  const [command, ...names] = words.filter((word) => !word.startsWith('-'));
  const [bridge = ''] = names;
  if (command === 'showmacs')
    return query(
      'brctl showmacs',
      [`bridge -statistics fdb show br ${bridge}`],
      loss('ports-by-name', 'ports have names in the place of numbers; ages are whole seconds, used/updated'),
    );
  if (command === 'showstp')
    return query('brctl showstp', [`ip -details link show dev ${bridge}`, `ip -details link show master ${bridge}`], loss('hundredths', 'times are hundredths of a second'));
  if (command !== 'show') return { reason: 'brctl shows nothing by these words' };
  if (names.length === 0) return query('brctl show', ['ip -details link show type bridge', 'bridge link show']);
  return query(
    `brctl show ${names.map(() => 'bridge').join(' ')}`,
    names.flatMap((name) => [`ip -details link show dev ${name} type bridge`, `ip link show master ${name}`]),
  );
}
