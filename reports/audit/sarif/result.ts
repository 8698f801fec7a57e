import type { ReportedFinding } from '../../../src/model/audit-report.ts';
import { standsIn } from '../../../src/model/stands-in.ts';
import { artifactLocation } from './artifact.ts';

interface Context {
  readonly root: string;
  readonly ruleIndex: number | undefined;
  /** The how manieth of the same fingerprint in its file. */
  readonly occurrence: number;
}

/** A finding as a result (3.27). */
export function sarifResult(finding: ReportedFinding, { root, ruleIndex, occurrence }: Context): object {
  const { line, endLine, column, endColumn, text, lines, rule, severity, baseline, suppressed, fingerprint } = finding;
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: severity,
    message: { text: messageOf(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactLocation(finding, root),
          region: { ...region, snippet: { text } },
          contextRegion: { startLine: line, endLine: line + lines.split('\n').length - 1, snippet: { text: lines } },
        },
      },
    ],
    partialFingerprints: { 'netliftFinding/v1': `${fingerprint}:${occurrence}` },
    ...(baseline === undefined ? {} : { baselineState: baseline }),
    ...(suppressed === undefined ? {} : { suppressions: [{ kind: 'inSource', status: 'accepted', justification: suppressed }] }),
    ...fixes(finding, region, root),
    properties: propertiesOf(finding),
  };
}

/** What a viewer shows: the message, and the advice that does not fit into a fix. */
function messageOf({ message, advice, notReplaceable }: ReportedFinding): string {
  const said = [message, ...(advice === undefined ? [] : [advice]), ...(notReplaceable === undefined ? [] : [`Not replaceable: ${notReplaceable}.`])];
  // A bracket would begin a link (3.11.6) where a script's own text looks like one.
  return said
    .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`))
    .join(' ')
    .replaceAll(/\[(?=[^\]]*\]\()/g, '\\[');
}

function fixes(finding: ReportedFinding, deletedRegion: object, root: string): object {
  const { replacement, tool } = finding;
  if (replacement === null || !standsIn(finding)) return {};
  const replacements = [{ deletedRegion, insertedContent: { text: replacement } }];
  return { fixes: [{ description: { text: `Replace ${tool}.` }, artifactChanges: [{ artifactLocation: artifactLocation(finding, root), replacements }] }] };
}

function propertiesOf({ kind, role, tool, language, confidence, through, calls, host }: ReportedFinding): object {
  return { kind, ...(role === undefined ? {} : { role }), tool, language, confidence, through, calls, ...(host === undefined ? {} : { host }) };
}
