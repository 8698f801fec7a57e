import { operation } from '../operation.ts';
import type { LinkStatistics } from './get-statistics.ts';

/** The counters of one link. */
export interface NamedStatistics extends LinkStatistics {
  name: string;
}

/** Gives the links of the namespace by name, as bytes compare. */
export const listStatistics = operation<NamedStatistics[]>()({
  id: 'link.list-statistics',
  title: 'Read the counters of all links at once',
  writes: false,
  teaches: 'One file or one dump, however many links there are. Both walk all of them: asking for each link by itself costs as much as all links, each time.',
  input: {},
});
