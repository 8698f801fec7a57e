import { listenToTwin } from '../../../compat/compare/events.ts';
import { netlinkObserver } from '../../../compat/compare/observer/netlink.ts';
import type { State } from '../../../compat/compare/observer/state.ts';
import { settle } from '../../../compat/compare/settle.ts';
import { type StartStateName, stepsTo } from '../../../compat/compare/start-states/index.ts';
import { makeTwin, type Twin } from '../../../compat/compare/twin.ts';
import type { ToolName } from '../../../compat/legacy/index.ts';
import type { Style } from '../../../compat/legacy/world.ts';
import { openNetlink } from '../../../netlink/socket.ts';
import { libc } from '../../../src/syscall/libc.ts';
import type { Observed } from './observed.ts';
import { runOurs } from './ours.ts';
import { type RealTool, runReal } from './real.ts';

/** More that a start state needs, done inside the namespace; what it answers is closed at the end. */
export type Preparation = () => { close(): void } | undefined;

/** Three namespaces in the same start state: one for the real tool, one for the applet on each interface. */
export interface Triplet {
  run(tool: ToolName, words: readonly string[], style: Style, real?: RealTool): Promise<Record<Party, Observed>>;
  close(): void;
}

const parties = ['real', 'ioctl', 'netlink'] as const;
export type Party = (typeof parties)[number];

const observer = netlinkObserver(libc);

export function makeTriplet(from: StartStateName, prepare?: Preparation): Triplet {
  const twins = parties.map((): Twin => makeTwin(libc, from));
  const prepared = twins.map(({ namespace }) => namespace.inside(() => prepare?.()));
  const before = linksOf(from);
  const [real, ioctl, netlink] = twins as [Twin, Twin, Twin];
  return {
    run: async (tool, words, style, how) => ({
      real: await observed(real, before, () => runReal(real.namespace, tool, words, how)),
      ioctl: await observed(ioctl, before, () => runOurs(ioctl.namespace, tool, words, 'ioctl', style)),
      netlink: await observed(netlink, before, () => runOurs(netlink.namespace, tool, words, 'netlink', style)),
    }),
    close: () => {
      for (const one of prepared) one?.close();
      for (const twin of twins) twin.close();
    },
  };
}

/** The state is looked at once the namespace is quiet. `before` are the links that were there at the start. */
export async function observed(twin: Twin, before: ReadonlySet<string>, work: () => Omit<Observed, 'state'> | Promise<Omit<Observed, 'state'>>): Promise<Observed> {
  const { listener, socket } = twin.namespace.inside(() => ({ listener: listenToTwin(libc), socket: openNetlink(libc) }));
  try {
    const result = await work();
    twin.namespace.inside(() => {
      settle(socket, listener);
    });
    return { ...result, state: withoutChance(await observer.observe(twin.namespace), before) };
  } finally {
    listener.close();
    socket.close();
  }
}

/** Bridges and tap devices that were made since have random addresses, which no two have alike: they are left out. */
function withoutChance({ links, ...state }: State, before: ReadonlySet<string>): State {
  const kept = Object.entries(links).map(([name, { address, ...link }]) => {
    const { info_kind: kind } = (link.linkinfo ?? {}) as { info_kind?: string };
    return [name, before.has(name) || (kind !== 'bridge' && kind !== 'tun') ? { ...link, address } : link];
  });
  return { ...state, links: Object.fromEntries(kept) };
}

/** The links that a start state has. */
export function linksOf(from: StartStateName): ReadonlySet<string> {
  return new Set(stepsTo(from).flatMap(({ words }) => [...words.matchAll(/\b(?:link add|peer name|tuntap add dev) (\S+)/g)].map(([, name = '']) => name)));
}
