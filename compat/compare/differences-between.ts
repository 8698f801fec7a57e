import type { Difference, KernelEvent, SideResult } from '../../src/model/comparison.ts';
import { type Divergence, diff } from './diff.ts';
import type { SideRun } from './side.ts';

/** Every place in which the two sides' result, error, state and notifications differ. */
export function differencesBetween(ioctl: SideRun, netlink: SideRun): Difference[] {
  return [
    ...aspect('result', diff(resultOf(ioctl.result), resultOf(netlink.result))),
    ...aspect('error', diff(errorOf(ioctl.result), errorOf(netlink.result))),
    ...aspect('state', diff(ioctl.state, netlink.state)),
    ...aspect('events', eventDifferences(ioctl.result.events, netlink.result.events)),
  ];
}

function aspect(name: Difference['aspect'], divergences: readonly Divergence[]): Difference[] {
  return divergences.map(({ path, left, right }) => ({ aspect: name, path, ...(left === undefined ? {} : { ioctl: left }), ...(right === undefined ? {} : { netlink: right }) }));
}

function resultOf({ outcome }: SideResult): unknown {
  return outcome.ok ? outcome.value : undefined;
}

/** The name of a call is the interface's own; the number and the words are what is compared. */
function errorOf({ outcome }: SideResult): { code?: string; detail?: unknown } {
  if (outcome.ok) return {};
  return { code: outcome.error.code, ...(outcome.error.detail === undefined ? {} : { detail: outcome.error.detail }) };
}

/** Notifications type by type: their number where it differs, otherwise one by one in the order in which they came. */
function eventDifferences(ioctl: readonly KernelEvent[], netlink: readonly KernelEvent[]): Divergence[] {
  const types = new Set([...ioctl, ...netlink].map(({ message }) => message));
  return [...types].flatMap((type) => {
    const [left, right] = [ioctl, netlink].map((events) => inComparableOrder(events.filter(({ message }) => message === type)));
    if (left?.length !== right?.length) return [{ path: `${type} count`, left: left?.length, right: right?.length }];
    return (left ?? []).flatMap((event, index) => diff(flat(event), flat(right?.[index]), `${type} ${index}`));
  });
}

/**
 * Neighbours that go with their device's addresses or flags go in the order of a hash of the device's place in memory and a random number before
 * Linux 6.13 (net/core/neighbour.c, neigh_flush_dev; arp_hashfn): they are put in order of destination. All others stay as they came.
 */
function inComparableOrder(events: readonly KernelEvent[]): readonly KernelEvent[] {
  return events.every(({ message }) => message === 'RTM_DELNEIGH')
    ? events.toSorted((a, b) => (destination(a) < destination(b) ? -1 : destination(a) > destination(b) ? 1 : 0))
    : events;
}

function destination({ value }: KernelEvent): string {
  return typeof value === 'object' && value !== null && 'dst' in value ? String(value.dst) : '';
}

function flat(event: KernelEvent | undefined): unknown {
  if (event === undefined) return undefined;
  const { portId, sequence, value } = event;
  return { portId, sequence, ...(typeof value === 'object' ? value : { value }) };
}
