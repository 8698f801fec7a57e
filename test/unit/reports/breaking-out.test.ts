import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHtml, renderMarkdown, renderTerminal } from '../../../reports/index.ts';
import { columnsOf } from '../../../reports/text/columns.ts';
import { anyText, filledWith } from './arbitrary.ts';
import { fixture } from './fixture.ts';
import { acting, elements } from './markup.ts';

const shape = (page: string) => {
  const found = elements(page);
  return {
    names: new Set(found.map(({ name }) => name)),
    attributes: new Set(found.flatMap(({ name, attributes }) => Object.keys(attributes).map((attribute) => `${name} ${attribute}`))),
    scripts: found.filter(({ name }) => name === 'script' || name === 'style').map(({ text }) => text),
  };
};
const expected = shape(renderHtml(fixture));
const texts = fc.array(anyText, { minLength: 1, maxLength: 40 });

describe('no text breaks out', { timeout: 60_000 }, () => {
  it('of the page: there is no element and no attribute that the fixture does not have, and the script is the same', () => {
    fc.assert(
      fc.property(texts, (data) => {
        const { names, attributes, scripts } = shape(renderHtml(filledWith(data)));
        expect([...names].filter((name) => !expected.names.has(name))).toEqual([]);
        expect([...attributes].filter((name) => !expected.attributes.has(name))).toEqual([]);
        expect(scripts).toEqual(expected.scripts);
      }),
      { numRuns: 30 },
    );
  });

  it('to the terminal: no control character but line ends, and no line over 80 columns', () => {
    fc.assert(
      fc.property(texts, (data) => {
        const text = renderTerminal(filledWith(data), { colour: false, width: 80 });
        expect(text.replaceAll('\n', '')).not.toMatch(acting);
        for (const line of text.split('\n')) expect(columnsOf(line), line).toBeLessThanOrEqual(80);
      }),
      { numRuns: 60 },
    );
  });

  it('of Markdown: no HTML but <code>, and every row of a table has the cells of its head', () => {
    fc.assert(
      fc.property(texts, (data) => {
        const text = renderMarkdown(filledWith(data));
        expect(text.replaceAll('<code>', '').replaceAll('</code>', '')).not.toMatch(/[<>]/);
        let cells = 0;
        for (const line of text.split('\n')) {
          const here = line.startsWith('|') ? line.split('|').length : 0;
          if (cells > 0 && here > 0) expect(here, line).toBe(cells);
          cells = here;
          expect(line).toMatch(/^($|#{1,3} \S|\| |\*\*|Run on|None: |No catalogue|The catalogue|An ioctl|Medians|! new)/);
        }
      }),
      { numRuns: 60 },
    );
  });
});
