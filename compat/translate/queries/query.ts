import type { Loss } from '../idiom.ts';
import { loss } from '../idiom.ts';

/** What shows the same facts as a tool that only looks. */
export interface Query {
  readonly commands: readonly string[];
  readonly losses: readonly Loss[];
  /** What of the command line it depends on: two of one shape have the same commands, but for names and addresses. */
  readonly shape: string;
}

/** Or why nothing does. */
export type QueryOrReason = Query | { readonly reason: string };

/** Every one of them: whoever parses the text of the one does not understand the other's. */
export const otherText = loss('other-text', 'the text is another one: whoever parses it has to change; ip -json, bridge -json and nstat --json give JSON');

export const once = loss('once', 'shows it once; the old tool goes on every second (watch -n 1 COMMAND)');

export function query(shape: string, commands: readonly string[], ...losses: readonly Loss[]): Query {
  return { shape, commands, losses: [otherText, ...losses] };
}

/** Names of hosts are looked up, as the old tools do without -n. */
export function resolving(numeric: boolean): string {
  return numeric ? '' : ' -resolve';
}
