import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../../reports/index.ts';
import { code, escaped } from '../../../reports/markdown/escape.ts';
import { fixture, hostile } from './fixture.ts';

const text = renderMarkdown(fixture);
const decoded = (markdown: string) => markdown.replace(/&#(\d+);/g, (_, number) => String.fromCharCode(Number(number)));

describe('report.md', () => {
  it('has the summary, the matrices, the differences with why and advice, and what is stale', () => {
    expect(text).toContain('**10 same, 5 known, 2 new, 3 one-sided, 2 skipped**');
    for (const heading of ['Summary', 'New differences', 'Stale declarations', 'Operations by start state', 'Counterparts by start state', 'The catalogue of differences'])
      expect(text).toContain(`## ${heading}\n`);
    for (const { id, sees, why, advice } of fixture.differences) {
      expect(text).toContain(`### \`${id}\``);
      for (const prose of [sees, why, advice]) expect(decoded(text)).toContain(prose);
    }
  });

  it('has a row for every subject and every verdict in some cell', () => {
    for (const { id } of [...fixture.operations, ...fixture.counterparts]) expect(text).toContain(`| \`${id}\``);
    for (const cell of ['= same |', '≈ known |', '! new (1 of 2) |', '◐ one-sided |', '– skipped |']) expect(text).toContain(cell);
  });

  it('says why something was not compared', () => {
    expect(text).toContain('| `link.set-alias` | one-sided | fresh, up | ifreq has no member for it; netlink carries it in IFLA_IFALIAS |');
  });

  it('reads the same when it is made from report.json', async () => {
    const { renderJson } = await import('../../../reports/index.ts');
    expect(renderMarkdown(JSON.parse(renderJson(fixture)))).toBe(text);
  });
});

describe('data in Markdown', () => {
  it.each([
    ['a|b', 'a&#124;b'],
    ['`x`', '&#96;x&#96;'],
    ['<img src=x onerror=1>', '&#60;img src=x onerror=1&#62;'],
    ['a\\|b', 'a&#92;&#124;b'],
    ['[a](javascript:1)', '&#91;a&#93;(javascript:1)'],
    ['_em_ NLM_F_EXCL', '&#95;em&#95; NLM_F_EXCL'],
    ['https://example.org', 'https&#58;//example.org'],
    ['&lt;', '&#38;lt;'],
  ])('is escaped: %s', (raw, written) => {
    expect(escaped(raw)).toBe(written);
    expect(decoded(written)).toBe(raw);
  });

  it('is code in backticks where they can carry it, and in an element where not', () => {
    expect(code('RTM_NEWLINK 10.0.0.1/8')).toBe('`RTM_NEWLINK 10.0.0.1/8`');
    expect(code('NLM_F_CREATE|NLM_F_EXCL')).toBe('<code>NLM_F_CREATE&#124;NLM_F_EXCL</code>');
    expect(code('`')).toBe('<code>&#96;</code>');
    expect(code(' v0 ')).toBe('<code> v0 </code>');
    expect(code('')).toBe('<code></code>');
    expect(code(hostile.html)).not.toContain('<img');
  });
});
