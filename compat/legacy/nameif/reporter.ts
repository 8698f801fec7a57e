import type { World } from '../world.ts';

/** What nameif says, on stderr or, with -s, in the log of the system. */
export interface Reporter {
  warn(message: string): void;
  /** Says it and ends the program. */
  complain(message: string): never;
}

export class Complaint extends Error {}

/** LOG_LOCAL0 and LOG_ERR (sys/syslog.h). */
const LOCAL0_ERR = (16 << 3) | 3;

/** As net-tools has it: to stderr, or to the log instead. */
export function reporter(world: World, logs: boolean): Reporter {
  return reporterOf((message) => (logs ? log(world, message) : world.err(`${message}\n`)));
}

/** As busybox has it: to stderr in any case, and to the log as well where that was asked for. */
export function busyboxReporter(world: World, logs: boolean): Reporter {
  return reporterOf((message) => {
    if (logs) log(world, message);
    world.err(`nameif: ${message}\n`);
  });
}

function reporterOf(warn: Reporter['warn']): Reporter {
  return {
    warn,
    complain: (message) => {
      warn(message);
      throw new Complaint(message);
    },
  };
}

function log(world: World, message: string): void {
  world.syslog?.(LOCAL0_ERR, 'nameif', message);
}
