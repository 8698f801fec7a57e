import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import type { World } from '../world.ts';
import type { Protocol } from './internet-table.ts';
import type { NetstatOptions, SocketKind } from './options.ts';

/** Which tables were asked for: `named` where words named any, and `quiet` where they named families alone, so that what is missing is not complained of. */
export interface Selection {
  kinds: ReadonlySet<SocketKind>;
  families: ReadonlySet<string>;
  inet: boolean;
  inet6: boolean;
  named: boolean;
  quiet: boolean;
}

/** What is done for the tables of sockets that were asked for, in their order. */
export interface SocketTables {
  /** Some table of internet sockets comes, be it an empty one. */
  internetBegins(): void;
  /** The sockets of a protocol in the order of the kernel. Gives the error where the kernel has none of that protocol. */
  internet(protocol: Protocol, family: 'inet' | 'inet6'): number | undefined;
  groups(selected: Selection): void;
  unix(): void;
}

const internetKinds = ['tcp', 'sctp', 'udp', 'udplite', 'raw'] as const;

/** Families that only old kernels have, in the order in which they are looked for. */
const foreign = { ipx: 'IPX', ax25: 'AX25', x25: 'X25', netrom: 'NETROM', rose: 'ROSE' } as const;

/** Goes through the tables that the words ask for, says what is missing, and gives the exit status: one other than 0 ends them. */
export function eachTable(world: World, options: NetstatOptions, tables: SocketTables): number {
  const selected = selectionOf(options);
  const { named, kinds, families } = selected;
  const wants = (kind: SocketKind) => !named || kinds.has(kind);
  if (internetKinds.some(wants)) {
    tables.internetBegins();
    const status = internet(world, tables, options, selected, wants);
    if (status !== 0) return status;
  }
  if (options.counts.groups > 0) tables.groups(selected);
  if (!named || families.has('unix')) tables.unix();
  for (const [family, name] of Object.entries(foreign)) {
    if (named && !families.has(family)) continue;
    if (named || options.on.has('verbose')) world.err(`netstat: no support for \`AF ${name}' on this system.\n`);
    if (named) return 1;
  }
  if (!named || !(kinds.has('bluetooth') || families.has('bluetooth'))) return 0;
  world.err("netstat: feature `AF BLUETOOTH' not supported.\nPlease recompile `net-tools' with newer kernel source or full configuration.\n");
  return 1;
}

function selectionOf({ kinds: given, families: list, counts }: NetstatOptions): Selection {
  const families = new Set(list);
  const kinds = new Set(given);
  const byFamily = families.has('inet') || families.has('inet6');
  const quiet = byFamily && !internetKinds.some((kind) => kinds.has(kind));
  if (quiet) for (const kind of internetKinds) kinds.add(kind);
  const any = internetKinds.some((kind) => kinds.has(kind)) || counts.groups > 0;
  const sections = ['unix', 'bluetooth', ...Object.keys(foreign)];
  return {
    ...{ kinds, families, quiet },
    inet: families.has('inet') || (any && !byFamily),
    inet6: families.has('inet6') || (any && !byFamily),
    named: any || kinds.has('bluetooth') || sections.some((family) => families.has(family)),
  };
}

function internet(world: World, tables: SocketTables, options: NetstatOptions, selected: Selection, wants: (kind: SocketKind) => boolean): number {
  const missing = (name: string): number => {
    if (selected.quiet) return 0;
    if (selected.named || options.on.has('verbose')) world.err(`netstat: no support for \`AF INET (${name})' on this system.\n`);
    return selected.named ? 1 : 0;
  };
  for (const kind of internetKinds) {
    if (!wants(kind)) continue;
    const status = kind === 'sctp' ? sctp(options, selected, missing) : oneProtocol(world, tables, kind, selected, missing);
    if (status !== 0) return status;
  }
  return 0;
}

function oneProtocol(world: World, tables: SocketTables, protocol: Protocol, selected: Selection, missing: (name: string) => number): number {
  let status = 0;
  for (const family of ['inet', 'inet6'] as const) {
    if (selected.named && !selected[family]) continue;
    const errno = tables.internet(protocol, family);
    // A kernel without IPv6 is no matter.
    if (errno === undefined || family === 'inet6') continue;
    if (errno === errnos.ENOENT || errno === errnos.EACCES) status = missing(protocol);
    else {
      world.err(`/proc/net/${protocol}: ${strerror(errno)}\n`);
      return -1;
    }
  }
  return status;
}

/** Of SCTP no operation tells: its files are missed as where the kernel has none. With -a both of them are. */
function sctp({ counts }: NetstatOptions, selected: Selection, missing: (name: string) => number): number {
  const asked = !selected.named || selected.inet;
  const [endpoints, associations] = [counts.all > 0 || counts.listening > 0, counts.all > 0 || counts.listening === 0];
  let status = 0;
  if (endpoints && asked) status = missing('sctp');
  if (status === 0 && associations && asked) status = missing('sctp');
  return status;
}
