import { operation } from '../operation.ts';

/** Tells whether there is a table main at all: a namespace has none before its first address or route. What reads the table finds nothing either way. */
export const getTable = operation<{ exists: boolean }>()({
  id: 'route.get-table',
  title: 'Ask whether there is a table of IPv4 routes',
  writes: false,
  teaches: '/proc/net/route is then wholly empty, without the line that names its columns, at which route(8) fails; a strict dump answers ENOENT.',
  input: {},
});
