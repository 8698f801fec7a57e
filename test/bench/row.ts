/** One line of the report: what netlift takes, and what something else takes for the same, in the same run. */
export interface Row {
  what: string;
  unit: 'ms' | 'us';
  /** Medians over the rounds. */
  netlift: number;
  beside: string;
  reference: number;
  /** netlift / reference. */
  ratio: number;
  /** What the ratio should stay under. */
  aim?: number;
  rounds: number;
}

/** Something that could not be measured here, and why. */
export interface Skipped {
  what: string;
  skipped: string;
}

export function row(what: string, unit: Row['unit'], netlift: readonly number[], beside: string, reference: readonly number[], aim?: number): Row {
  const [own, other] = [median(netlift), median(reference)];
  return { what, unit, netlift: own, beside, reference: other, ratio: own / other, ...(aim === undefined ? {} : { aim }), rounds: netlift.length };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
