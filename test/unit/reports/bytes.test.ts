import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../../reports/index.ts';
import { fixture } from './fixture.ts';
import { ifreqMtu, setLinkMtu } from './fixture-bytes.ts';
import { elements } from './markup.ts';

const found = elements(renderHtml(fixture));
const boxes = found.filter(({ attributes }) => attributes.class === 'bytes');

describe('recorded bytes on the page', () => {
  it('are all there, eight in a row behind their offset', () => {
    const hex = found.filter(({ attributes }) => attributes.class === 'hex').map(({ text }) => text);
    expect(hex[0]?.replace(/\s/g, '')).toBe(
      ifreqMtu.hex
        .replace(/(.{16})/g, '$1|')
        .split('|')
        .map((row, index) => (row === '' ? '' : (index * 8).toString(16).padStart(4, '0') + row))
        .join(''),
    );
  });

  it('belong to the innermost field that names them', () => {
    const all = found.slice(found.findIndex(({ attributes, text }) => attributes.class === 'bytes' && text.includes('RTM_SETLINK')));
    const rows = all.slice(
      0,
      all.findIndex(({ attributes }, index) => index > 0 && attributes.class === 'bytes'),
    );
    const fieldOf = (name: string) => rows.find((row) => row.name === 'tr' && row.text.includes(name))?.attributes['data-f'];
    const bytesOf = (name: string) =>
      rows
        .filter((row) => row.name === 'i' && row.attributes['data-f'] === fieldOf(name))
        .map(({ text }) => text)
        .join(' ');
    expect(bytesOf('nlmsg_len')).toBe('30 00 00 00');
    expect(bytesOf('IFLA_MTU')).toBe('08 00 04 00 78 05 00 00');
    expect(bytesOf('IFLA_IFNAME')).toBe('07 00 03 00 76 30 00');
    expect(rows.find(({ name, text }) => name === 'tr' && text.includes('nlmsghdr'))?.attributes).toMatchObject({ 'data-f': '0', 'data-e': '6' });
    expect(setLinkMtu.hex).toHaveLength(96);
  });

  it('says how many were left out and when the kernel gave back what it got', () => {
    const text = boxes.map((box) => box.text).join('\n');
    expect(text).toContain('and 430 more bytes');
    expect(text).toContain('received, 40 bytes: the same as sent');
  });

  it('indents the parts of a nest', () => {
    const depth = (field: string) => found.find(({ name, text, within }) => name === 'th' && text === field && within.includes('section'))?.attributes.class;
    expect([depth('IFLA_LINKINFO'), depth('IFLA_INFO_DATA'), depth('IFLA_VLAN_ID')]).toEqual(['d0', 'd1', 'd2']);
  });
});
