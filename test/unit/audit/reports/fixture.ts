import { sarifVoice } from '../../../../reports/audit/sarif/index.ts';
import type { Voice } from '../../../../reports/index.ts';
import type { AuditEnd, AuditReport, AuditRun, ReportedFinding } from '../../../../src/model/audit-report.ts';
import type { AuditRule } from '../../../../src/model/audit-rule.ts';

/** A finding of the first line of `lines`, at the place where `text` stands in them. */
export function findingOf({ lines, text, ...more }: Partial<ReportedFinding> & { lines: string; text: string }): ReportedFinding {
  const line = more.line ?? 1;
  const start = lines.indexOf(text);
  if (start < 0) throw new Error(`${text} does not stand in ${lines}`);
  const before = lines.slice(0, start + text.length).split('\n');
  return {
    ...{ file: 'setup.sh', language: 'shell', rule: 'calls-ifconfig', severity: 'warning', kind: 'changes', tool: 'ifconfig', message: '`ifconfig` is legacy' },
    ...{ calls: [], replacement: null, confidence: 'literal', through: [], fingerprint: '0123456789abcdef' },
    ...{ column: start - lines.lastIndexOf('\n', start - 1), endLine: line + before.length - 1, endColumn: (before.at(-1) ?? '').length + 1 },
    ...more,
    ...{ line, lines, text },
  };
}

export const findings: readonly ReportedFinding[] = [
  findingOf({
    line: 12,
    lines: '  ifconfig eth0 mtu 1400 # for the tunnel',
    text: 'ifconfig eth0 mtu 1400',
    replacement: 'ip link set dev eth0 mtu 1400',
    calls: [{ operation: 'link.set-mtu', input: { link: 'eth0', mtu: 1400 } }],
  }),
  findingOf({
    line: 30,
    lines: "ip=$(ifconfig eth0 | grep 'inet addr' | cut -d: -f2)",
    text: 'ifconfig eth0',
    rule: 'parses-ifconfig-inet-addr',
    severity: 'error',
    kind: 'parses output',
    message: 'this looks for what net-tools 1.60 printed',
    advice: 'Ask for the address: `ip -j -4 address show dev eth0 | jq -r .[].addr_info[].local`',
    fingerprint: '1123456789abcdef',
  }),
  findingOf({
    line: 41,
    lines: '*BSD) ifconfig em0 up ;;',
    text: 'ifconfig em0 up',
    severity: 'note',
    notReplaceable: 'it is for another system',
    fingerprint: '2123456789abcdef',
  }),
  findingOf({
    file: 'src/net/probe.c',
    language: 'c',
    line: 7,
    lines: '  if (ioctl(fd, SIOCGIFADDR, &req) < 0)',
    text: 'SIOCGIFADDR',
    rule: 'uses-sioc-request',
    kind: 'ioctl',
    tool: 'SIOCGIFADDR',
    message: 'this asks by a request what RTM_GETADDR tells',
    advice: 'Send RTM_GETADDR.',
    fingerprint: '3123456789abcdef',
  }),
];

export const run: AuditRun = { version: '0.1.0', started: '2025-02-03T04:05:06.000Z', paths: ['.'] };

export const end: AuditEnd = {
  summary: {
    ...{ files: 9, affected: 2, findings: 4, replaceable: 1, notReplaceable: 1, suppressed: 1, known: 0 },
    languages: { shell: 5, c: 2 },
    bySeverity: { error: 1, warning: 2, note: 1 },
    byKind: { changes: 2, 'parses output': 1, ioctl: 1 },
    byTool: { ifconfig: 3, SIOCGIFADDR: 1 },
    byRule: { 'calls-ifconfig': 2, 'parses-ifconfig-inet-addr': 1, 'uses-sioc-request': 1 },
    skipped: { binary: 2, unreadable: 1 },
    leftOut: [
      { file: 'logo.png', reason: 'binary' },
      { file: 'secret.sh', reason: 'unreadable', why: 'EACCES: permission denied' },
    ],
  },
};

export const fixture: AuditReport = { ...run, ...end, findings };

export const rules: readonly AuditRule[] = ['calls-ifconfig', 'parses-ifconfig-inet-addr', 'uses-sioc-request'].map((id) => ({
  id,
  title: `About ${id}`,
  severity: 'warning',
  page: `# ${id}\n\nAbout (warning).\n\n## What it finds\n\nA use of \`${id}\`.\n\n## Why\n\nBecause.\n\n## What to do\n\nThis.\n`,
}));

/** All that a voice says of a report, told in pieces. */
export function said(voice: Voice, { findings: all, summary, stopped, hosts, ...about }: AuditReport = fixture): string {
  const last: AuditEnd = { summary, ...(stopped === undefined ? {} : { stopped }), ...(hosts === undefined ? {} : { hosts }) };
  return [voice.begin(about), ...all.map((finding) => voice.findings([finding])), voice.findings([]), voice.end(last)].join('');
}

export const sarif = (root = '/home/me/project') => sarifVoice({ rules, root });

/** What must be shown and must do nothing. */
export const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\x1b[2J\x1b]0;title\x07',
  '\u202egnp.exe',
  '</code></pre><h1>x',
  '```\n# heading',
  '| a | b |\n| --- | --- |',
  '{{constructor}} ${7*7} %0a::error::x',
  '\ud800 lone',
  'a\u2028b\u2029c\u0000d',
  '[click](javascript:alert(1))',
] as const;

/** The fixture with hostile text in every place that a tree or a script can fill. */
export function hostileReport(): AuditReport {
  const bad = (index: number) => hostile[index % hostile.length] ?? '';
  return {
    ...fixture,
    paths: [...hostile],
    findings: hostile.flatMap((text, index) => {
      const lines = `x ${text}`;
      return [
        findingOf({ lines, text, file: `dir${bad(index + 1)}/${text}`, message: text, advice: bad(index + 2), tool: `/proc/net/${text}`, host: bad(index + 3), suppressed: text }),
        findingOf({ lines, text, file: text, message: `\`${text}\``, replacement: text, notReplaceable: text, language: 'c', baseline: 'new' }),
      ];
    }),
    summary: { ...fixture.summary, findings: 2 * hostile.length, leftOut: hostile.map((text) => ({ file: text, reason: 'unreadable', why: text })) },
    hosts: hostile.map((name) => ({ name, findings: 1, log: { uses: 1, tools: [{ name, uses: 1 }], parents: [{ name, uses: 1 }], lines: [] } })),
  };
}
