import type { Comparison, KnownDifference } from '../../src/model/comparison.ts';
import { type Subject, subjects } from '../reading/subjects.ts';
import { count } from '../text/amount.ts';
import { differenceAnchor, scenarioAnchor } from './anchors.ts';

export interface DifferenceView extends Omit<KnownDifference, 'seenIn'> {
  anchor: string;
  seen: string;
  /** `href` is empty where the document names a scenario that it does not have. */
  places: { text: string; href: string }[];
}

export function catalogueView(comparison: Comparison): DifferenceView[] {
  const anchors = placeAnchors(subjects(comparison));
  return comparison.differences.map(({ seenIn, ...difference }) => ({
    ...difference,
    anchor: differenceAnchor(difference.id),
    seen: seenIn.length === 0 ? 'not seen in this run' : `seen in ${count(seenIn.length, 'scenario')}`,
    places: seenIn.map((text) => ({ text, href: anchors.get(text) ?? '' })),
  }));
}

/** Where on the page each `subject/scenario` is. */
export function placeAnchors(all: readonly Subject[]): Map<string, string> {
  return new Map(all.flatMap((subject) => subject.of.scenarios.map(({ name }, index): [string, string] => [`${subject.of.id}/${name}`, scenarioAnchor(subject, index)])));
}
