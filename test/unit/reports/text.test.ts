import { describe, expect, it } from 'vitest';
import { count, elapsedText, grouped, microsecondsText } from '../../../reports/text/amount.ts';
import { columnsOf, cut, fitted, wrapped } from '../../../reports/text/columns.ts';
import { inputText, shortened, valueText } from '../../../reports/text/value.ts';
import { visible, visibleData } from '../../../reports/text/visible.ts';

describe('visible text', () => {
  it.each([
    ['\x1b[31mred', '\\x1b[31mred'],
    ['a\r\nb\tc\0', 'a\\x0d\\x0ab\\x09c\\x00'],
    ['\x9b31m', '\\x9b31m'],
    ['\u202egnp.exe', '\\u{202e}gnp.exe'],
    ['zero\u200bwidth', 'zero\\u{200b}width'],
    ['line\u2028end', 'line\\u{2028}end'],
    ['half \ud800', 'half \\u{d800}'],
    ['naïve 漢字 👍', 'naïve 漢字 👍'],
  ])('%j', (raw, shown) => {
    expect(visible(raw)).toBe(shown);
  });

  it('is made of every string in the data, keys included', () => {
    expect(visibleData({ 'a\n': ['\x07', 1, null, { b: '\x1b' }] })).toEqual({ 'a\\x0a': ['\\x07', 1, null, { b: '\\x1b' }] });
  });
});

describe('values in one line', () => {
  it('keep text and numbers apart, and say where there is nothing', () => {
    expect([valueText('5'), valueText(5), valueText(null), valueText(undefined)]).toEqual(['"5"', '5', 'null', 'nothing']);
    expect(valueText({ mtu: 1400, 'a b': ['x', {}] })).toBe('{mtu: 1400, "a b": ["x", {}]}');
  });

  it('do not escape what is escaped already', () => {
    expect(valueText(visibleData({ name: '\x1b"' }))).toBe('{name: "\\x1b\\""}');
  });

  it('count what they leave out', () => {
    expect(shortened('abcdef', 6)).toBe('abcdef');
    expect(shortened('👍👍👍', 2)).toBe('👍👍… (1 more characters in report.json)');
  });

  it('write an input as the command line does', () => {
    expect(inputText({ link: 'v0', mtu: 1400 })).toBe('link=v0 mtu=1400');
  });
});

describe('columns', () => {
  it('count wide characters twice and combining ones not', () => {
    expect(['abc', '漢字', '👍', 'e\u0301'].map(columnsOf)).toEqual([3, 4, 2, 1]);
  });

  it('are filled up or cut with an ellipsis', () => {
    expect(fitted('ab', 4)).toBe('ab  ');
    expect(cut('abcdef', 4)).toBe('abc…');
    expect(fitted('漢字漢', 4)).toBe('漢… ');
    expect(cut('abc', 0)).toBe('');
  });

  it('wrap at blanks, and within words that are too long', () => {
    expect(wrapped('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrapped('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
    expect(wrapped('x abcdef', 3)).toEqual(['x', 'abc', 'def']);
    expect(wrapped('', 5)).toEqual(['']);
  });
});

describe('amounts', () => {
  it('group digits, and name one and many', () => {
    expect([grouped(1234567), grouped(999), grouped(2.5)]).toEqual(['1,234,567', '999', '2.5']);
    expect([count(1, 'new difference'), count(0, 'event'), count(2, 'entry', 'entries')]).toEqual(['1 new difference', '0 events', '2 entries']);
  });

  it('round times to three digits', () => {
    expect([0.4213, 31.46, 1240.4, 99.96, 0].map(microsecondsText)).toEqual(['0.421 µs', '31.5 µs', '1,240 µs', '100 µs', '0 µs']);
    expect([840, 12_345.6, 125_000, 59_999].map(elapsedText)).toEqual(['840 ms', '12.3 s', '2 min 5 s', '60.0 s']);
  });
});
