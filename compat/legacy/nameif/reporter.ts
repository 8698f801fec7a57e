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

export function reporter(world: World, logs: boolean): Reporter {
  const warn = (message: string) => {
    if (logs) world.syslog?.(LOCAL0_ERR, 'nameif', message);
    else world.err(`${message}\n`);
  };
  return {
    warn,
    complain: (message) => {
      warn(message);
      throw new Complaint(message);
    },
  };
}
