import { type Equivalent, notice, noting } from '../applets/equivalent.ts';
import { appendUse, processOf, type Use } from '../applets/log.ts';
import type { World } from '../legacy/world.ts';
import type { AppletSettings } from './applet-settings.ts';

/** Numbers of signals that end a tool which runs on and on (`netstat -c`); a shell counts them from 128. */
const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** A use of a tool that is said, or written down, once it is over: also where a signal or a reader that has gone ends it. */
export interface WatchedUse {
  watched(world: World): World;
  end(status: number): void;
}

/** Watches the use of a tool from now on; `err` writes to stderr. */
export function watchUse(argv: readonly string[], settings: AppletSettings, err: (text: string) => void): WatchedUse {
  const use = { time: new Date().toISOString(), parent: processOf(process.ppid), argv, via: settings.via };
  let equivalent = (): Equivalent => ({ commands: [], reasons: [], by: [], looked: true });
  let over = false;
  const end = (status: number) => {
    if (over) return;
    over = true;
    tell(use, equivalent(), status, settings, err);
  };
  process.once('exit', (status) => end(status));
  for (const [signal, number] of Object.entries(signals)) {
    process.once(signal, () => {
      end(128 + number);
      process.kill(process.pid, signal);
    });
  }
  return {
    watched: (world) => {
      const notes = noting(world);
      equivalent = notes.equivalent;
      return notes.world;
    },
    end,
  };
}

function tell(use: Pick<Use, 'time' | 'parent' | 'argv' | 'via'>, equivalent: Equivalent, status: number, settings: AppletSettings, err: (text: string) => void): void {
  const [tool = '', ...words] = use.argv;
  const refused = settings.policy === 'refuse';
  if (settings.notice && !refused) err(notice(tool, words, equivalent));
  if (settings.log === undefined) return;
  const { commands, reasons, by } = equivalent;
  const line = { ...use, by, equivalent: commands, ...(reasons.length === 0 ? {} : { reasons }), status, ...(refused ? { refused } : {}) };
  const problem = appendUse(settings.log, line);
  if (problem !== undefined) err(`netlift: cannot write NETLIFT_LOG: ${problem}\n`);
}
