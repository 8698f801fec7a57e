import { errnos } from '../../src/base/errno.ts';
import { tools } from '../legacy/index.ts';
import type { CommandLine } from './command-line.ts';
import { EndOfTime, type NotedCall, type Notes, notedWorld } from './noted-world.ts';

/** A change that a command line makes, with what becomes of it elsewhere than on a link that is up, and where the kernel refuses it. */
export interface Change extends NotedCall {
  /** The input where the link is down, if it is another one there. */
  readonly whenDown?: NotedCall['input'];
  /** What the tool does once the kernel has refused this: the same as without that, nothing more, or other things. */
  readonly onFailure: 'goes on' | 'stops' | readonly NotedCall[];
}

export interface NotedRun {
  readonly changes: readonly Change[];
  readonly notes: Notes;
  /** The exit status where all that was asked for succeeds. */
  readonly status: number;
}

/** What a command line does, found by running its grammar without a kernel: on links that are up, on links that are down, and with each change refused. */
export async function notedCalls(line: CommandLine): Promise<NotedRun> {
  const { notes, status } = await run(line, true);
  const { writes } = notes;
  const down = writes.length === 0 ? notes : (await run(line, false)).notes;
  const changes: Change[] = [];
  for (const [at, call] of writes.entries()) {
    const below = down.writes[at];
    const same = below === undefined || JSON.stringify(below) === JSON.stringify(call);
    changes.push({ ...call, ...(same ? {} : { whenDown: below.input }), onFailure: await onFailure(line, writes, at) });
  }
  return { changes, notes, status };
}

async function onFailure(line: CommandLine, writes: readonly NotedCall[], at: number): Promise<Change['onFailure']> {
  const { notes } = await run(line, true, { at, errno: errnos.ENOENT });
  const after = notes.writes.slice(at + 1);
  const rest = writes.slice(at + 1);
  if (JSON.stringify(after) === JSON.stringify(rest)) return 'goes on';
  return after.length === 0 ? 'stops' : after;
}

async function run({ tool: name, words }: CommandLine, up: boolean, failing?: { at: number; errno: number }): Promise<{ notes: Notes; status: number }> {
  const tool = await tools[name]();
  const { world, notes } = notedWorld({ program: name, words, up, ...(failing === undefined ? {} : { failing }) });
  try {
    return { notes, status: await tool(words, world) };
  } catch (error) {
    if (error instanceof EndOfTime) return { notes, status: 0 };
    throw error;
  }
}
