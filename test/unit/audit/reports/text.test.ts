import { describe, expect, it } from 'vitest';
import { auditTextVoice } from '../../../../reports/index.ts';
import { columnsOf } from '../../../../reports/text/columns.ts';
import type { ReportedFinding } from '../../../../src/model/audit-report.ts';
import { acting } from '../../reports/markup.ts';
import { findingOf, findings, fixture, hostileReport, said } from './fixture.ts';

const piped = () => auditTextVoice({ colour: false, width: undefined });
const terminal = (width = 80) => auditTextVoice({ colour: false, width });
const shown = (finding: ReportedFinding, width?: number) => auditTextVoice({ colour: false, width }).findings([finding]).split('\n');

describe('the text of an audit', () => {
  it('is that of a good compiler: place, severity, message and rule, the source with its number, the place underlined, help', () => {
    expect(piped().findings(findings.slice(0, 1))).toBe(
      [
        'setup.sh:12:3: warning: `ifconfig` is legacy [calls-ifconfig]',
        '  12 |   ifconfig eth0 mtu 1400 # for the tunnel',
        '     |   ^~~~~~~~~~~~~~~~~~~~~~',
        '      help: ip link set dev eth0 mtu 1400',
        '',
        '',
      ].join('\n'),
    );
  });

  it('leaves out shell text that nobody reads between findings, and says where it is', () => {
    const text = piped().findings([findingOf({ lines: 'route', text: 'route', replacement: 'x '.repeat(200) })]);
    expect(text).not.toContain('x x');
    expect(text.replaceAll(/\s+/g, ' ')).toContain('help: What is exactly the same from any state is shell text of 400 characters');
  });

  it('says why something must stay', () => {
    expect(piped().findings(findings.slice(2, 3))).toContain('      note: not replaceable: it is for another system\n');
  });

  it('says when words are not known', () => {
    expect(piped().findings([findingOf({ lines: 'ifconfig $X up', text: 'ifconfig $X up', confidence: 'partly unknown' })])).toContain('note: only some of its words are known\n');
  });

  it('ends with what it came to, and what was left out and why', () => {
    expect(said(piped()).split('\n\n').at(-1)).toBe(
      [
        '1 error, 2 warnings and 1 note in 2 of 9 files.',
        '1 can be replaced as shown, 2 need thought, 1 must not be rewritten.',
        'Not shown: 1 suppressed by comments.',
        'Left out: 2 binary, 1 unreadable.',
        '  unreadable: secret.sh (EACCES: permission denied)',
        '',
      ].join('\n'),
    );
  });

  it('says that there is nothing, and that it was stopped', () => {
    const summary = { ...fixture.summary, findings: 0, skipped: {}, leftOut: [], suppressed: 0 };
    expect(piped().end({ summary })).toBe('No legacy use in 9 files (7 of a language that netlift reads).\n');
    expect(piped().end({ summary, stopped: 'SIGINT' })).toContain('Stopped by SIGINT: the rest was not read.\n');
  });

  it('underlines by columns of the screen: tabs, wide and combining characters before and in the place', () => {
    for (const [lines, text, before, under] of [
      ['\tifconfig eth0 up', 'ifconfig eth0 up', 8, 16],
      ['a\tifconfig', 'ifconfig', 8, 8],
      ['日本 ifconfig', 'ifconfig', 5, 8],
      ['ifconfig 日本', 'ifconfig 日本', 0, 13],
      ['e\u0301e\u0301 route', 'route', 3, 5],
      ['👍 route', 'route', 3, 5],
      ['\x1b[1m route', 'route', 8, 5],
    ] as const) {
      const [, source = '', mark = ''] = shown(findingOf({ lines, text }));
      expect(mark, lines).toBe(`     | ${' '.repeat(before)}^${'~'.repeat(under - 1)}`);
      expect(source, lines).not.toMatch(acting);
    }
  });

  it('shows every line of a place, and of a long one its first and last', () => {
    const lines = 'ifconfig eth0 \\\n  10.0.0.1 \\\n  up';
    expect(shown(findingOf({ line: 9, lines, text: lines })).slice(1, 7)).toEqual([
      '   9 | ifconfig eth0 \\',
      '     | ^~~~~~~~~~~~~~~',
      '  10 |   10.0.0.1 \\',
      '     |   ~~~~~~~~~~',
      '  11 |   up',
      '     |   ~~',
    ]);
    const many = Array.from({ length: 40 }, (_, index) => `line ${index}`).join('\n');
    const text = shown(findingOf({ lines: many, text: many })).join('\n');
    expect(text).toContain('   1 | line 0\n');
    expect(text).toContain('\n ... |\n');
    expect(text).toContain('  40 | line 39\n');
    expect(text).not.toContain('line 20');
  });

  it('fits 80 columns of a terminal and cuts a long line between words, around the place', () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    const out = shown(findingOf({ lines: `${words} route add default ${words}`, text: 'route add default', message: words }), 80);
    for (const line of out) expect(columnsOf(line), line).toBeLessThanOrEqual(80);
    const [source = '', mark = ''] = out.slice(out.findIndex((line) => line.startsWith('   1 | ')));
    expect(source).toMatch(/^ {3}1 \| … (word\d+ )+route add default( word\d+)+ …$/);
    expect(source.slice(mark.indexOf('^'), mark.lastIndexOf('~') + 1)).toBe('route add default');
    expect(out[0]).toMatch(/^setup\.sh:1:\d+: warning: word0 /);
    expect(out[1]).toMatch(/^ {4}word/);
  });

  it('keeps a message on one line where programs read it, and only there', () => {
    const message = 'long '.repeat(60).trim();
    expect(shown(findingOf({ lines: 'route', text: 'route', message }))[0]).toBe(`setup.sh:1:1: warning: ${message} [calls-ifconfig]`);
  });

  it('never breaks what is there to be copied', () => {
    const replacement = `ip route add ${'10.0.0.0/8 '.repeat(20)}`.trim();
    expect(shown(findingOf({ lines: 'route', text: 'route', replacement }), 80).join('\n')).toContain(`help: ${replacement}\n`);
  });

  it('has colours only where they are wanted', () => {
    expect(said(terminal())).not.toContain('\x1b');
    expect(said(auditTextVoice({ colour: true, width: 80 }))).toContain('\x1b[1msetup.sh:12:3:\x1b[0m \x1b[33mwarning:\x1b[0m ');
  });

  it('says of hosts what was found, what ran and what is missing there', () => {
    const hosts = [
      {
        name: 'web1',
        findings: 3,
        log: { uses: 5, tools: [{ name: 'ifconfig', uses: 5 }], parents: [{ name: 'cron', uses: 5 }], lines: [] },
        doctor: { version: '0.1.0', can: { run: true, compare: false }, missing: [{ title: 'iproute2', remedy: 'apt-get install iproute2' }] },
      },
    ];
    const text = piped().end({ summary: fixture.summary, hosts });
    for (const words of [
      'web1\n',
      '3 findings in its files.',
      'Legacy tools ran 5 times there: ifconfig 5. Most for cron 5.',
      'netlift compare cannot work there; it lacks iproute2',
    ])
      expect(text).toContain(words);
  });

  it('lets nothing act on the screen', () => {
    for (const voice of [piped(), terminal()]) expect(said(voice, hostileReport()).replaceAll('\n', '')).not.toMatch(acting);
  });
});
