import type { ScenarioResult, Summary, Verdict } from '../../src/model/comparison.ts';

/** How each verdict is shown and what it means, the most urgent first. */
export const verdicts = {
  new: { symbol: '!', key: 'new', meaning: 'Differences that no catalogue entry explains. Somebody has to look at these.' },
  known: { symbol: '≈', key: 'known', meaning: 'They differ, and a catalogue entry explains every differing place.' },
  'one-sided': { symbol: '◐', key: 'oneSided', meaning: 'Only one interface can do it. The reason is given.' },
  skipped: { symbol: '–', key: 'skipped', meaning: 'Not tried: this kernel or this user cannot. The reason is given.' },
  same: { symbol: '=', key: 'same', meaning: 'Result, error, kernel state and notifications are the same on both sides.' },
} as const satisfies Record<Verdict, { symbol: string; key: keyof Summary; meaning: string }>;

export const byUrgency = Object.keys(verdicts) as Verdict[];

/** The order of the summary line. */
export const inSummary: Verdict[] = ['same', 'known', 'new', 'one-sided', 'skipped'];

/** `12 same, 3 known, 0 new, 1 one-sided, 2 skipped`. */
export function summaryText(summary: Summary): string {
  return inSummary.map((verdict) => `${summary[verdicts[verdict].key]} ${verdict}`).join(', ');
}

/** The most urgent verdict of some scenarios; `skipped` where there are none, since nothing was tried. */
export function worst(scenarios: readonly ScenarioResult[]): Verdict {
  return byUrgency.find((verdict) => scenarios.some((scenario) => scenario.verdict === verdict)) ?? 'skipped';
}

export function tally(scenarios: readonly ScenarioResult[]): Summary {
  const counts: Summary = { same: 0, known: 0, new: 0, oneSided: 0, skipped: 0 };
  for (const { verdict } of scenarios) counts[verdicts[verdict].key] += 1;
  return counts;
}

/** Only what there is of it, most urgent first: `1 new, 2 same`. */
export function tallyText(scenarios: readonly ScenarioResult[]): string {
  const counts = tally(scenarios);
  return byUrgency
    .filter((verdict) => counts[verdicts[verdict].key] > 0)
    .map((verdict) => `${counts[verdicts[verdict].key]} ${verdict}`)
    .join(', ');
}
