import { type CommandLine, readCommandLine } from './command-line.ts';
import { dependsOn } from './depends.ts';
import { type ExactStep, exactCommands, exactSteps } from './exact.ts';
import { idiomaticCommands } from './idiomatic.ts';
import { nameifSteps } from './nameif.ts';
import { notedCalls } from './noted-calls.ts';
import { FIRST_ID, type NotedCall, type Notes } from './noted-world.ts';
import { proofOf, provedIdiom, unprovedStep } from './proof.ts';
import { queryOf } from './queries/index.ts';
import { quoted } from './shell-words.ts';
import { withoutEquivalent } from './without-equivalent.ts';

/** One legacy command line in the words of iproute2. */
export interface Translated {
  /** As it was given, in one line. */
  readonly input: string;
  /** What the tool does, on links that are up; of one that only looks, what it asks. */
  readonly calls: readonly NotedCall[];
  /** Shell lines that leave the kernel in the same state from any start state; of a tool that only looks, those that show the same facts. */
  readonly exact: { readonly commands: readonly string[] } | null;
  /** What an administrator would write, with what it does otherwise. */
  readonly idiomatic: { readonly commands: readonly string[]; readonly losses: readonly string[] } | null;
  /** What the meaning of the command line depends on. */
  readonly dependsOn: readonly string[];
  /** What has been run of it beside the real tool. */
  readonly proof?: string;
  /** Why there are no exact lines, or none at all. */
  readonly reason?: string;
}

/** Translates a command line, given as words or as one string. No kernel is asked, no name looked up, no file read. Throws UsageError where it is no legacy tool's. */
export async function translate(given: readonly string[]): Promise<Translated> {
  const line = readCommandLine(given);
  const input = [line.tool, ...line.words].map(quoted).join(' ');
  const nothing = (reason: string, calls: readonly NotedCall[] = []): Translated => ({ input, calls, exact: null, idiomatic: null, dependsOn: [], reason });
  const reason = withoutEquivalent[line.tool];
  if (reason !== undefined) return nothing(reason);
  if (line.tool === 'nameif') {
    const steps = nameifSteps(line);
    return 'reason' in steps ? nothing(steps.reason) : translatedSteps(input, steps, []);
  }
  const { changes, notes, status } = await notedCalls(line);
  const unknown = unknownTo(line, notes);
  if (unknown !== undefined) return nothing(unknown);
  if (changes.length > 0 && status === 0) return translatedSteps(input, exactSteps(changes, notes.accounts), notes.accounts);
  // Of masqueraded connections netstat says that there are none, before it asks anything.
  const looks = notes.reads.length + notes.files.length > 0 || (line.tool === 'netstat' && status === 1);
  if (changes.length === 0 && looks) return translatedQuery(input, line, notes, nothing);
  return nothing(`${line.tool} does nothing by these words${notes.stderr === '' ? '' : `: it says '${firstLine(notes.stderr)}'`}`);
}

/** What only the machine knows. */
function unknownTo({ tool }: CommandLine, { hosts, files }: Notes): string | undefined {
  if (tool === 'netstat' || tool.endsWith('domainname')) return undefined;
  const [host] = hosts;
  if (host !== undefined && tool !== 'hostname') return `'${host}' is no address: a translation looks up no names of hosts and networks; say its address`;
  const [file] = files;
  return file === undefined ? undefined : `${tool} reads ${file}, which a translation does not see`;
}

function translatedSteps(input: string, steps: readonly ExactStep[], accounts: readonly string[]): Translated {
  const changes = steps.map(({ change }) => change);
  const calls = changes.map(({ operation, input }) => ({ operation, input: named(input, accounts) }));
  const without = steps.find(({ reason }) => reason !== undefined)?.reason ?? unprovedStep(steps);
  const found = idiomaticCommands(steps, accounts);
  const idiomatic = found !== undefined && provedIdiom(steps) ? { commands: found.commands, losses: found.losses.map(({ text }) => text) } : null;
  return {
    ...{ input, calls },
    exact: without === undefined ? { commands: exactCommands(steps) } : null,
    idiomatic,
    dependsOn: dependsOn(changes),
    ...(without === undefined ? { proof: proofOf(steps) } : { reason: without }),
  };
}

function translatedQuery(input: string, line: CommandLine, { reads }: Notes, nothing: (reason: string, calls: readonly NotedCall[]) => Translated): Translated {
  const calls = [...new Map(reads.map((call) => [JSON.stringify(call), call])).values()];
  const query = queryOf(line);
  if ('reason' in query) return nothing(query.reason, calls);
  const proof = proofOf(query);
  if (proof === undefined) return nothing(`what '${query.shape}' shows, no test has held against ${query.commands.join('; ')}`, calls);
  const { commands, losses } = query;
  return { input, calls, exact: { commands }, idiomatic: { commands, losses: losses.map(({ text }) => text) }, dependsOn: [], proof };
}

/** Accounts by their names again. */
function named(input: NotedCall['input'], accounts: readonly string[]): NotedCall['input'] {
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, (typeof value === 'number' && accounts[value - FIRST_ID]) || value]));
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
