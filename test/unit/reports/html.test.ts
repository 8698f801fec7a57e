import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderHtml, renderJson } from '../../../reports/index.ts';
import { visible } from '../../../reports/text/visible.ts';
import { testsOfAnyPage } from './any-page.ts';
import { fixture, hostile } from './fixture.ts';
import { largeComparison } from './large.ts';
import { acting, elements } from './markup.ts';

const page = renderHtml(fixture);
const found = elements(page);
const byId = new Map(found.filter(({ attributes }) => attributes.id !== undefined).map((element) => [element.attributes.id, element]));
const of = (name: string) => found.filter((element) => element.name === name);

describe('the page', () => {
  testsOfAnyPage(found);

  it('is well formed, and reads the same when it is made from report.json', () => {
    expect(renderHtml(JSON.parse(renderJson(fixture)))).toBe(page);
  });

  it('shows kernel, observer, version, time and the figures of the summary', () => {
    const text = found[0]?.text ?? '';
    for (const fact of ['Linux 6.18.44, x86_64', 'iproute2 6.1.0', '0.1.0', '2025-02-03 04:05:06 UTC', '12.3 s']) expect(text).toContain(fact);
    const figures = found.filter(({ attributes }) => attributes.class === 'figure').map(({ text: figure }) => Number.parseInt(figure, 10));
    expect(figures).toEqual([10, 5, 2, 3, 2]);
  });

  it('has a cell for every scenario in the matrices, with the verdict in words', () => {
    const startStates = [...fixture.operations, ...fixture.counterparts].map(({ scenarios }) => new Set(scenarios.map(({ name }) => name.split(': ')[0])).size);
    const inMatrix = of('a').filter(({ within, attributes }) => within.at(-1) === 'td' && attributes.title !== undefined);
    expect(inMatrix).toHaveLength(startStates.reduce((sum, number) => sum + number, 0));
    for (const verdict of ['same', 'known', 'new', 'one-sided', 'skipped']) expect(inMatrix.filter(({ text }) => text.includes(verdict)).length, verdict).toBeGreaterThan(0);
    for (const { text, attributes } of inMatrix) expect(text).toContain(attributes.title);
  });

  it('shows every scenario, every difference, every stale declaration and every start state', () => {
    for (const [kind, all] of [
      ['operation', fixture.operations],
      ['counterpart', fixture.counterparts],
    ] as const) {
      for (const { id, scenarios } of all) {
        const section = byId.get(`${kind}-${id.replace(' (', '_20__28_').replace(')', '_29_')}`)?.text ?? '';
        for (const { name, differences, reason, verdict } of scenarios) {
          for (const text of [name, verdict, reason ?? '', ...differences.map(({ path }) => visible(path))]) expect(section, id).toContain(text);
        }
      }
    }
    const rows = of('tr').filter(({ attributes }) => /\.s\d+$/.test(attributes.id ?? ''));
    expect(rows).toHaveLength(22);
    expect(byId.get('stale')).toBeDefined();
    for (const { commands } of fixture.startStates)
      for (const command of commands)
        expect(
          of('code').some(({ text }) => text === command),
          command,
        ).toBe(true);
  });

  it('shows hostile names as they are, escaped', () => {
    const text = found[0]?.text ?? '';
    for (const kind of ['html', 'script', 'quotes', 'handlebars', 'markdown'] as const) expect(text, kind).toContain(hostile[kind]);
    expect(text).toContain('\\x1b[2J');
    expect(page.replaceAll('\n', '')).not.toMatch(acting);
    expect(of('img')).toEqual([]);
  });

  it('says so where nothing was compared', () => {
    const bare = {
      ...fixture,
      operations: [],
      counterparts: [],
      differences: [],
      stale: [],
      growth: [],
      startStates: [],
      summary: { same: 0, known: 0, new: 0, oneSided: 0, skipped: 0 },
    };
    expect(elements(renderHtml(bare))[0]?.text).toContain('Nothing was compared.');
  });

  it('stays under 8 MB with 80 operations and 45 counterparts from 7 start states', () => {
    const large = renderHtml(largeComparison());
    expect(large.match(/<details class="subject"/g)).toHaveLength(125);
    expect(Buffer.byteLength(large)).toBeLessThan(8e6);
  }, 30_000);
});

describe('the templates', () => {
  it('leave nothing unescaped but the style sheet and the script', () => {
    const folder = new URL('../../../reports/templates/', import.meta.url);
    const unescaped = readdirSync(folder)
      .filter((file) => file.endsWith('.hbs'))
      .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').match(/\{\{\{.*?\}\}\}|\{\{&.*?\}\}/g) ?? []);
    expect(unescaped).toEqual(['{{{style}}}', '{{{script}}}']);
  });
});
