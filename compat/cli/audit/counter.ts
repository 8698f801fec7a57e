import { count } from '../../../reports/text/amount.ts';
import { cut } from '../../../reports/text/columns.ts';
import { visible } from '../../../reports/text/visible.ts';
import type { Console } from '../console.ts';

/** One line on a terminal that says how far it is; nothing where stderr is none. */
export interface Counter {
  show(files: number, findings: number, at: string): void;
  /** Takes the line away: before anything else is written to the same terminal, and in the end. */
  clear(): void;
}

/** A line is drawn no more often than this. */
const EVERY_MS = 100;

export function counter(console: Console): Counter {
  if (!console.progress) return { show: () => {}, clear: () => {} };
  let [last, shown] = [0, false];
  return {
    show: (files, findings, at) => {
      if (performance.now() - last < EVERY_MS) return;
      last = performance.now();
      shown = true;
      console.err(`\r\x1b[K${cut(`${count(files, 'file')}, ${count(findings, 'finding')}  ${visible(at)}`, 79)}`);
    },
    clear: () => {
      if (shown) console.err('\r\x1b[K');
      shown = false;
    },
  };
}
