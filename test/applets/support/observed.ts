/** What a command left behind, in all that somebody could notice. */
export interface Observed {
  stdout: string;
  stderr: string;
  status: number;
  state: unknown;
}

export const aspects = ['stdout', 'stderr', 'status', 'state'] as const satisfies (keyof Observed)[];
export type Aspect = (typeof aspects)[number];
