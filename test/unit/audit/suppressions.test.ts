import { describe, expect, it } from 'vitest';
import { auditBytes } from '../../../compat/audit/audit-file.ts';
import type { Wishes } from '../../../compat/audit/judge.ts';
import { withoutSuppressed } from '../../../compat/audit/suppressions.ts';
import { findingOf } from './reports/fixture.ts';

/** A finding of calls-ifconfig on each line that has `ifconfig`, unless another rule is said. */
function judged(text: string, rule = 'calls-ifconfig') {
  const findings = text
    .split('\n')
    .flatMap((lines, index) => (lines.includes('ifconfig') && !/^\W*netlift-ignore/.test(lines) ? [findingOf({ line: index + 1, lines, text: 'ifconfig', rule })] : []));
  const { findings: left, hidden, remarks } = withoutSuppressed('a.sh', text, findings);
  return { left: left.map(({ line }) => line), hidden: hidden.map(({ finding, reason }) => `${finding.line}: ${reason}`), remarks };
}

describe('a suppression', () => {
  it.each([
    ['on the line', 'ifconfig eth0 # netlift-ignore calls-ifconfig no ip there\nifconfig eth1', [2], ['1: no ip there']],
    ['alone above it', '# netlift-ignore calls-ifconfig no ip there\nifconfig eth0\nifconfig eth1', [3], ['2: no ip there']],
    ['with a colon', 'ifconfig eth0 # netlift-ignore: calls-ifconfig no ip there', [], ['1: no ip there']],
    ['in a comment of C', 'ifconfig(); /* netlift-ignore calls-ifconfig no ip there */', [], ['1: no ip there']],
    ['in a comment of HTML', 'ifconfig <!-- netlift-ignore calls-ifconfig no ip there -->', [], ['1: no ip there']],
    ['of the whole file, from anywhere in it', 'ifconfig a\nifconfig b\n# netlift-ignore-file calls-ifconfig an old box', [], ['1: an old box', '2: an old box']],
  ])('holds %s', (_, text, left, hidden) => expect(judged(text)).toEqual({ left, hidden, remarks: [] }));

  it('behind other text means its own line only', () => {
    expect(judged('true # netlift-ignore calls-ifconfig why\nifconfig eth0').left).toEqual([2]);
  });

  it('is of one rule', () => expect(judged('ifconfig # netlift-ignore calls-ifconfig why', 'calls-route').left).toEqual([1]));

  it.each([
    ['without a rule', '# netlift-ignore', 'a.sh:1: netlift-ignore names no rule: it suppresses nothing'],
    ['with a rule that there is not', '# netlift-ignore calls-ifconfg why', "a.sh:1: netlift-ignore names 'calls-ifconfg', which is no rule: it suppresses nothing"],
    ['without a reason', '# netlift-ignore calls-ifconfig', 'a.sh:1: netlift-ignore calls-ifconfig gives no reason: it suppresses nothing'],
    ['with signs for a reason', '# netlift-ignore calls-ifconfig --', 'a.sh:1: netlift-ignore calls-ifconfig gives no reason: it suppresses nothing'],
  ])('%s suppresses nothing, and that is said', (_, comment, remark) => {
    expect(judged(`${comment}\nifconfig eth0`)).toEqual({ left: [2], hidden: [], remarks: [remark] });
  });

  it('that has nothing to suppress is said', () => {
    expect(judged('# netlift-ignore calls-ifconfig why\ntrue').remarks).toEqual(['a.sh:1: nothing here for netlift-ignore calls-ifconfig to suppress: remove it']);
  });

  it('of another rule than is found there says which one is found', () => {
    expect(judged('ifconfig eth0 # netlift-ignore calls-route why').remarks).toEqual([
      'a.sh:1: nothing here for netlift-ignore calls-route to suppress: what is found here is calls-ifconfig',
    ]);
  });

  it('of a rule that is not judged is left alone', () => {
    const [text, rules] = ['# netlift-ignore calls-route why\n# netlift-ignore reads-host-name why\ntrue\nifconfig eth0 up\n', { 'calls-route': 'off' as const }];
    const remarks = (wishes: Wishes) => auditBytes('a.sh', Buffer.from(text), wishes).remarks ?? [];
    expect(remarks({ rules })).toEqual([]);
    expect(remarks({ rules: { 'reads-host-name': 'note' } })).toHaveLength(2);
  });
});
