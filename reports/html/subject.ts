import type { SideSupport } from '../../src/model/comparison.ts';
import type { Subject } from '../reading/subjects.ts';
import { byUrgency, tally, verdicts } from '../reading/verdicts.ts';
import { subjectAnchor } from './anchors.ts';
import { type RecordingView, recordingView } from './recording.ts';
import { type ScenarioView, scenarioViews } from './scenarios.ts';

interface SupportView {
  side: string;
  calls: string[];
  unsupported: string;
  source: string;
}

export interface SubjectView {
  anchor: string;
  id: string;
  title: string;
  writes: string;
  supports: SupportView[];
  tally: { verdict: string; symbol: string; count: number }[];
  /** Verdicts and words that the filter looks at. */
  verdicts: string;
  words: string;
  scenarios: ScenarioView[];
  /** Only those with differences. */
  differing: ScenarioView[];
  recording: RecordingView | null;
}

export function subjectView(subject: Subject, catalogued: ReadonlySet<string>): SubjectView {
  const { id, title, scenarios } = subject.of;
  const supports = supportsOf(subject);
  const counts = tally(scenarios);
  const present = byUrgency.filter((verdict) => counts[verdicts[verdict].key] > 0);
  const views = scenarioViews(subject, catalogued);
  return {
    anchor: subjectAnchor(subject),
    id,
    title,
    writes: subject.kind === 'counterpart' ? '' : subject.of.writes ? 'changes the kernel’s state' : 'only reads',
    supports,
    tally: present.map((verdict) => ({ verdict, symbol: verdicts[verdict].symbol, count: counts[verdicts[verdict].key] })),
    verdicts: present.join(' '),
    words: [id, title, ...supports.flatMap(({ calls }) => calls)].join(' ').toLowerCase(),
    scenarios: views,
    differing: views.filter(({ differences }) => differences.length > 0),
    recording: recordingView(scenarios),
  };
}

function supportsOf(subject: Subject): SupportView[] {
  if (subject.kind === 'operation') return [supportView('ioctl', subject.of.ioctl), supportView('netlink', subject.of.netlink)];
  const called = (side: string, call: string) => ({ side, calls: [call], unsupported: '', source: '' });
  return [called('ioctl', subject.of.ioctl), called('netlink', subject.of.netlink)];
}

function supportView(side: string, support: SideSupport): SupportView {
  if ('unsupported' in support) return { side, calls: [], ...support };
  return { side, calls: 'calls' in support ? support.calls : support.messages, unsupported: '', source: '' };
}
