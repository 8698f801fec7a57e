import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditBytes } from '../../compat/audit/audit-file.ts';
import type { Finding } from '../../src/model/finding.ts';
import { fetched, type Unpacked } from './fetch.ts';
import { type Label, type LabelledFile, type LabelledPackage, labelledPackages, labelledText } from './labels.ts';

/** Kept for the next run where it is named; else a folder that goes again. */
const kept = process.env.NETLIFT_JUDGE_FOLDER;
const folder = kept ?? mkdtempSync(join(tmpdir(), 'netlift-judge-'));
afterAll(() => {
  if (kept === undefined) rmSync(folder, { recursive: true });
});

interface Score {
  hits: number;
  missed: string[];
  extra: string[];
  /** Hits of which something else than line and tool is judged otherwise. */
  kinds: string[];
  replaceable: string[];
}

const none = (): Score => ({ hits: 0, missed: [], extra: [], kinds: [], replaceable: [] });

/** A use is found where line and tool agree; several of one tool on one line are one. */
function score(name: string, { path, uses, unsure = [] }: LabelledFile, findings: readonly Finding[]): Score {
  const result = none();
  const left = new Map(findings.map((finding) => [`${finding.line} ${finding.tool}`, finding]));
  const open = new Set(unsure.map(({ line }) => line));
  for (const use of uses) {
    const found = left.get(`${use.line} ${use.tool}`);
    const at = `${name}: ${path}:${use.line} ${use.tool} (${use.kind}${use.why === undefined ? '' : `: ${use.why}`})`;
    if (found === undefined) {
      result.missed.push(at);
      continue;
    }
    left.delete(`${use.line} ${use.tool}`);
    result.hits++;
    if (![use.kind, ...(use.or ?? [])].includes(found.kind)) result.kinds.push(`${at}: judged '${found.kind}'`);
    if (use.replaceable !== undefined && use.replaceable !== isReplaceable(found)) result.replaceable.push(`${at}: judged ${found.notReplaceable ?? 'replaceable'}`);
  }
  // A row for a file below /proc names the first one of its line.
  const withFile = new Set(uses.flatMap(({ line, tool }) => (tool.startsWith('/proc/') ? [line] : [])));
  for (const { line, tool, kind, text } of left.values())
    if (!open.has(line) && !(tool.startsWith('/proc/') && withFile.has(line)))
      result.extra.push(`${name}: ${path}:${line} ${tool} (${kind}) ${text.split('\n')[0]?.slice(0, 100)}`);
  return result;
}

function isReplaceable({ notReplaceable }: Finding): boolean {
  return notReplaceable === undefined;
}

function add(total: Score, { hits, missed, extra, kinds, replaceable }: Score): void {
  total.hits += hits;
  total.missed.push(...missed);
  total.extra.push(...extra);
  total.kinds.push(...kinds);
  total.replaceable.push(...replaceable);
}

const precision = ({ hits, extra }: Score) => hits / (hits + extra.length);
const recall = ({ hits, missed }: Score) => hits / (hits + missed.length);
const labelsOf = ({ files }: LabelledPackage): readonly Label[] => files.flatMap(({ uses }) => uses);

describe.each(labelledPackages())('labels made by reading: $folder', ({ folder: kind, packages }) => {
  const here = join(folder, kind);
  mkdirSync(here, { recursive: true });
  const total = none();
  const reasons: string[] = [];
  let read = 0;

  beforeAll(async () => {
    for (const [one, unpacked] of await fetched(here, packages)) judge(one, unpacked);
    process.stdout.write(report(kind, read, total, reasons));
  }, 600_000);

  function judge(one: LabelledPackage, unpacked: Unpacked): void {
    if ('reason' in unpacked) {
      reasons.push(`skipped: ${one.package} ${one.version}: ${unpacked.reason}; ${labelsOf(one).length} labels not judged`);
      return;
    }
    for (const file of one.files) {
      const bytes = labelledText(unpacked.root, file);
      if ('reason' in bytes) reasons.push(`skipped: ${one.package}: ${bytes.reason}`);
      else {
        read++;
        add(total, score(one.package, file, auditBytes(file.path, bytes).findings));
      }
    }
  }

  beforeEach(({ skip }) => skip(read === 0, 'apt could fetch none of the packages; the lines above say why'));

  it('are of enough lines to say something', () => {
    expect(packages.flatMap(labelsOf).length).toBeGreaterThan(150);
    expect(total.hits + total.missed.length).toBeGreaterThan(packages.flatMap(labelsOf).length / 2);
  });

  it('agree with what is found: precision at least 0.98', () => {
    expect(precision(total), total.extra.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  it('agree with what is not found: recall at least 0.97', () => {
    expect(recall(total), total.missed.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
});

function report(kind: string, files: number, total: Score, reasons: readonly string[]): string {
  const lines = [
    ...reasons,
    ...total.missed.map((at) => `missed: ${at}`),
    ...total.extra.map((at) => `not a use: ${at}`),
    ...(process.env.NETLIFT_JUDGE_ALL === undefined ? [] : [...total.kinds.map((at) => `kind: ${at}`), ...total.replaceable.map((at) => `replaceable: ${at}`)]),
    `${kind}: ${files} files, ${total.hits + total.missed.length} uses: precision ${precision(total).toFixed(4)}, recall ${recall(total).toFixed(4)}; of ${total.hits} found, ${total.kinds.length} of another kind, ${total.replaceable.length} otherwise replaceable`,
  ];
  return `${lines.join('\n')}\n`;
}
