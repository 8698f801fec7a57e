import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderHtml, renderJson, renderMarkdown } from '../../../reports/index.ts';
import type { Comparison } from '../../../src/model/comparison.ts';

const file = (name: string) => new URL(`../../../reports/sample/${name}`, import.meta.url);

describe('the committed sample', () => {
  const read = (name: string) => readFileSync(file(name), 'utf8');
  const comparison = () => JSON.parse(read('report.json')) as Comparison;

  it('is what the renderers make of its report.json, byte for byte', () => {
    expect(renderJson(comparison()) === read('report.json'), 'report.json').toBe(true);
    expect(renderMarkdown(comparison()) === read('report.md'), 'report.md').toBe(true);
    expect(renderHtml(comparison()) === read('index.html'), 'index.html').toBe(true);
  });
});
