import { describe, expect, it } from 'vitest';
import { logScale } from '../../../reports/html/plots/scale.ts';
import { renderHtml } from '../../../reports/index.ts';
import { operationCosts } from '../../../reports/reading/cost.ts';
import { fixture } from './fixture.ts';
import { elements } from './markup.ts';

const found = elements(renderHtml(fixture));
const plots = found.filter(({ name, attributes }) => name === 'svg' && attributes.class === 'plot');

describe('the plots', () => {
  it('are one for each cost of the operations and of each growth, named and described for who cannot see them', () => {
    expect(plots).toHaveLength(3 + 3 * fixture.growth.length);
    for (const { attributes } of plots) {
      expect(attributes.role).toBe('img');
      const texts = (attributes['aria-labelledby'] ?? '').split(' ').map((id) => found.find((element) => element.attributes.id === id)?.text ?? '');
      expect(texts.every((text) => text.length > 3)).toBe(true);
    }
  });

  it('hold numbers alone as places, all of them inside', () => {
    const places = found.filter(({ within, name }) => within.includes('svg') && ['circle', 'rect', 'text'].includes(name));
    for (const { attributes } of places)
      for (const key of ['x', 'y', 'cx', 'cy']) if (attributes[key] !== undefined) expect(Number(attributes[key]), key).toBeGreaterThanOrEqual(0);
    for (const { attributes } of found.filter(({ name }) => name === 'polyline')) expect(attributes.points).toMatch(/^(\d+(\.\d)?,\d+(\.\d)?)( \d+(\.\d)?,\d+(\.\d)?)*$/);
  });

  it('have the same figures in a table', () => {
    const numbers = found.filter(({ name, attributes }) => name === 'table' && attributes.class === 'numbers').map(({ text }) => text.replace(/\s+/g, ' '));
    expect(numbers).toHaveLength(1 + fixture.growth.length);
    for (const figure of ['1,504', '14.2 µs']) expect(numbers[0]).toContain(figure);
    for (const figure of ['128,128', '60,100', '1,730 µs']) expect(numbers[1]).toContain(figure);
    expect(numbers[2]).toContain('does not run');
  });
});

describe('a logarithmic scale', () => {
  it('puts powers of ten at equal distances', () => {
    const scale = logScale([1, 1000], 0, 300);
    expect([1, 10, 100, 1000].map(scale.place)).toEqual([0, 100, 200, 300]);
    expect(scale.ticks).toEqual([
      { at: 0, label: '1' },
      { at: 100, label: '10' },
      { at: 200, label: '100' },
      { at: 300, label: '1k' },
    ]);
  });

  it('begins and ends at a round number, and names all of them where they are few', () => {
    const labels = (values: number[]) => logScale(values, 0, 300).ticks.map(({ label }) => label);
    expect(labels([3, 18])).toEqual(['2', '5', '10', '20']);
    expect(labels([7, 7])).toEqual(['5', '10', '20']);
    expect(labels([0.3, 20])).toEqual(['1', '10']);
    expect(labels([1, 1e9])).toEqual(['1', '100', '10k', '1M', '100M']);
    expect(labels([])).toEqual(['1', '2', '5']);
  });

  it('draws zero at its start and never leaves its range', () => {
    expect(logScale([0, 5, 50], 10, 300).place(0)).toBe(10);
    for (const value of [0.004, 1, 3.7, 99_999, 1e12]) {
      expect(logScale([value], 10, 300).place(value)).toBeGreaterThanOrEqual(10);
      expect(logScale([1, value], 300, 10).place(value)).toBeGreaterThanOrEqual(10);
    }
  });
});

describe('the cost of an operation', () => {
  it('is the median over the scenarios that both sides ran', () => {
    const costs = operationCosts(fixture.operations);
    expect(costs.find(({ id }) => id === 'address.set')).toEqual({
      id: 'address.set',
      scenarios: 3,
      ioctl: { calls: 2, bytes: 80, microseconds: 28 },
      netlink: { calls: 4, bytes: 236, microseconds: 49 },
    });
    expect(costs.find(({ id }) => id === 'route.list')?.ioctl).toEqual({ calls: 3, bytes: 192, microseconds: 21.5 });
  });

  it('is of one side where the other never runs', () => {
    expect(operationCosts(fixture.operations).find(({ id }) => id === 'link.set-alias')).toEqual({
      id: 'link.set-alias',
      scenarios: 2,
      netlink: { calls: 2, bytes: 96, microseconds: 19 },
    });
  });
});
