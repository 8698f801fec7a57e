import { errnos } from '../../../src/base/errno.ts';
import { arp } from '../../legacy/arp/index.ts';
import { brctl } from '../../legacy/brctl/index.ts';
import { hostname } from '../../legacy/hostname/index.ts';
import { ifconfig } from '../../legacy/ifconfig/index.ts';
import { isToolName } from '../../legacy/index.ts';
import { ipmaddr } from '../../legacy/ipmaddr/index.ts';
import { netstat } from '../../legacy/netstat/index.ts';
import { route } from '../../legacy/route/index.ts';
import { tunctl } from '../../legacy/tunctl/index.ts';
import type { Tool } from '../../legacy/world.ts';
import { type ExactStep, exactCommands, exactSteps } from '../../translate/exact.ts';
import { idiomaticCommands } from '../../translate/idiomatic.ts';
import { nameifSteps } from '../../translate/nameif.ts';
import type { Change } from '../../translate/noted-calls.ts';
import { EndOfTime, FIRST_ID, type NotedCall, type Notes, notedWorld } from '../../translate/noted-world.ts';
import { proofOf, provedIdiom, unprovedStep } from '../../translate/proof.ts';
import { queryOf } from '../../translate/queries/index.ts';
import { withoutEquivalent } from '../../translate/without-equivalent.ts';

/** A translation without what only people read of it. */
export interface TranslatedNow {
  readonly calls: readonly NotedCall[];
  /** Shell lines that leave the kernel in the same state; of what only shows, those that show the same facts. */
  readonly exact?: readonly string[];
  readonly idiomatic?: { readonly commands: readonly string[]; readonly losses: readonly string[] };
  /** Why there are no exact lines. */
  readonly reason?: string;
}

const tools: Readonly<Record<string, Tool>> = {
  arp,
  brctl,
  ifconfig,
  ipmaddr,
  netstat,
  route,
  tunctl,
  hostname,
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

/** As translate() does, at once: tools wait only where they look up names, and a line that needs that has no translation. */
function translated(tool: string, words: readonly string[]): TranslatedNow {
  if (!isToolName(tool)) return { calls: [] };
  const without = withoutEquivalent[tool];
  if (without !== undefined) return { calls: [], reason: without };
  if (tool === 'nameif') {
    const steps = nameifSteps({ tool, words });
    return 'reason' in steps ? { calls: [], reason: steps.reason } : translatedSteps(steps, []);
  }
  if (tools[tool] === undefined) return { calls: [] };
  const notes = run(tool, words, true);
  const open = tool === 'netstat' ? undefined : unknownTo(notes);
  if (open !== undefined) return { calls: [], reason: open };
  if (notes.writes.length > 0) return !notes.failed ? translatedSteps(exactSteps(changesOf(tool, words, notes), notes.accounts), notes.accounts) : { calls: notes.writes };
  const [said = ''] = notes.stderr.split('\n', 1);
  if (notes.reads.length === 0) return { calls: [], ...(said === '' ? {} : { reason: `${tool} does not take these words: it says '${said}'` }) };
  const query = queryOf({ tool, words });
  if ('reason' in query) return { calls: notes.reads, reason: query.reason };
  if (proofOf(query) === undefined) return { calls: notes.reads };
  return { calls: notes.reads, exact: query.commands, idiomatic: { commands: query.commands, losses: query.losses.map(({ text }) => text) } };
}

function translatedSteps(steps: readonly ExactStep[], accounts: readonly string[]): TranslatedNow {
  const reason = steps.find((step) => step.reason !== undefined)?.reason ?? unprovedStep(steps);
  const idiomatic = provedIdiom(steps) ? idiomaticCommands(steps, accounts) : undefined;
  return {
    calls: steps.map(({ change: { operation, input } }) => ({ operation, input })),
    ...(reason === undefined ? { exact: exactCommands(steps) } : { reason }),
    ...(idiomatic === undefined ? {} : { idiomatic: { commands: idiomatic.commands, losses: idiomatic.losses.map(({ text }) => text) } }),
  };
}

type Ran = Notes & { readonly failed: boolean };

/** What only the machine knows. */
function unknownTo({ hosts, files, accounts, writes }: Notes): string | undefined {
  const [host] = hosts;
  if (host !== undefined) return `'${host}' is no address, and names are not looked up here`;
  const [file] = files;
  if (file !== undefined) return `it reads ${file}, which a translation does not see`;
  const account = accounts.find((_, at) => !writes.some(({ input }) => Object.values(input).includes(FIRST_ID + at)));
  return account === undefined ? undefined : `whether '${account}' is a user or a group, only the machine knows`;
}

/** The changes with what becomes of each on a link that is down, and where the kernel refuses it. */
function changesOf(tool: string, words: readonly string[], { writes }: Notes): Change[] {
  const down = run(tool, words, false).writes;
  return writes.map((call, at) => {
    const below = down[at];
    const same = below === undefined || JSON.stringify(below) === JSON.stringify(call);
    return { ...call, ...(same ? {} : { whenDown: below.input }), onFailure: onFailure(tool, words, writes, at) };
  });
}

function onFailure(tool: string, words: readonly string[], writes: readonly NotedCall[], at: number): Change['onFailure'] {
  const after = run(tool, words, true, { at, errno: errnos.ENOENT }).writes.slice(at + 1);
  if (JSON.stringify(after) === JSON.stringify(writes.slice(at + 1))) return 'goes on';
  return after.length === 0 ? 'stops' : after;
}

function run(program: string, words: readonly string[], up: boolean, failing?: { at: number; errno: number }): Ran {
  const { world, notes } = notedWorld({ program, words, up, ...(failing === undefined ? {} : { failing }) });
  try {
    const status = tools[program]?.(words, world);
    // A promise is left where a name would be looked up, which the notes tell; of one that is done all the same, what it said tells whether it was content.
    Promise.resolve(status).catch(() => undefined);
    return { ...notes, failed: typeof status === 'number' ? status !== 0 : notes.stderr !== '' };
  } catch (error) {
    if (!(error instanceof EndOfTime)) throw error;
  }
  return { ...notes, failed: false };
}
