import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Element } from './markup.ts';

/** Tests of what holds for every page that netlift writes. */
export function testsOfAnyPage(found: readonly Element[]): void {
  const of = (name: string) => found.filter((element) => element.name === name);

  it('has the language, one main heading, landmarks, and headings that leave out no level', () => {
    expect(of('html')[0]?.attributes.lang).toBe('en');
    for (const name of ['h1', 'main', 'header', 'nav', 'footer']) expect(of(name), name).toHaveLength(1);
    const levels = found.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]));
    for (const [index, level] of levels.slice(1).entries()) expect(level - (levels[index] ?? 0), `heading ${index + 1}`).toBeLessThanOrEqual(1);
  });

  it('loads nothing: no address but links within the page, and a policy that forbids the rest', () => {
    for (const { name, attributes } of found) {
      expect(
        Object.keys(attributes).filter((key) => ['src', 'srcset', 'action', 'style', 'data', 'xlink'].includes(key) || key.startsWith('on')),
        name,
      ).toEqual([]);
      if (attributes.href !== undefined) expect(attributes.href).toMatch(/^#/);
    }
    expect(of('style')[0]?.text).not.toMatch(/url\(|@import/);
    const policy = of('meta').find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')?.attributes.content ?? '';
    const hash = createHash('sha256')
      .update(of('script')[0]?.text ?? '')
      .digest('base64');
    expect(of('script')).toHaveLength(1);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
    expect(policy).not.toContain("script-src 'unsafe-inline'");
  });

  it('has every place that its links and labels lead to, once', () => {
    const ids = found.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of of('a')) expect(ids).toContain(attributes.href?.slice(1));
    for (const { attributes } of found) for (const id of (attributes['aria-labelledby'] ?? '').split(' ').filter(Boolean)) expect(ids).toContain(id);
  });

  it('gives every table a caption and every header cell a scope', () => {
    expect(of('table').length).toBeGreaterThan(4);
    expect(of('caption')).toHaveLength(of('table').length);
    for (const cell of of('th')) expect(cell.attributes.scope, cell.text).toMatch(/^(row|col)(group)?$/);
  });
}
