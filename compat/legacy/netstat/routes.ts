import { BusyboxError } from '../route/busybox-error.ts';
import { inetTableOfBusybox } from '../route/busybox-table.ts';
import { routeTable } from '../route/index.ts';
import { finish } from '../route/waiting.ts';
import type { World } from '../world.ts';
import type { NetstatOptions } from './options.ts';

/** `netstat -r`: the sizes of routes, with -e their metrics instead, with -ee both. */
export function netstatRoutes(world: World, families: string, { counts, on }: NetstatOptions): number | Promise<number> {
  const numeric = (['numericHosts', 'symbolic'] as const).some((name) => on.has(name));
  const extend = ([2, 1, 3, 0] as const)[counts.extend & 3] ?? 0;
  const cache = on.has('cache');
  return routeTable(world, families, { extend, numeric, fib: on.has('fib') || !cache, cache });
}

/** `netstat -r` of busybox: there -e shows metrics. */
export function busyboxRoutes(world: World, { numeric, extended }: { numeric: boolean; extended: boolean }): number | Promise<number> {
  try {
    return finish(inetTableOfBusybox(world, numeric, !extended));
  } catch (error) {
    if (!(error instanceof BusyboxError)) throw error;
    world.err(error.text(world.program));
    return 1;
  }
}
