import type { Outcome } from '../../src/model/outcome.ts';
import type { Entry } from '../../src/syscall/recording.ts';

/** One operation run once by one interface on a real kernel: every system call with its bytes, and what came out. */
export interface RecordedRun {
  via: 'ioctl' | 'netlink';
  scenario: string;
  input: Record<string, unknown>;
  outcome: Outcome;
  entries: Entry[];
}

export interface RecordingFile {
  operation: string;
  /** The kernel that answered. */
  kernel: string;
  runs: RecordedRun[];
}

/** Bytes are written as `hex:...`, big integers as `bigint:...`; one system call a line, so that a change reads well. */
export function writeRecordings(file: RecordingFile): string {
  const runs = file.runs.map(({ entries, ...run }) => {
    const lines = entries.map((entry) => `        ${JSON.stringify(marked(entry))}`);
    return `    { "run": ${JSON.stringify(marked(run))},\n      "entries": [\n${lines.join(',\n')}\n      ] }`;
  });
  return `{\n  "operation": ${JSON.stringify(file.operation)},\n  "kernel": ${JSON.stringify(file.kernel)},\n  "runs": [\n${runs.join(',\n')}\n  ]\n}\n`;
}

export function readRecordings(text: string): RecordingFile {
  const file = JSON.parse(text) as { operation: string; kernel: string; runs: { run: Omit<RecordedRun, 'entries'>; entries: Entry[] }[] };
  return { ...file, runs: file.runs.map(({ run, entries }) => ({ ...(unmarked(run) as Omit<RecordedRun, 'entries'>), entries: unmarked(entries) as Entry[] })) };
}

function marked(value: unknown): unknown {
  if (value instanceof Uint8Array) return `hex:${Buffer.from(value).toString('hex')}`;
  if (typeof value === 'bigint') return `bigint:${value}`;
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner)]));
  return value;
}

function unmarked(value: unknown): unknown {
  if (typeof value === 'string' && value.startsWith('hex:')) return Buffer.from(value.slice(4), 'hex');
  if (typeof value === 'string' && value.startsWith('bigint:')) return BigInt(value.slice(7));
  if (Array.isArray(value)) return value.map(unmarked);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unmarked(inner)]));
  return value;
}
