import type { Cost, OperationComparison, ScenarioResult } from '../../src/model/comparison.ts';

/** The median cost of an operation on each side; absent where that side did not run. */
export interface OperationCost {
  id: string;
  ioctl?: Cost;
  netlink?: Cost;
  /** How many scenarios the medians are of. */
  scenarios: number;
}

/**
 * Where both sides ran, both medians are over the same scenarios, since times compare only within one run. Where one side never runs, the median of the other.
 * Operations that never ran are left out.
 */
export function operationCosts(operations: readonly OperationComparison[]): OperationCost[] {
  return operations.flatMap(({ id, scenarios }) => {
    const both = scenarios.filter(({ ioctl, netlink }) => ioctl !== undefined && netlink !== undefined);
    const used = both.length > 0 ? both : scenarios.filter(({ ioctl, netlink }) => ioctl !== undefined || netlink !== undefined);
    const [ioctl, netlink] = [median(used, 'ioctl'), median(used, 'netlink')];
    if (used.length === 0) return [];
    return [{ id, scenarios: used.length, ...(ioctl === undefined ? {} : { ioctl }), ...(netlink === undefined ? {} : { netlink }) }];
  });
}

function median(scenarios: readonly ScenarioResult[], side: 'ioctl' | 'netlink'): Cost | undefined {
  const costs = scenarios.flatMap((scenario) => scenario[side]?.cost ?? []);
  if (costs.length === 0) return undefined;
  const of = (measure: keyof Cost) => middle(costs.map((cost) => cost[measure]).sort((a, b) => a - b));
  return { calls: of('calls'), bytes: of('bytes'), microseconds: of('microseconds') };
}

function middle(sorted: readonly number[]): number {
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

export const measures = [
  { key: 'calls', title: 'System calls', unit: 'calls' },
  { key: 'bytes', title: 'Bytes to and from the kernel', unit: 'bytes' },
  { key: 'microseconds', title: 'Time', unit: 'µs' },
] as const satisfies { key: keyof Cost; title: string; unit: string }[];
