const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** What is under way gets this long to clear up. */
const PATIENCE_MS = 2000;

/** Thrown where work stops because the user asked for it. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

export interface Interruption {
  /** To be called where stopping is safe. Throws Interrupted once a signal has come. */
  check(): void;
  /** The signal, once one has come. */
  readonly arrived: Promise<NodeJS.Signals>;
  /** Signals end the process at once again; one that has come by now does so here, after all is cleared up. */
  end(): void;
}

/** From here on a signal does not end the process in the middle of something, but at the next safe place. */
export function deferSignals(): Interruption {
  let received: NodeJS.Signals | undefined;
  const end = () => {
    for (const signal of signals) process.off(signal, listener);
    if (received !== undefined) process.kill(process.pid, received);
  };
  let tell: (signal: NodeJS.Signals) => void = () => {};
  const arrived = new Promise<NodeJS.Signals>((resolve) => {
    tell = resolve;
  });
  const listener = (signal: NodeJS.Signals) => {
    received ??= signal;
    tell(signal);
    setTimeout(end, PATIENCE_MS).unref();
  };
  for (const signal of signals) process.on(signal, listener);
  return {
    check: () => {
      if (received !== undefined) throw new Interrupted(`stopped by ${received}`);
    },
    arrived,
    end,
  };
}
