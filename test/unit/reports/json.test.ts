import { describe, expect, it } from 'vitest';
import { renderJson } from '../../../reports/index.ts';
import type { Comparison } from '../../../src/model/comparison.ts';
import { fixture } from './fixture.ts';

describe('report.json', () => {
  it('writes a bigint as a number where that is exact and as a decimal string where not', () => {
    const { operations } = JSON.parse(renderJson(fixture)) as Comparison;
    expect(operations.find(({ id }) => id === 'route.list')?.scenarios[1]?.input).toEqual({ limit: '18446744073709551615', first: 12 });
  });

  it('does not depend on the order in which an object was made', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, key === 'input' ? inner : turned(inner)]),
      );
    };
    expect(renderJson(turned(fixture) as Comparison)).toBe(renderJson(fixture));
    expect(Object.keys(JSON.parse(renderJson(fixture))).slice(0, 6)).toEqual(['schema', 'version', 'started', 'elapsedMs', 'kernel', 'summary']);
  });

  it('is the same when it is read and written again', () => {
    expect(renderJson(JSON.parse(renderJson(fixture)))).toBe(renderJson(fixture));
  });

  it('writes bytes as hex and leaves out what is undefined', () => {
    const odd = { ...fixture, stale: [{ id: 'a', subject: 'b', scenario: 'c', bytes: Uint8Array.of(1, 171), nothing: undefined }] };
    expect(JSON.parse(renderJson(odd)).stale).toEqual([{ id: 'a', subject: 'b', scenario: 'c', bytes: '01ab' }]);
  });
});
