import { arp } from '../../legacy/arp/index.ts';
import { brctl } from '../../legacy/brctl/index.ts';
import { hostname } from '../../legacy/hostname/index.ts';
import { ifconfig } from '../../legacy/ifconfig/index.ts';
import { isToolName, type ToolName } from '../../legacy/index.ts';
import { ipmaddr } from '../../legacy/ipmaddr/index.ts';
import { netstat } from '../../legacy/netstat/index.ts';
import { route } from '../../legacy/route/index.ts';
import { tunctl } from '../../legacy/tunctl/index.ts';
import type { Tool } from '../../legacy/world.ts';
import type { CommandLine } from '../../translate/command-line.ts';
import { type ExactStep, linesInOrder } from '../../translate/exact.ts';
import { idiomaticCommands } from '../../translate/idiomatic.ts';
import type { NotedCall } from '../../translate/noted-world.ts';
import { proofOf, provedIdiom, unprovedStep } from '../../translate/proof.ts';
import { queryOf } from '../../translate/queries/index.ts';
import { workedOutNow } from '../../translate/worked-out.ts';

/** A translation without what only people read of it. */
export interface TranslatedNow {
  readonly calls: readonly NotedCall[];
  /** Shell lines that leave the kernel in the same state; of what only shows, those that show the same facts. */
  readonly exact?: readonly string[];
  readonly idiomatic?: { readonly commands: readonly string[]; readonly losses: readonly string[] };
  /** Why there are no exact lines. */
  readonly reason?: string;
}

/** Of the tools that no grammar has to be run for, none. */
const tools: { readonly [Name in ToolName]?: Tool } = {
  arp,
  brctl,
  ifconfig,
  ipmaddr,
  netstat,
  route,
  tunctl,
  hostname,
  dnsdomainname: hostname,
  domainname: hostname,
  nisdomainname: hostname,
  ypdomainname: hostname,
};

const remembered = new Map<string, TranslatedNow>();
const MOST_REMEMBERED = 2000;

/** As {@link translated}, once for the same words. */
export function translateNow(tool: string, words: readonly string[]): TranslatedNow {
  const key = [tool, ...words].join('\0');
  const known = remembered.get(key) ?? translated(tool, words);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, known);
  return known;
}

/** As translate() does, at once. */
function translated(tool: string, words: readonly string[]): TranslatedNow {
  if (!isToolName(tool)) return { calls: [] };
  const found = workedOutNow({ tool, words }, tools[tool]);
  if (found.kind === 'nothing') return { calls: found.calls, reason: found.reason };
  return found.kind === 'changes' ? translatedSteps(found.steps, found.accounts) : translatedQuery({ tool, words }, found.notes.reads);
}

function translatedQuery(line: CommandLine, calls: readonly NotedCall[]): TranslatedNow {
  const query = queryOf(line);
  if ('reason' in query) return { calls, reason: query.reason };
  if (proofOf(query) === undefined) return { calls };
  return { calls, exact: query.commands, idiomatic: { commands: query.commands, losses: query.losses.map(({ text }) => text) } };
}

function translatedSteps(steps: readonly ExactStep[], accounts: readonly string[]): TranslatedNow {
  const reason = steps.find((step) => step.reason !== undefined)?.reason ?? unprovedStep(steps);
  const idiomatic = provedIdiom(steps) ? idiomaticCommands(steps, accounts) : undefined;
  return {
    calls: steps.map(({ change: { operation, input } }) => ({ operation, input })),
    ...(reason === undefined ? { exact: linesInOrder(steps) } : { reason }),
    ...(idiomatic === undefined ? {} : { idiomatic: { commands: idiomatic.commands, losses: idiomatic.losses.map(({ text }) => text) } }),
  };
}
