import { errnos } from '../../src/base/errno.ts';
import { tools } from '../legacy/index.ts';
import type { Tool } from '../legacy/world.ts';
import type { CommandLine } from './command-line.ts';
import { EndOfTime, type NotedCall, type Notes, notedWorld } from './noted-world.ts';

/** A change that a command line makes, with what becomes of it elsewhere than on a link that is up, and where the kernel refuses it. */
export interface Change extends NotedCall {
  /** The input where the link is down, if it is another one there. */
  readonly whenDown?: NotedCall['input'];
  /** What the tool does once the kernel has refused this: the same as without that, nothing more, or other things. */
  readonly onFailure: 'goes on' | 'stops' | readonly NotedCall[];
  /** Links that have to be there, which the tool asks for and does not hand to the kernel: without one it does nothing. */
  readonly needs?: readonly string[];
}

export interface NotedRun {
  readonly changes: readonly Change[];
  readonly notes: Notes;
  /** The exit status where all that was asked for succeeds. */
  readonly status: number;
}

/** What a command line does, found by running its grammar without a kernel: on links that are up, on links that are down, and with each change refused. */
export async function notedCalls(line: CommandLine): Promise<NotedRun> {
  const tool = await tools[line.tool]();
  const { notes, status } = run(tool, line, true);
  const ended = await status;
  return { changes: changesOf(tool, line, notes), notes, status: ended };
}

/**
 * The same at once: tools wait only where they look up names, and a line that needs that has no translation. Of one whose exit status is a promise, what it said tells
 * whether it was content.
 */
export function notedNow(tool: Tool, line: CommandLine): NotedRun {
  const { notes, status } = run(tool, line, true);
  return { changes: changesOf(tool, line, notes), notes, status: typeof status === 'number' ? status : notes.stderr === '' ? 0 : 1 };
}

function changesOf(tool: Tool, line: CommandLine, notes: Notes): Change[] {
  const { writes } = notes;
  const needs = needsOf(notes);
  const down = writes.length === 0 ? [] : run(tool, line, false).notes.writes;
  return writes.map((call, at) => {
    const below = down[at];
    const same = below === undefined || JSON.stringify(below) === JSON.stringify(call);
    return { ...call, ...(same ? {} : { whenDown: below.input }), onFailure: onFailure(tool, line, writes, at), ...(needs.length === 0 ? {} : { needs }) };
  });
}

/** The links of which only the index is asked. */
function needsOf({ reads, writes }: Notes): readonly string[] {
  const asked = reads.flatMap(({ operation, input: { link } }) => (operation === 'link.get-index' && typeof link === 'string' ? [link] : []));
  const handedOn = new Set(writes.flatMap(({ input }) => Object.values(input)));
  return [...new Set(asked)].filter((link) => !handedOn.has(link));
}

function onFailure(tool: Tool, line: CommandLine, writes: readonly NotedCall[], at: number): Change['onFailure'] {
  const { notes } = run(tool, line, true, { at, errno: errnos.ENOENT });
  const after = notes.writes.slice(at + 1);
  const rest = writes.slice(at + 1);
  if (JSON.stringify(after) === JSON.stringify(rest)) return 'goes on';
  return after.length === 0 ? 'stops' : after;
}

/** One run of the grammar. */
function run(tool: Tool, { tool: program, words }: CommandLine, up: boolean, failing?: { at: number; errno: number }): { notes: Notes; status: number | Promise<number> } {
  const { world, notes } = notedWorld({ program, words, up, ...(failing === undefined ? {} : { failing }) });
  try {
    const status = tool(words, world);
    return { notes, status: typeof status === 'number' ? status : status.catch(endOfTime) };
  } catch (error) {
    return { notes, status: endOfTime(error) };
  }
}

/** A tool that would go on for ever has done what it does. */
function endOfTime(error: unknown): number {
  if (error instanceof EndOfTime) return 0;
  throw error;
}
