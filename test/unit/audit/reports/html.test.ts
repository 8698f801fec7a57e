import { describe, expect, it } from 'vitest';
import { auditHtmlVoice } from '../../../../reports/index.ts';
import { testsOfAnyPage } from '../../reports/any-page.ts';
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
  testsOfAnyPage(found);

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
