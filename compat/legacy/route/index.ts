import { writingBytes } from '../byte-text.ts';
import type { Tool } from '../world.ts';
import { busybox } from './busybox.ts';
import { showJson } from './json.ts';
import { netTools } from './net-tools.ts';
import { finish } from './waiting.ts';

export { routeTable } from './route-table.ts';
export type { TableOptions } from './table-options.ts';

/** route(8): the tables of routes of IPv4 and IPv6, shown and changed. */
export const route: Tool = (words, given) => {
  if (words.includes('--json')) return showJson(words, given);
  const world = writingBytes(given);
  return finish(world.style === 'busybox' ? busybox(words, world) : netTools(words, world));
};
