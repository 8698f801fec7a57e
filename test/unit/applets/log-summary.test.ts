import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Use } from '../../../compat/applets/log.ts';
import { sumUp } from '../../../compat/applets/log-summary.ts';
import { shellLine } from '../../../compat/iproute2/shell.ts';

const schema = JSON.parse(readFileSync(new URL('../../../src/model/schema/log-1.json', import.meta.url), 'utf8'));
const isValid = new Ajv2020({ strict: false }).compile(schema);

const use = (more: Partial<Use> = {}): Use => ({
  time: '2026-01-05T10:00:00.000Z',
  parent: { name: 'cron', pid: 7, command: 'cron -f' },
  argv: ['ifconfig', 'v0', 'up'],
  equivalent: ['ip link set dev v0 up'],
  via: 'netlink',
  status: 0,
  ...more,
});
const text = (...uses: unknown[]) => uses.map((one) => `${typeof one === 'string' ? one : JSON.stringify(one)}\n`).join('');
const sum = (...texts: string[]) => sumUp(texts, shellLine);

describe('the sums of a log', () => {
  it('are by tool, by parent and by command line, the most used first', () => {
    const summary = sum(
      text(use(), use({ time: '2026-01-03T10:00:00.000Z', argv: ['route', '-n'], equivalent: ['ip -4 route show'] })),
      text(use({ time: '2026-01-07T10:00:00.000Z', status: 1, equivalent: [], parent: { name: 'backup.sh', pid: 8, command: 'sh backup.sh' } })),
    );
    expect(summary).toEqual({
      uses: 3,
      broken: 0,
      first: '2026-01-03T10:00:00.000Z',
      last: '2026-01-07T10:00:00.000Z',
      tools: [
        { name: 'ifconfig', uses: 2, first: '2026-01-05T10:00:00.000Z', last: '2026-01-07T10:00:00.000Z', failures: 1, refused: 0 },
        { name: 'route', uses: 1, first: '2026-01-03T10:00:00.000Z', last: '2026-01-03T10:00:00.000Z', failures: 0, refused: 0 },
      ],
      parents: [
        { name: 'cron', uses: 2, first: '2026-01-03T10:00:00.000Z', last: '2026-01-05T10:00:00.000Z' },
        { name: 'backup.sh', uses: 1, first: '2026-01-07T10:00:00.000Z', last: '2026-01-07T10:00:00.000Z' },
      ],
      lines: [
        // What failed did nothing: the words are those of the use that worked.
        { name: 'ifconfig v0 up', uses: 2, first: '2026-01-05T10:00:00.000Z', last: '2026-01-07T10:00:00.000Z', equivalent: ['ip link set dev v0 up'], reasons: [] },
        { name: 'route -n', uses: 1, first: '2026-01-03T10:00:00.000Z', last: '2026-01-03T10:00:00.000Z', equivalent: ['ip -4 route show'], reasons: [] },
      ],
    });
    expect(isValid({ schema: 'netlift/log/1', ...summary })).toBe(true);
  });

  it('counts refused uses', () => {
    expect(sum(text(use({ status: 1, refused: true, equivalent: [] }))).tools).toMatchObject([{ uses: 1, failures: 1, refused: 1 }]);
  });

  it('passes over broken lines and counts them', () => {
    const cut = JSON.stringify(use()).slice(0, 40);
    const { uses, broken } = sum(text(use(), cut, 'null', '[]', '7', '{}', { ...use(), argv: [] }, { ...use(), time: 'yesterday' }, { ...use(), parent: null }, '', use()));
    expect({ uses, broken }).toEqual({ uses: 2, broken: 8 });
  });

  it('of nothing is nothing', () => {
    const summary = sum('');
    expect(summary).toEqual({ uses: 0, broken: 0, tools: [], parents: [], lines: [] });
    expect(isValid({ schema: 'netlift/log/1', ...summary })).toBe(true);
  });

  it('bears whatever stands in the file', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json(), fc.constant(JSON.stringify(use())))), (rows) => {
        const summary = sum(rows.join('\n'));
        expect(isValid({ schema: 'netlift/log/1', ...summary })).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
