import type { Cost } from '../../../src/model/comparison.ts';
import type { measures, OperationCost } from '../../reading/cost.ts';
import { grouped } from '../../text/amount.ts';
import { columnsOf, cut } from '../../text/columns.ts';
import { logScale } from './scale.ts';

const WIDTH = 400;
const ROW = 16;
const HEAD = 26;
const LABEL_CHARACTERS = 24;
/** A character of the 10.5 px monospaced labels, in units of the viewBox. */
const CHARACTER = 6.4;

/** A dumbbell for every operation: what it cost on each side, on a logarithmic axis. Places are in units of the viewBox. */
export interface CostPlot {
  anchor: string;
  title: string;
  description: string;
  width: number;
  height: number;
  ticks: { at: number; label: string }[];
  rows: { y: number; textY: number; label: string; tip: string; ioctl: Marker | null; netlink: Marker | null; line: { from: number; to: number } | null }[];
}

interface Marker {
  x: number;
}

export function costPlot(costs: readonly OperationCost[], { key, title, unit }: (typeof measures)[number]): CostPlot {
  const values = costs.flatMap(({ ioctl, netlink }) => [ioctl?.[key] ?? [], netlink?.[key] ?? []].flat());
  const left = Math.round(Math.min(LABEL_CHARACTERS, Math.max(6, ...costs.map(({ id }) => columnsOf(id)))) * CHARACTER) + 14;
  const scale = logScale(values, left, WIDTH - 14);
  const marker = (cost: Cost | undefined) => (cost === undefined ? null : { x: scale.place(cost[key]) });
  const rows = costs.map(({ id, ioctl, netlink }, index) => {
    const [from, to] = [marker(ioctl), marker(netlink)];
    const y = HEAD + index * ROW + ROW / 2;
    const tip = `${id}: ioctl ${amount(ioctl?.[key], unit)}, netlink ${amount(netlink?.[key], unit)}`;
    return { y, textY: y + 3.5, label: cut(id, LABEL_CHARACTERS), tip, ioctl: from, netlink: to, line: from === null || to === null ? null : { from: from.x, to: to.x } };
  });
  const description = `${describe(costs, key)} The axis is logarithmic; zero is drawn at its start.`;
  return {
    anchor: `plot-${key}`,
    title: `${title}${unit === 'µs' ? ' in µs' : ''} by operation`,
    description,
    width: WIDTH,
    height: HEAD + costs.length * ROW + 6,
    ticks: scale.ticks,
    rows,
  };
}

function amount(value: number | undefined, unit: string): string {
  return value === undefined ? 'does not run' : `${grouped(Number(value.toPrecision(3)))} ${unit}`;
}

function describe(costs: readonly OperationCost[], key: keyof Cost): string {
  const pairs = costs.flatMap(({ ioctl, netlink }) => (ioctl === undefined || netlink === undefined ? [] : [[ioctl[key], netlink[key]] as const]));
  const [less, more] = [pairs.filter(([ioctl, netlink]) => ioctl < netlink).length, pairs.filter(([ioctl, netlink]) => ioctl > netlink).length];
  return `Of ${pairs.length} operations that both sides run, the ioctl side is lower in ${less}, netlink in ${more}, and they are equal in ${pairs.length - less - more}.`;
}
