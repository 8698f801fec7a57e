import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { renderTerminal } from '../../../reports/index.ts';
import { columnsOf } from '../../../reports/text/columns.ts';
import { fixture } from './fixture.ts';
import { largeComparison } from './large.ts';
import { acting } from './markup.ts';

const plainText = renderTerminal(fixture, { colour: false, width: 80, reportPath: 'reports/out/index.html' });
const lines = plainText.split('\n');

describe('the end of netlift compare', () => {
  it('fits 80 columns, also where the terminal is narrower, and uses more where it is wider', () => {
    for (const width of [20, 80]) for (const line of renderTerminal(largeComparison(), { colour: false, width }).split('\n')) expect(columnsOf(line), line).toBeLessThanOrEqual(80);
    for (const line of lines) expect(columnsOf(line), line).toBeLessThanOrEqual(80);
    const wide = renderTerminal(fixture, { colour: false, width: 140 }).split('\n');
    expect(Math.max(...wide.map(columnsOf))).toBeGreaterThan(100);
    expect(Math.max(...wide.map(columnsOf))).toBeLessThanOrEqual(140);
  });

  it('has the summary line', () => {
    expect(lines).toContain('10 same, 5 known, 2 new, 3 one-sided, 2 skipped');
  });

  it('counts by object, and the counts add up to the summary', () => {
    const counts = lines.filter((line) => /^(operations on \w+|counterparts) /.test(line)).map((line) => (line.match(/\d+/g) ?? []).map(Number));
    expect(counts).toHaveLength(4);
    expect([0, 1, 2, 3, 4].map((column) => counts.reduce((sum, row) => sum + (row[column] ?? 0), 0))).toEqual([10, 5, 2, 3, 2]);
  });

  it('has one line for every subject that is not the same, and none for those that are', () => {
    const subjects = lines.filter((line) => /^(new|known|one-sided|skipped) /.test(line)).map((line) => line.split(/ {2,}/).slice(0, 3));
    expect(subjects).toEqual([
      ['known', '1/3', 'link.set-mtu'],
      ['one-sided', '2/2', 'link.set-alias'],
      ['one-sided', '1/2', 'link.add-vlan'],
      ['known', '1/1', 'link.rename'],
      ['new', '1/4', 'address.set'],
      ['known', '1/2', 'route.list'],
      ['new', '1/2', 'SIOCSIFADDR'],
    ]);
  });

  it('lists every new difference with subject, scenario, aspect, path and both values', () => {
    const start = lines.indexOf('2 new differences, explained by no catalogue entry');
    expect(lines.slice(start + 1, start + 3)).toEqual(['  address.set/crowded: replace', '    state addresses/v0/10.5.0.7']);
    expect(lines.slice(start, start + 7).join('')).toMatch(/ioctl {3}\{broadcast: "10\.5\.0\.255".*netlink nothing/);
    expect(plainText).toContain('  SIOCSIFADDR/hostile\n    error\n    ioctl   "\\x1b[2J\\x1b]0;owned\\x07\\x9b31m\\u{202e}gnp.exe\\x0d\\x0a"\n');
  });

  it('lists stale declarations and where the report is', () => {
    expect(plainText).toContain('1 stale catalogue declaration');
    expect(plainText).toContain('proc-shows-main-table for');
    expect(lines.at(-2)).toBe('Report: reports/out/index.html');
  });

  it('colours when asked, and then says the same', () => {
    const coloured = renderTerminal(fixture, { colour: true, width: 80, reportPath: 'reports/out/index.html' });
    expect(coloured).toContain('\x1b[31m');
    expect(stripVTControlCharacters(coloured).replace(/ +$/gm, '')).toBe(plainText);
    for (const code of [0, 1, 2, 31, 32, 33, 35]) expect(coloured).toContain(`\x1b[${code}m`);
    expect(plainText.replaceAll('\n', '')).not.toMatch(acting);
  });

  it('says nothing of new or stale where there is nothing, and keeps a path in one piece', () => {
    const calm = { ...fixture, operations: fixture.operations.slice(0, 1), counterparts: [], stale: [] };
    const path = `/home/${'long/'.repeat(30)}index.html`;
    const text = renderTerminal(calm, { colour: false, width: 80, reportPath: path });
    expect(text).not.toMatch(/stale|new difference/);
    expect(text).toContain(`Report: ${path}\n`);
  });

  it('shows an escape sequence in the path of the report as text', () => {
    expect(renderTerminal(fixture, { colour: false, width: 80, reportPath: '/tmp/\x1b[31m' })).toContain('Report: /tmp/\\x1b[31m');
  });
});
