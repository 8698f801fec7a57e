/**
 * Runs the contestants in turn, again and again, so that what else the machine does falls on all of them alike; gives each one's figures. The first round only
 * warms up: it is not counted.
 */
export function inTurn<Name extends string>(rounds: number, contestants: Record<Name, () => number>): Record<Name, number[]> {
  const names = Object.keys(contestants) as Name[];
  const figures = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const figure = contestants[name]();
      if (round > 0) figures[name].push(figure);
    }
  }
  return figures;
}

/** Milliseconds that `work` takes. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
