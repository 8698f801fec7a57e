import { release } from 'node:os';
import type { Listener } from '../../netlink/listener.ts';
import type { KernelEvent } from '../../src/model/comparison.ts';
import { linkFlags } from '../../src/model/link-flags.ts';
import { inRange } from './kernel-range.ts';

/** The work queue looks after links that are down once a second (linkwatch_schedule_work in net/core/link_watch.c), and then takes a moment. */
const ROUND_MS = 1050;

/**
 * Whether chance had a say in notifications. Before Linux 6.8 the operational state of a link that is down may wait to be worked out, and nothing
 * shows whether it does (rtnl_fill_ifinfo says DOWN either way). A link that is brought up before that is announced once more than otherwise.
 */
export function broughtUpUnsettled(events: readonly KernelEvent[]): boolean {
  return inRange({ before: '6.8' }, release()) && events.some(({ message, value }) => message === 'RTM_NEWLINK' && cameUp(value));
}

function cameUp(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'flags' in value && 'change' in value && (Number(value.flags) & Number(value.change) & linkFlags.UP) !== 0;
}

/** Lets one round of the work queue pass, after which nothing waits. */
export function awaitLinkWatch(listener: Listener): void {
  const until = Date.now() + ROUND_MS;
  for (let left = ROUND_MS; left > 0; left = until - Date.now()) if (listener.wait(left)) listener.drain();
}
