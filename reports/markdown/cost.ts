import type { Comparison, Cost } from '../../src/model/comparison.ts';
import { operationCosts } from '../reading/cost.ts';
import { grouped, microsecondsText } from '../text/amount.ts';
import { code, escaped, table } from './escape.ts';

const columns = ['calls, ioctl', 'calls, netlink', 'bytes, ioctl', 'bytes, netlink', 'time, ioctl', 'time, netlink'];

/** What each side cost, an operation and then with growing numbers of objects. */
export function costTables({ operations, growth }: Comparison): string[] {
  const costs = operationCosts(operations).map(({ id, ioctl, netlink }) => [code(id), ...figures(ioctl, netlink)]);
  const growths = growth.flatMap(({ operation, objects, points }) =>
    points.map(({ count, ioctl, netlink }) => [code(operation), escaped(objects), grouped(count), ...figures(ioctl, netlink)]),
  );
  const intro = 'Medians over the scenarios that both sides ran. Times are of this run alone and compare only with the other side of the same run.';
  return [
    ...(costs.length === 0 ? [] : ['## Cost', '', intro, '', ...table(['operation', ...columns], costs)]),
    ...(growths.length === 0 ? [] : ['', '## Cost by number of objects', '', ...table(['operation', 'objects', 'number', ...columns], growths)]),
  ];
}

function figures(ioctl: Cost | undefined, netlink: Cost | undefined): string[] {
  const each = (text: (cost: Cost) => string) => [ioctl, netlink].map((cost) => (cost === undefined ? '' : text(cost)));
  return [...each(({ calls }) => grouped(calls)), ...each(({ bytes }) => grouped(bytes)), ...each(({ microseconds }) => microsecondsText(microseconds))];
}
