import type { World } from '../world.ts';

/** What is written in order, though some of it has to wait for names: all tables are read first, and the rest is written once the names are there. */
export interface Page {
  out(text: string | Uint8Array): void;
  /** Text that cannot be made yet. */
  later(make: () => string): void;
  /** Writes what waits, after `names`. It stays synchronous where nothing waits. */
  finish<T>(result: T, names: () => Promise<void>): T | Promise<T>;
}

export function pageOf(world: World): Page {
  const waiting: (() => string | Uint8Array)[] = [];
  return {
    out: (text) => {
      if (waiting.length === 0) world.out(text);
      else waiting.push(() => text);
    },
    later: (make) => {
      waiting.push(make);
    },
    finish: (result, names) => {
      if (waiting.length === 0) return result;
      return names().then(() => {
        for (const make of waiting) world.out(make());
        return result;
      });
    },
  };
}
