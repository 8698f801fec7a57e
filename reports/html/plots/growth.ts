import type { Cost, Growth } from '../../../src/model/comparison.ts';
import type { measures } from '../../reading/cost.ts';
import { grouped } from '../../text/amount.ts';
import { logScale } from './scale.ts';

const WIDTH = 320;
const HEIGHT = 210;
const LEFT = 44;
const RIGHT = 14;
const TOP = 12;
const BOTTOM = 34;

/** How one cost grows with the number of objects: a line for each side, both axes logarithmic. Places are in units of the viewBox. */
export interface GrowthPlot {
  anchor: string;
  title: string;
  description: string;
  width: number;
  height: number;
  frame: { left: number; right: number; top: number; bottom: number; xLabelY: number; middle: number; captionY: number };
  objects: string;
  xTicks: { at: number; label: string }[];
  yTicks: { at: number; textAt: number; label: string }[];
  lines: { side: string; radius: number; points: string; markers: { x: number; y: number }[] }[];
}

export function growthPlot({ operation, objects, points }: Growth, index: number, { key, title, unit }: (typeof measures)[number]): GrowthPlot {
  const [right, bottom] = [WIDTH - RIGHT, HEIGHT - BOTTOM];
  const x = logScale(
    points.map(({ count }) => count),
    LEFT,
    right,
  );
  const y = logScale(
    points.flatMap(({ ioctl, netlink }) => [ioctl?.[key] ?? [], netlink?.[key] ?? []].flat()),
    bottom,
    TOP,
  );
  const lines = (['ioctl', 'netlink'] as const).flatMap((side) => {
    const markers = points.flatMap((point) => (point[side] === undefined ? [] : [{ x: x.place(point.count), y: y.place(point[side][key]) }]));
    return markers.length === 0 ? [] : [{ side, radius: side === 'ioctl' ? 3.5 : 0, points: markers.map((marker) => `${marker.x},${marker.y}`).join(' '), markers }];
  });
  return {
    anchor: `growth-${index}-${key}`,
    title: `${title}${unit === 'µs' ? ' in µs' : ''}`,
    description: `${operation}, ${title.toLowerCase()} by number of ${objects}. ${(['ioctl', 'netlink'] as const).map((side) => spoken(points, side, key, unit)).join(' ')}`,
    width: WIDTH,
    height: HEIGHT,
    frame: { left: LEFT, right, top: TOP, bottom, xLabelY: bottom + 14, middle: (LEFT + right) / 2, captionY: HEIGHT - 5 },
    objects,
    xTicks: x.ticks,
    yTicks: y.ticks.map((tick) => ({ ...tick, textAt: tick.at + 3.5 })),
    lines,
  };
}

function spoken(points: Growth['points'], side: 'ioctl' | 'netlink', key: keyof Cost, unit: string): string {
  const ran = points.flatMap((point) => (point[side] === undefined ? [] : [{ count: point.count, value: point[side][key] }]));
  const [first, last] = [ran[0], ran.at(-1)];
  if (first === undefined || last === undefined) return `The ${side} side cannot do it.`;
  return `${side}: ${grouped(first.value)} ${unit} with ${grouped(first.count)}, ${grouped(last.value)} ${unit} with ${grouped(last.count)}.`;
}
