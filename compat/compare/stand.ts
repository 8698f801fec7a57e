import { readFileSync } from 'node:fs';
import { release } from 'node:os';
import type { Kernel } from '../../src/syscall/kernel.ts';
import { libc } from '../../src/syscall/libc.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { catalogue as wholeCatalogue } from './differences/index.ts';
import { iproute2Observer, type Observer } from './observer/index.ts';
import { netlinkObserver } from './observer/netlink.ts';
import type { Stand } from './scenario.ts';
import { beforeStates } from './start-states/before.ts';

/** What the scenarios of a comparison stand on, unless something else is put in its place: the running kernel, iproute2 where it is installed, the whole catalogue. */
export function makeStand(kernel: Kernel = libc, observer: Observer = iproute2Observer() ?? netlinkObserver(kernel), catalogue: readonly CatalogueEntry[] = wholeCatalogue): Stand {
  return { kernel, observer, catalogue, circumstances: { rootless: isRootless(), release: release() }, before: beforeStates(kernel, observer) };
}

/** Whether root here is somebody else outside: the whole range of user ids is mapped to itself only in the initial user namespace (user_namespaces(7)). */
function isRootless(): boolean {
  return !/^\s*0\s+0\s+4294967295\s*$/.test(readFileSync('/proc/self/uid_map', 'utf8'));
}
