import { describe, expect, it } from 'vitest';
import { auditMarkdownVoice } from '../../../../reports/index.ts';
import { acting } from '../../reports/markup.ts';
import { findingOf, fixture, hostileReport, said } from './fixture.ts';

const page = (report = fixture) => said(auditMarkdownVoice(), report);
/** The rows of the table below a heading, as cells. */
const rows = (text: string, heading: string) =>
  (text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.slice(2, -2).split(' | '));

describe('the Markdown report of an audit', () => {
  it('begins with what there is', () => {
    expect(page()).toContain('# Legacy network configuration\n\n**4 legacy uses** in 2 of 9 files: 1 error, 2 warnings, 1 note.\n');
  });

  it('counts what it takes, and says by which rule', () => {
    expect(rows(page(), 'What it takes').map(([, findings]) => findings)).toEqual(['1', '1', '1', '1']);
    expect(page()).toContain('proved to do the same');
    expect(page()).not.toMatch(/\bhours?\b/);
  });

  it('has totals by tool, kind, folder, file and rule', () => {
    expect(rows(page(), 'By tool')).toEqual([
      ['`ifconfig`', '3', '1', '1', '1', '1', '0', '1'],
      ['`SIOCGIFADDR`', '1', '1', '0', '0', '0', '1', '0'],
    ]);
    expect(rows(page(), 'By kind').map(([kind, findings]) => `${kind} ${findings}`)).toEqual(['`changes` 2', '`ioctl` 1', '`parses output` 1']);
    expect(rows(page(), 'By folder').map(([folder, findings]) => `${folder} ${findings}`)).toEqual(['`.` 3', '`src` 1']);
    expect(rows(page(), 'The files with most').map(([file]) => file)).toEqual(['`setup.sh`', '`src/net/probe.c`']);
  });

  it('says what can be migrated automatically, with an instance', () => {
    expect(rows(page(), 'What can be migrated automatically')).toEqual([
      ['`calls-ifconfig`', 'automatic', '1', '1', '`ifconfig eth0 mtu 1400` becomes `ip link set dev eth0 mtu 1400`', '`setup.sh:12`'],
    ]);
  });

  it('says what needs thought and why, and what must not be touched and why', () => {
    expect(rows(page(), 'What needs thought, and why').map(([rule, takes]) => [rule, takes])).toEqual([
      ['`parses-ifconfig-inet-addr`', 'a line’s thought'],
      ['`uses-sioc-request`', 'redesign'],
    ]);
    expect(rows(page(), 'What must not be touched')).toEqual([['`calls-ifconfig`', 'keep as it is', '1', '1', 'it is for another system', '`setup.sh:41`']]);
  });

  it('shows each finding below its file, with its source and what to write instead', () => {
    expect(page()).toContain(
      '### `setup.sh`\n\n- Line 12, **warning**: `ifconfig` is legacy (`calls-ifconfig`)\n\n  ```text\n    ifconfig eth0 mtu 1400 # for the tunnel\n  ```\n\n  Instead:\n\n  ```text\n  ip link set dev eth0 mtu 1400\n  ```\n',
    );
  });

  it('adds up what has no room in a table, and says how many findings it leaves out', () => {
    const findings = Array.from({ length: 1200 }, (_, index) => findingOf({ lines: 'route', text: 'route', file: `f${index}.sh`, tool: `tool-${index % 30}` }));
    const text = page({ ...fixture, findings });
    expect(rows(text, 'By tool').at(-1)?.slice(0, 2)).toEqual(['and 10 more', '400']);
    expect(text).toContain('The first 1,000 of 1,200: the JSON document has all of them.');
    expect(text.match(/^- Line /gm)).toHaveLength(1000);
  });

  it('lets no text begin markup: every line is one that the report makes, or inside a fence', () => {
    const text = page(hostileReport());
    expect(text.replaceAll('\n', '')).not.toMatch(acting);
    let fence = '';
    for (const line of text.split('\n')) {
      const [, mark = ''] = /^ {2}(`{3,})(text)?$/.exec(line) ?? [];
      if (fence !== '') fence = mark === fence ? '' : fence;
      else if (mark !== '') fence = mark;
      else {
        expect(line).toMatch(/^($|#{1,3} \S|\| .* \|$|\*\*|netlift |- \*\*|- Line \d| {2}(Instead|Advice|Not replaceable):)/);
        expect(line.replaceAll(/<\/?code>/g, '')).not.toMatch(/[<>]/);
      }
    }
    expect(fence).toBe('');
  });
});
