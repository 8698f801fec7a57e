import { type CommandLine, readCommandLine } from './command-line.ts';
import { dependsOn } from './depends.ts';
import { type ExactStep, linesInOrder } from './exact.ts';
import { idiomaticCommands } from './idiomatic.ts';
import { FIRST_ID, type NotedCall, type Notes } from './noted-world.ts';
import { proofOf, provedIdiom, unprovedStep } from './proof.ts';
import { queryOf } from './queries/index.ts';
import { quoted } from './shell-words.ts';
import { withoutGrammar } from './without-equivalent.ts';
import { workedOut } from './worked-out.ts';

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
  const input = ['foreign' in line ? line.foreign : line.tool, ...line.words].map(quoted).join(' ');
  const nothing = (reason: string, calls: readonly NotedCall[] = []): Translated => ({ input, calls, exact: null, idiomatic: null, dependsOn: [], reason });
  if ('foreign' in line) return nothing(withoutGrammar(line.foreign));
  const found = await workedOut(line);
  if (found.kind === 'nothing') return nothing(found.reason);
  if (found.kind === 'changes') return translatedSteps(input, found.steps, found.accounts);
  return translatedQuery(input, line, found.notes, nothing);
}

function translatedSteps(input: string, steps: readonly ExactStep[], accounts: readonly string[]): Translated {
  const changes = steps.map(({ change }) => change);
  const calls = changes.map(({ operation, input }) => ({ operation, input: named(input, accounts) }));
  const without = steps.find(({ reason }) => reason !== undefined)?.reason ?? unprovedStep(steps);
  const found = idiomaticCommands(steps, accounts);
  const idiomatic = found !== undefined && provedIdiom(steps) ? { commands: found.commands, losses: found.losses.map(({ text }) => text) } : null;
  return {
    ...{ input, calls },
    exact: without === undefined ? { commands: linesInOrder(steps) } : null,
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
