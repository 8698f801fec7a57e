import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { auditHtmlVoice } from '../../../../reports/index.ts';
import { acting, elements } from '../../reports/markup.ts';
import { findingOf, fixture, hostileReport, said } from './fixture.ts';

const page = (report = fixture) => said(auditHtmlVoice(), report);
const found = elements(page());
const of = (name: string, all = found) => all.filter((element) => element.name === name);
const shape = (all: typeof found) => ({
  names: new Set(all.map(({ name }) => name)),
  attributes: new Set(all.flatMap(({ name, attributes }) => Object.keys(attributes).map((attribute) => `${name} ${attribute}`))),
  scripts: all.filter(({ name }) => name === 'script' || name === 'style').map(({ text }) => text),
});

describe('the page of an audit', () => {
  it('has the language, one main heading, landmarks, and headings that leave out no level', () => {
    expect(of('html')[0]?.attributes.lang).toBe('en');
    for (const name of ['h1', 'main', 'header', 'nav', 'footer']) expect(of(name), name).toHaveLength(1);
    const levels = found.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]));
    for (const [index, level] of levels.slice(1).entries()) expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
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
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
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
    for (const cell of of('th')) expect(cell.attributes.scope, cell.text).toMatch(/^(row|col)$/);
  });

  it('marks in the source line exactly the place of the finding', () => {
    expect(of('mark').map(({ text }) => text)).toEqual(['ifconfig eth0 mtu 1400', 'ifconfig eth0', 'ifconfig em0 up', 'SIOCGIFADDR']);
  });

  it('offers each tool, kind, severity, rule and effort that there is to its filter', () => {
    const options = of('option').map(({ attributes }) => attributes.value);
    for (const value of ['error', 'automatic', 'redesign', 'ifconfig', 'SIOCGIFADDR', 'parses output', 'uses-sioc-request']) expect(options).toContain(value);
  });

  it('draws totals by tool and by folder with words for those who do not see them', () => {
    const [first, second] = of('desc').map(({ text }) => text);
    expect(first).toBe('ifconfig: 3. SIOCGIFADDR: 1.');
    expect(second).toBe('.: 3. src: 1.');
  });

  it('is whole with nothing found', () => {
    const empty = elements(page({ ...fixture, findings: [], summary: { ...fixture.summary, findings: 0, affected: 0, skipped: {}, leftOut: [] } }));
    expect(of('h2', empty).map(({ text }) => text)).toEqual(['No legacy use was found.']);
  });

  it('says how many findings it leaves out', () => {
    const findings = Array.from({ length: 5003 }, (_, index) => findingOf({ lines: 'route', text: 'route', file: `f${index % 7}.sh` }));
    const text = page({ ...fixture, findings: findings.sort((a, b) => (a.file < b.file ? -1 : 1)) });
    expect(text).toContain('These are the first 5,000 of 5,003 findings; the JSON document has all of them.');
  });

  it('lets no text break out: no element, attribute or script that the fixture does not have', () => {
    const text = page(hostileReport());
    const [expected, { names, attributes, scripts }] = [shape(found), shape(elements(text))];
    const withHosts = shape(elements(page({ ...fixture, hosts: [{ name: 'web1', findings: 1 }] })));
    expect([...names].filter((name) => !expected.names.has(name) && !withHosts.names.has(name))).toEqual([]);
    expect([...attributes].filter((name) => !expected.attributes.has(name) && !withHosts.attributes.has(name))).toEqual([]);
    expect(scripts).toEqual(expected.scripts);
    expect(text.replaceAll('\n', '')).not.toMatch(acting);
  });
});
