import type { Tool, World } from '../world.ts';
import { netstatBusybox } from './busybox.ts';
import { netstatInterfaces } from './interfaces.ts';
import { netstatJson } from './json.ts';
import { netstatMasquerade } from './masquerade.ts';
import { type Ended, type NetstatOptions, readOptions } from './options.ts';
import { netstatRoutes } from './routes.ts';
import { netstatSockets } from './sockets.ts';
import { netstatStatistics } from './statistics.ts';
import { usage, usageFamilies, versions } from './usage.ts';

const E_OPTERR = 3;
const EVERY_SECOND = 1000;

/** `netstat`: tables of sockets, and by option those of routes, interfaces, groups and counters. */
export const netstat: Tool = (words, world) => {
  const json = words.includes('--json');
  if (world.style === 'busybox' && !json) return netstatBusybox(words, world);
  const options = readOptions(
    world.program,
    words.filter((word) => word !== '--json'),
    () => hasSelinux(world),
    world.err,
  );
  if ('status' in options) return end(world, options);
  const { route, interfaces, masquerade, statistics } = options.counts;
  if (route + interfaces + masquerade + statistics > 1) return end(world, { status: E_OPTERR, usage: true });
  if (masquerade > 0) return netstatMasquerade(world);
  if (json) return netstatJson(world, { options, families: familyOf(options), protocols: countedProtocols(options) });
  if (statistics > 0) return netstatStatistics(world, { family: familyOf(options), protocols: countedProtocols(options) });
  if (route > 0) return repeated(world, options, () => netstatRoutes(world, familyOf(options), options));
  if (interfaces > 0) return repeated(world, options, () => netstatInterfaces(world, { all: options.counts.all > 0, extended: options.counts.extend > 0 }));
  return repeated(world, options, () => netstatSockets(world, options));
};

function end(world: World, { status, err, usage: wanted, version }: Ended): number {
  if (err !== undefined) world.err(err);
  if (version) world.out(versions[world.style === '1.60' ? '1.60' : '2.10']);
  if (!wanted) return status;
  if (status === 0) world.out(usage);
  else world.err(usage);
  world.err(usageFamilies);
  return status;
}

/** The families by which routes and counters are asked for, one after the other as they were given. */
function familyOf({ families }: NetstatOptions): string {
  return families.length === 0 ? 'inet' : families.join(',');
}

function countedProtocols({ kinds }: NetstatOptions) {
  return new Set([...kinds].filter((kind) => kind !== 'bluetooth'));
}

/** Once, or with -c every second until it fails. It stays synchronous where it waits for nothing. */
function repeated(world: World, { counts }: NetstatOptions, show: () => number | Promise<number>): number | Promise<number> {
  if (counts.continuous === 0) return show();
  return (async () => {
    for (;;) {
      const status = await show();
      if (status !== 0) return status;
      await world.pause(EVERY_SECOND);
    }
  })();
}

function hasSelinux(world: World): boolean {
  try {
    return world.files.list('/sys/fs/selinux').length > 0;
  } catch {
    return false;
  }
}
