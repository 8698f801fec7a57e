import type { Comparison, Cost } from '../../src/model/comparison.ts';
import { measures, operationCosts } from '../reading/cost.ts';
import { grouped, microsecondsText } from '../text/amount.ts';
import { type CostPlot, costPlot } from './plots/cost.ts';
import { type GrowthPlot, growthPlot } from './plots/growth.ts';

interface CostRow {
  name: string;
  /** Calls, bytes and time, the ioctl side and then netlink of each; empty where that side does not run. */
  figures: string[];
}

export interface CostView {
  plots: CostPlot[];
  rows: CostRow[];
  growth: { operation: string; objects: string; plots: GrowthPlot[]; rows: CostRow[] }[];
}

export function costView({ operations, growth }: Comparison): CostView {
  const costs = operationCosts(operations);
  return {
    plots: costs.length === 0 ? [] : measures.map((measure) => costPlot(costs, measure)),
    rows: costs.map(({ id, ioctl, netlink }) => ({ name: id, figures: figures(ioctl, netlink) })),
    growth: growth.map((entry, index) => ({
      operation: entry.operation,
      objects: entry.objects,
      plots: measures.map((measure) => growthPlot(entry, index, measure)),
      rows: entry.points.map(({ count, ioctl, netlink }) => ({ name: grouped(count), figures: figures(ioctl, netlink) })),
    })),
  };
}

function figures(ioctl: Cost | undefined, netlink: Cost | undefined): string[] {
  const each = (text: (cost: Cost) => string) => [ioctl, netlink].map((cost) => (cost === undefined ? '' : text(cost)));
  return [...each(({ calls }) => grouped(calls)), ...each(({ bytes }) => grouped(bytes)), ...each(({ microseconds }) => microsecondsText(microseconds))];
}
