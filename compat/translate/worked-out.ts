import type { Tool } from '../legacy/world.ts';
import type { CommandLine } from './command-line.ts';
import { type ExactStep, exactSteps } from './exact.ts';
import { nameifSteps } from './nameif.ts';
import { type NotedRun, notedCalls, notedNow } from './noted-calls.ts';
import { FIRST_ID, type NotedCall, type Notes } from './noted-world.ts';
import { withoutEquivalent } from './without-equivalent.ts';

/** What a command line comes to: changes with their lines, questions, or nothing that could be translated, with the changes that are known all the same. */
export type WorkedOut =
  | { readonly kind: 'changes'; readonly steps: readonly ExactStep[]; readonly accounts: readonly string[] }
  | { readonly kind: 'looks'; readonly notes: Notes }
  | { readonly kind: 'nothing'; readonly reason: string; readonly calls: readonly NotedCall[] };

/** Runs the grammar of a tool without a kernel, and works out the lines of each change. Whether they have been proved is not asked here. */
export async function workedOut(line: CommandLine): Promise<WorkedOut> {
  return withoutRun(line) ?? concluded(line, await notedCalls(line));
}

/** The same at once, by a grammar that is there; without one only what is known before it is run. */
export function workedOutNow(line: CommandLine, grammar: Tool | undefined): WorkedOut {
  return withoutRun(line) ?? (grammar === undefined ? nothing(`the grammar of ${line.tool} is not at hand`) : concluded(line, notedNow(grammar, line)));
}

/** What is known before a grammar is run. */
function withoutRun(line: CommandLine): WorkedOut | undefined {
  const known = withoutEquivalent[line.tool];
  if (known !== undefined) return nothing(known);
  if (line.tool !== 'nameif') return undefined;
  const steps = nameifSteps(line);
  return 'reason' in steps ? nothing(steps.reason) : { kind: 'changes', steps, accounts: [] };
}

/** What the run of a grammar without a kernel comes to. */
function concluded(line: CommandLine, { changes, notes, status }: NotedRun): WorkedOut {
  const unknown = unknownTo(line, notes);
  if (unknown !== undefined) return nothing(unknown);
  const account = notes.accounts.find((_, at) => !changes.some(({ input }) => Object.values(input).includes(FIRST_ID + at)));
  if (account !== undefined) return nothing(`whether '${account}' is a user or a group, only the machine knows`);
  if (changes.length > 0 && status === 0) return { kind: 'changes', steps: exactSteps(changes, notes.accounts), accounts: notes.accounts };
  if (changes.length === 0 && looks(line, notes, status)) return { kind: 'looks', notes };
  const [said = ''] = notes.stderr.split('\n', 1);
  return nothing(said === '' ? `${line.tool} does nothing by these words` : `${line.tool} does not take these words: it says '${said}'`, notes.writes);
}

/** Whether a tool that changes nothing shows something. */
function looks({ tool, words }: CommandLine, { reads, files, stderr }: Notes, status: number): boolean {
  // What arp is to set it looks at first, and may refuse then.
  if (tool === 'arp' && status !== 0 && stderr.startsWith('SIOC')) return false;
  if (reads.length + files.length > 0) return true;
  // Of masqueraded connections netstat says that there are none, and route of its cache nothing, before they ask anything.
  return (tool === 'netstat' && status === 1) || (tool === 'route' && words.some((word) => /^(-\w*C|--cache)/.test(word)));
}

/** What `ifconfig LINK add ADDRESS` and `del ADDRESS` do with IPv4 addresses. */
const freeAlias =
  'ifconfig looks for an alias that has the address, else for a number that no alias has, and gives the address the netmask that the link has by then: ip address add ADDRESS/LENGTH dev LINK, or delete';

/** What only the machine knows. */
function unknownTo({ tool, words }: CommandLine, { hosts, files, reads }: Notes): string | undefined {
  if (tool === 'netstat' || tool.endsWith('domainname')) return undefined;
  const [host] = hosts;
  if (host !== undefined && tool !== 'hostname') return `'${host}' is no address: a translation looks up no names of hosts and networks; say its address`;
  // Aliases are listed to find one that has an address, or a number that none has.
  if (tool === 'ifconfig' && words.some((word) => word === 'add' || word === 'del') && reads.some(({ operation }) => operation === 'link.list-details')) return freeAlias;
  const zone = words.find((word) => word.includes(':') && word.includes('%'));
  if (tool === 'route' && zone !== undefined && reads.some(({ operation }) => operation === 'link.get-index'))
    return `whether the zone of ${zone} is a link, only the machine knows`;
  const [file] = files;
  return file === undefined ? undefined : `${tool} reads ${file}, which a translation does not see`;
}

function nothing(reason: string, calls: readonly NotedCall[] = []): WorkedOut {
  return { kind: 'nothing', reason, calls };
}
