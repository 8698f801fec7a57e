import { painter } from '../../reports/terminal/colour.ts';

/** Where a command writes, and what the reader's screen can show. */
export interface Console {
  /** Results, and nothing else. */
  out(text: string): void;
  /** Progress, notes and errors. */
  err(text: string): void;
  /** What was written to stdout has left the process: a pipe may be slower than we are, and what waits for it takes memory. */
  flushed(): Promise<void>;
  /** Columns of the terminal; undefined where stdout is none. */
  width: number | undefined;
  /** Whether stdout may have colours. */
  colour: boolean;
  /** Whether stderr is a terminal, on which a line may be drawn again. */
  progress: boolean;
  /** Bold on stdout where colours are allowed. */
  bold(text: string): string;
}

/** The console of this process. A reader that has gone (`netlift ops | head -1`) is no error: what it does not want is dropped. */
export function processConsole(): Console {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreGoneReader);
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  return {
    out: (text) => {
      process.stdout.write(text);
    },
    err: (text) => {
      process.stderr.write(text);
    },
    // A reader that has gone wants nothing more: an error ends the wait as well.
    flushed: () => new Promise((resolve) => process.stdout.write('', () => resolve())),
    width: process.stdout.isTTY === true ? process.stdout.columns || 80 : undefined,
    colour,
    progress: process.stderr.isTTY === true && process.env.TERM !== 'dumb',
    bold: (text) => painter(colour)(text, 'bold'),
  };
}

function ignoreGoneReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
