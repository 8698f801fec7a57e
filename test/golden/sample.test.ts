import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measureGrowth } from '../../compat/compare/growth.ts';
import { compare } from '../../compat/compare/index.ts';
import { renderHtml, renderJson, renderMarkdown } from '../../reports/index.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import { libc } from '../../src/syscall/libc.ts';

const folder = new URL('../../reports/sample/', import.meta.url);

/** Few enough to be read, many enough to show every kind of verdict and page. */
const only = ['link.get', 'link.set-mtu', 'link.get-alias', 'address.list', 'neighbour.get', 'SIOCSIFMTU', 'SIOCSIFADDR (IPv4)', 'SIOCADDRT (IPv4 net)', 'TUNSETIFF'];

/** A comparison is made anew where none is kept, or where GOLDEN=all asks for it; what is kept is rendered anew always. */
async function comparison(): Promise<Comparison> {
  const kept = new URL('report.json', folder);
  if (existsSync(kept) && process.env.GOLDEN !== 'all') return JSON.parse(readFileSync(kept, 'utf8'));
  return { ...(await compare({ only })), growth: measureGrowth(libc) };
}

test('writes the sample of a report', async () => {
  const made = await comparison();
  expect(made.summary.new).toBe(0);
  expect(made.stale).toEqual([]);
  mkdirSync(folder, { recursive: true });
  const files = { 'report.json': renderJson(made), 'report.md': renderMarkdown(made), 'index.html': renderHtml(made) };
  const changed = Object.entries(files).filter(([name, text]) => !existsSync(new URL(name, folder)) || readFileSync(new URL(name, folder), 'utf8') !== text);
  for (const [name, text] of changed) writeFileSync(new URL(name, folder), text);
  console.log(changed.length === 0 ? 'the sample did not change' : `written anew: ${changed.map(([name]) => name).join(', ')}`);
});
