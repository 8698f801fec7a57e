import { describe, expect, it } from 'vitest';
import { gone, isKnown, newBaseline, parseBaseline } from '../../../compat/audit/baseline.ts';
import { fingerprint } from '../../../compat/audit/fingerprint.ts';
import { UsageError } from '../../../src/base/errors.ts';
import { findingOf } from './reports/fixture.ts';

const finding = (lines = 'ifconfig eth0 up', more = {}) => findingOf({ lines, text: 'ifconfig', ...more });
const baselineOf = (...findings: ReturnType<typeof finding>[]) => {
  const baseline = newBaseline();
  for (const one of findings) baseline.add(one);
  return parseBaseline(JSON.stringify(baseline.end()), 'known.json');
};

describe('a fingerprint', () => {
  it('stays when lines move, and when blanks around and in them change', () => {
    const one = fingerprint(finding());
    expect(one).toMatch(/^[0-9a-f]{16}$/);
    for (const same of [
      finding('ifconfig eth0 up', { line: 99 }),
      finding('\t  ifconfig   eth0 up  '),
      finding(undefined, { file: './setup.sh' }),
      finding(undefined, { severity: 'error' }),
    ]) {
      expect(fingerprint(same)).toBe(one);
    }
  });

  it('is another for another file, rule, tool or text', () => {
    const all = [finding(), finding('ifconfig eth1 up'), finding(undefined, { file: 'b.sh' }), finding(undefined, { rule: 'sets-x' }), finding(undefined, { tool: 'route' })].map(
      fingerprint,
    );
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('a baseline', () => {
  it('knows each finding as often as it was there', () => {
    const known = baselineOf(finding(), finding(undefined, { line: 8 }), finding('ifconfig lo'));
    expect([1, 2, 3].map(() => isKnown(known, finding()))).toEqual([true, true, false]);
    expect(gone(known)).toBe(1);
    expect(isKnown(known, finding('ifconfig lo'))).toBe(true);
    expect(gone(known)).toBe(0);
  });

  it('is a document that people can read and compare', () => {
    const baseline = newBaseline();
    baseline.add(finding());
    expect(baseline.end()).toEqual({ schema: 'netlift/baseline/1', findings: [{ fingerprint: fingerprint(finding()), count: 1, file: 'setup.sh', rule: 'calls-ifconfig' }] });
  });

  it.each([
    '',
    '[]',
    '{}',
    '{"schema":"netlift/audit/1","findings":[]}',
    '{"schema":"netlift/baseline/1"}',
    'null',
    '{"schema":"netlift/baseline/1","findings":[{"fingerprint":7}]}',
  ])('is refused where it is %j', (text) => {
    expect(() => parseBaseline(text, 'known.json')).toThrow(UsageError);
    expect(() => parseBaseline(text, 'known.json')).toThrow('known.json is no baseline');
  });
});
