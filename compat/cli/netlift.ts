import { CommanderError } from 'commander';
import { KernelError, UsageError } from '../../src/base/errors.ts';
import { isToolName } from '../legacy/index.ts';
import { CannotRun } from './cannot-run.ts';
import { type Console, processConsole } from './console.ts';
import { exitStatus } from './exit-status.ts';
import { program } from './program.ts';

/** The program: runs what a command line asks for, and gives the exit status. */
export async function netlift(argv: readonly string[], console: Console = processConsole()): Promise<number> {
  const [, , first = '', ...words] = argv;
  let status: number = exitStatus.fine;
  try {
    if (isToolName(first)) return await (await import('./applet.ts')).applet(first, words);
    await program(console, (ended) => {
      status = ended;
    }).parseAsync(argv);
    return status;
  } catch (error) {
    return statusOf(error, console);
  }
}

/** Says what went wrong in a line, and what the program ends with. What is nobody's fault but ours is thrown on, with its stack. */
function statusOf(error: unknown, console: Console): number {
  // Commander has written its help or its complaint already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.fine : exitStatus.usage;
  if (error instanceof UsageError) {
    console.err(`netlift: ${error.message}\n`);
    return exitStatus.usage;
  }
  if (error instanceof CannotRun) {
    console.err(`netlift: ${error.message}; ${error.remedy}\n`);
    return exitStatus.cannotRun;
  }
  if (error instanceof KernelError) {
    console.err(`netlift: cannot work here: ${error.message}; netlift doctor says what is missing\n`);
    return exitStatus.cannotRun;
  }
  throw error;
}
