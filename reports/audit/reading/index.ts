import type { AuditReport, ReportedFinding } from '../../../src/model/audit-report.ts';
import { placeName } from '../voice.ts';
import { type Effort, effortOf } from './effort.ts';
import { folderNamer } from './folders.ts';
import { grouped } from './groups.ts';
import { type Total, totalsBy } from './totals.ts';

/** What needs thought or must stay, in groups that have the same reason. */
export interface Reason {
  readonly rule: string;
  readonly why: string;
  readonly effort: Effort;
  readonly findings: number;
  readonly files: number;
  /** Where the first of them is. */
  readonly example: string;
}

/** What a manager asks of an audit. */
export interface Reading {
  readonly total: number;
  readonly efforts: Readonly<Record<Effort, number>>;
  readonly byTool: readonly Total[];
  readonly byKind: readonly Total[];
  readonly byFolder: readonly Total[];
  readonly byRule: readonly Total[];
  readonly worst: readonly Total[];
  /** By rule, with an instance: what stands there, and what can stand there. */
  readonly automatic: readonly Reason[];
  readonly needsThought: readonly Reason[];
  readonly mustStay: readonly Reason[];
  readonly files: readonly { readonly name: string; readonly findings: readonly ReportedFinding[] }[];
}

/** Reads a report. What is suppressed or known from before is listed with its file, but counts nowhere. */
export function read({ findings }: Pick<AuditReport, 'findings'>): Reading {
  const counted = findings.filter(({ suppressed, baseline }) => suppressed === undefined && baseline !== 'unchanged');
  const by = (nameOf: (finding: ReportedFinding) => string) => totalsBy(counted, nameOf, placeName);
  const folderOf = folderNamer(counted.map(({ file }) => file));
  const all = by(() => '')[0]?.efforts;
  const of = (...some: readonly Effort[]) => counted.filter((finding) => some.includes(effortOf(finding)));
  return {
    total: counted.length,
    efforts: all ?? { automatic: 0, thought: 0, redesign: 0, keep: 0 },
    byTool: by(({ tool }) => tool),
    byKind: by(({ kind }) => kind),
    byFolder: by(({ host, file }) => placeName({ ...(host === undefined ? {} : { host }), file: folderOf(file) })),
    byRule: by(({ rule }) => rule),
    worst: by(placeName),
    automatic: reasons(of('automatic'), becomes, () => ''),
    needsThought: reasons(of('thought', 'redesign'), ({ message, advice }) => advice ?? message),
    mustStay: reasons(of('keep'), ({ notReplaceable = '' }) => notReplaceable),
    files: [...grouped(findings, placeName)].map(([name, here]) => ({ name, findings: here })),
  };
}

function becomes({ text, replacement }: ReportedFinding): string {
  return `\`${text}\` becomes \`${replacement}\``;
}

/** Findings in groups of the same rule, effort and reason; `sameAs` tells where the reason is another one each time. */
function reasons(findings: readonly ReportedFinding[], whyOf: (finding: ReportedFinding) => string, sameAs = whyOf): Reason[] {
  const groups = [...grouped(findings, (finding) => `${finding.rule}\0${effortOf(finding)}\0${sameAs(finding)}`).values()];
  return groups
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      return [
        {
          rule: first.rule,
          why: whyOf(first),
          effort: effortOf(first),
          findings: group.length,
          files: new Set(group.map(placeName)).size,
          example: `${placeName(first)}:${first.line}`,
        },
      ];
    })
    .sort((a, b) => b.findings - a.findings || (a.rule < b.rule ? -1 : 1));
}
