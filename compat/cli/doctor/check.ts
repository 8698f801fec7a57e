/** One thing that this machine has or lacks. */
export interface Check {
  /** Wordy and stable, for scripts. */
  id: string;
  group: 'privileges' | 'kernel' | 'devices' | 'tools' | 'runtime';
  title: string;
  ok: boolean;
  /** What was found: a version, a reason. */
  found?: string;
  /** What cannot be done without it. */
  lost?: string;
  remedy?: string;
}

/** A check whose loss and remedy matter only where it failed. */
export function check(group: Check['group'], id: string, title: string, ok: boolean, more: { found?: string | undefined; lost: string; remedy: string }): Check {
  return { id, group, title, ok, ...(more.found === undefined ? {} : { found: more.found }), ...(ok ? {} : { lost: more.lost, remedy: more.remedy }) };
}
