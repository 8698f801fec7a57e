import { cut } from '../../reports/text/columns.ts';
import { visible } from '../../reports/text/visible.ts';
import type { Console } from './console.ts';

const BAR_COLUMNS = 24;

export interface Progress {
  show(done: number, total: number, subject: string): void;
  /** Takes the bar away. */
  end(): void;
}

/** A bar on one line of a terminal, drawn again and again; nothing at all where stderr is no terminal. */
export function progressBar(console: Console): Progress {
  if (!console.progress) return { show: () => {}, end: () => {} };
  return {
    show: (done, total, subject) => {
      const filled = total === 0 ? BAR_COLUMNS : Math.floor((done / total) * BAR_COLUMNS);
      console.err(`\r\x1b[K${cut(`[${'#'.repeat(filled)}${' '.repeat(BAR_COLUMNS - filled)}] ${done}/${total} ${visible(subject)}`, 79)}`);
    },
    end: () => console.err('\r\x1b[K'),
  };
}
