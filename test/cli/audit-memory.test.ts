import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { netlift } from '../support/netlift.ts';

const [FEW, MANY] = [500, 10_000];
/** In each file that has some. */
const FINDINGS = 5;
/** What a garbage collector may leave lying, whatever it is given: 20 times the files must not need more than that. */
const SLACK_MIB = 100;
/** What a finding may leave behind: its document has more. */
const KIB = 4;

let top: string;
beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'netlift-memory-'));
  writeFileSync(
    join(top, 'peak.cjs'),
    `if (require('worker_threads').isMainThread) process.on('exit', () => require('fs').writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)));`,
  );
  for (const [name, text] of [
    ['silent', `: ${'what has nothing to do with it '.repeat(60)}; echo done\n`],
    ['full', Array.from({ length: FINDINGS }, (_, line) => `ifconfig eth${line} up\n`).join('')],
  ] as const) {
    for (const files of [FEW, MANY]) {
      for (let at = 0; at < files; at++) {
        const folder = join(top, `${name}-${files}`, String(at >> 7));
        if ((at & 127) === 0) mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, `${at}.sh`), text);
      }
    }
  }
}, 60_000);
afterAll(() => rmSync(top, { recursive: true, force: true }), 60_000);

/** The most memory that an audit of a tree ever had, in MiB, all threads together. */
function peak(tree: string, format: string): number {
  const env = { NODE_OPTIONS: `--require=${join(top, 'peak.cjs')}`, PEAK: join(top, 'peak') };
  const { status, stderr } = netlift(['audit', '--no-config', '--fail-on', 'never', '--format', format, '--threads', '2', '--out', join(top, 'report'), join(top, tree)], { env });
  expect([status, stderr]).toEqual([0, '']);
  return Number(readFileSync(join(top, 'peak'), 'utf8')) / 1024;
}

describe('the memory of an audit', () => {
  const grows = (tree: string, format: string) => {
    const [few, many] = [peak(`${tree}-${FEW}`, format), peak(`${tree}-${MANY}`, format)];
    process.stderr.write(`${tree} as ${format}: ${few.toFixed(0)} MiB for ${FEW} files, ${many.toFixed(0)} MiB for ${MANY}\n`);
    return many - few;
  };

  it('does not grow with the tree', () => {
    expect(grows('silent', 'json')).toBeLessThan(SLACK_MIB);
  }, 120_000);

  it.each(['json', 'text', 'sarif'])(
    'holds no findings that are written as %s: each takes less than it has written',
    (format) => {
      expect((grows('full', format) * 1024) / ((MANY - FEW) * FINDINGS)).toBeLessThan(KIB);
    },
    120_000,
  );
});
