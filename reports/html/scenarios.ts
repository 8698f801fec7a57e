import type { Difference, ScenarioResult, SideResult, Verdict } from '../../src/model/comparison.ts';
import type { Subject } from '../reading/subjects.ts';
import { verdicts } from '../reading/verdicts.ts';
import { count, grouped, microsecondsText } from '../text/amount.ts';
import { inputText, shortened, valueText } from '../text/value.ts';
import { differenceAnchor, scenarioAnchor } from './anchors.ts';

const INLINE = 120;
const LIMIT = 1000;

/** A value: all of it when it is short; else its beginning, and the rest to unfold. */
interface ValueView {
  nothing: boolean;
  short: string;
  long: string;
}

interface OutcomeView {
  ok: boolean;
  /** `ok`, `ok, the same value`, or the call and the name of its error. */
  text: string;
  detail: string;
  value: ValueView | null;
  facts: string;
}

export interface ScenarioView {
  anchor: string;
  name: string;
  input: string;
  verdict: Verdict;
  symbol: string;
  reason: string;
  /** Neither side has an outcome to show beside the reason. */
  neither: boolean;
  ioctl: OutcomeView | null;
  netlink: OutcomeView | null;
  differences: { aspect: string; path: string; ioctl: ValueView; netlink: ValueView; id: string; href: string }[];
}

/** `catalogued`: the entries that the page has, to link to. */
export function scenarioViews(subject: Subject, catalogued: ReadonlySet<string>): ScenarioView[] {
  return subject.of.scenarios.map((scenario, index) => ({
    anchor: scenarioAnchor(subject, index),
    name: scenario.name,
    input: inputText(scenario.input),
    verdict: scenario.verdict,
    symbol: verdicts[scenario.verdict].symbol,
    reason: scenario.reason ?? '',
    neither: scenario.ioctl === undefined && scenario.netlink === undefined,
    ioctl: outcomeView(scenario, 'ioctl'),
    netlink: outcomeView(scenario, 'netlink'),
    differences: scenario.differences.map((difference) => differenceView(difference, catalogued)),
  }));
}

function outcomeView(scenario: ScenarioResult, side: 'ioctl' | 'netlink'): OutcomeView | null {
  const result = scenario[side];
  if (result === undefined) return null;
  const { outcome } = result;
  if (!outcome.ok) return { ok: false, text: `${outcome.error.call}: ${outcome.error.code}`, detail: outcome.error.detail?.message ?? '', value: null, facts: facts(result) };
  if (outcome.value === undefined || outcome.value === null) return { ok: true, text: 'ok', detail: '', value: null, facts: facts(result) };
  const repeated = side === 'netlink' && sameValue(scenario.ioctl, outcome.value);
  return { ok: true, text: repeated ? 'ok, the same value' : 'ok', detail: '', value: repeated ? null : valueView(outcome.value), facts: facts(result) };
}

/** Whether the other side gave this very value: it is not shown twice. */
function sameValue(other: SideResult | undefined, value: unknown): boolean {
  return other?.outcome.ok === true && JSON.stringify(other.outcome.value) === JSON.stringify(value);
}

function facts({ changes, events, cost }: SideResult): string {
  return [
    ...(changes.length === 0 ? [] : [count(changes.length, 'change')]),
    ...(events.length === 0 ? [] : [count(events.length, 'event')]),
    count(cost.calls, 'call'),
    `${grouped(cost.bytes)} B`,
    microsecondsText(cost.microseconds),
  ].join(' · ');
}

function differenceView({ aspect, path, ioctl, netlink, id }: Difference, catalogued: ReadonlySet<string>): ScenarioView['differences'][number] {
  return { aspect, path, ioctl: valueView(ioctl), netlink: valueView(netlink), id: id ?? '', href: id !== undefined && catalogued.has(id) ? differenceAnchor(id) : '' };
}

export function valueView(value: unknown): ValueView {
  const text = valueText(value);
  if (text.length <= INLINE) return { nothing: value === undefined, short: text, long: '' };
  return {
    nothing: false,
    short: `${Array.from(text)
      .slice(0, INLINE / 2)
      .join('')}…`,
    long: shortened(text, LIMIT),
  };
}
