import { describe, expect, it } from 'vitest';
import { NAMED, summing } from '../../../compat/audit/summary.ts';
import { findings } from './reports/fixture.ts';

const step = (reports: Parameters<ReturnType<typeof summing>['add']>[0]['reports'], files = reports.length) => ({ reports, files, languages: { shell: files } });

describe('the summary of an audit', () => {
  it('adds up findings by severity, kind, tool and rule, and what can and cannot be replaced', () => {
    const sums = summing();
    sums.add(step([{ path: 'setup.sh', language: 'shell', findings: findings.slice(0, 3) }]));
    sums.add(step([{ path: 'src/net/probe.c', findings: findings.slice(3) }]), 5);
    expect(sums.end()).toEqual({
      ...{ files: 2, affected: 2, findings: 4, replaceable: 1, notReplaceable: 1, suppressed: 0, known: 5 },
      languages: { shell: 2 },
      bySeverity: { error: 1, warning: 2, note: 1 },
      byKind: { changes: 2, 'parses output': 1, ioctl: 1 },
      byTool: { ifconfig: 3, SIOCGIFADDR: 1 },
      byRule: { 'calls-ifconfig': 2, 'parses-ifconfig-inet-addr': 1, 'uses-sioc-request': 1 },
      ...{ skipped: {}, leftOut: [] },
    });
  });

  it('counts what was suppressed beside', () => {
    const sums = summing();
    sums.add(step([{ path: 'a.sh', findings: [], hidden: findings.slice(0, 2).map((finding) => ({ finding, reason: 'why' })) }]));
    expect(sums.end()).toMatchObject({ findings: 0, affected: 0, suppressed: 2 });
  });

  it('counts every file that was not read, and names the first hundred of each reason but no symbolic link', () => {
    const sums = summing();
    const paths = Array.from({ length: NAMED + 5 }, (_, index) => `${index}.bin`);
    sums.add(step(paths.map((path) => ({ path, skip: 'binary', findings: [] }))));
    sums.add(
      step([
        { path: 'l', skip: 'symbolic link', findings: [] },
        { path: 'u', skip: 'unreadable', why: 'EACCES', findings: [] },
        { path: 'n.sh', notUtf8: true, findings: [] },
      ]),
    );
    const { skipped, leftOut } = sums.end();
    expect(skipped).toEqual({ binary: NAMED + 5, 'symbolic link': 1, unreadable: 1, 'not UTF-8, read as Latin-1': 1 });
    expect(leftOut).toHaveLength(NAMED + 2);
    expect(leftOut.slice(NAMED)).toEqual([
      { file: 'u', reason: 'unreadable', why: 'EACCES' },
      { file: 'n.sh', reason: 'not UTF-8, read as Latin-1' },
    ]);
  });

  it('counts a tool that is called like a property of every object', () => {
    const sums = summing();
    sums.add(step([{ path: 'a.sh', findings: findings.slice(0, 1).map((finding) => ({ ...finding, tool: 'constructor', rule: '__proto__' })) }]));
    expect(JSON.parse(JSON.stringify(sums.end().byTool))).toEqual({ constructor: 1 });
    expect(Object.entries(sums.end().byRule)).toEqual([['__proto__', 1]]);
  });
});
