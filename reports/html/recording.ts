import type { RecordedCall, ScenarioResult, SideResult } from '../../src/model/comparison.ts';
import { shortened, valueText } from '../text/value.ts';
import { type BytesView, bytesViews } from './bytes.ts';

const VALUE_LIMIT = 300;

interface CallView {
  call: string;
  name: string;
  result: string;
  bytes: BytesView[];
}

interface SideView {
  side: string;
  calls: CallView[];
  changes: { path: string; before: string; after: string }[];
  events: { message: string; from: string; value: string }[];
}

/** The recorded calls of both sides for the scenario that has them, with what they changed and announced. */
export interface RecordingView {
  scenario: string;
  sides: SideView[];
}

export function recordingView(scenarios: readonly ScenarioResult[]): RecordingView | null {
  const recorded = scenarios.find(({ ioctl, netlink }) => ioctl?.recording !== undefined || netlink?.recording !== undefined);
  if (recorded === undefined) return null;
  const sides = (['ioctl', 'netlink'] as const).flatMap((side) => (recorded[side]?.recording === undefined ? [] : [sideView(side, recorded[side])]));
  return { scenario: recorded.name, sides };
}

function sideView(side: string, { recording, changes, events }: SideResult): SideView {
  return {
    side,
    calls: (recording ?? []).map(callView),
    changes: changes.map(({ path, before, after }) => ({ path, before: text(before), after: text(after) })),
    events: events.map(({ message, portId, sequence, value }) => ({ message, from: `port ${portId}, sequence ${sequence}`, value: text(value) })),
  };
}

function text(value: unknown): string {
  return shortened(valueText(value), VALUE_LIMIT);
}

function callView(recorded: RecordedCall): CallView {
  const { call, name, result } = recorded;
  return { call, name, result: String(result), bytes: bytesViews(recorded) };
}
