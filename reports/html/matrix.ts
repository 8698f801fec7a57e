import type { ScenarioResult, StartState, Verdict } from '../../src/model/comparison.ts';
import { matrix } from '../reading/matrix.ts';
import { objectOf, type Subject } from '../reading/subjects.ts';
import { tallyText, verdicts, worst } from '../reading/verdicts.ts';
import { count } from '../text/amount.ts';
import { scenarioAnchor, subjectAnchor } from './anchors.ts';

interface CellView {
  verdict: Verdict;
  symbol: string;
  /** Shown beside the symbol where the cell stands for several scenarios. */
  several: string;
  text: string;
  href: string;
}

interface RowView {
  anchor: string;
  id: string;
  beside: string;
  cells: (CellView | null)[];
}

export interface MatrixView {
  columns: string[];
  span: number;
  /** Too many columns for a page: the table scrolls in a box of its own. */
  wide: boolean;
  groups: { object: string; rows: RowView[] }[];
}

const COLUMNS_THAT_FIT = 10;

export function matrixView(subjects: readonly Subject[], startStates: readonly StartState[]): MatrixView {
  const { columns, rows } = matrix(
    subjects.map((subject) => ({ subject, scenarios: subject.of.scenarios })),
    startStates,
  );
  const groups = new Map<string, RowView[]>();
  for (const { subject: entry, cells } of rows) {
    const { subject } = entry;
    const object = subject.kind === 'operation' ? objectOf(subject.of.id) : '';
    const beside = subject.kind === 'counterpart' ? subject.of.netlink : '';
    const row = { anchor: subjectAnchor(subject), id: subject.of.id, beside, cells: cells.map((scenarios) => cellView(subject, scenarios)) };
    groups.set(object, [...(groups.get(object) ?? []), row]);
  }
  return { columns, span: columns.length + 1, wide: columns.length > COLUMNS_THAT_FIT, groups: [...groups].map(([object, members]) => ({ object, rows: members })) };
}

function cellView(subject: Subject, scenarios: readonly ScenarioResult[]): CellView | null {
  const verdict = worst(scenarios);
  const leading = scenarios.find((scenario) => scenario.verdict === verdict);
  if (leading === undefined) return null;
  const differences = leading.differences.length === 0 ? '' : `, ${count(leading.differences.length, 'difference')}`;
  const text = scenarios.length === 1 ? `${verdict}${differences}` : `${scenarios.length} scenarios: ${tallyText(scenarios)}`;
  const href = scenarioAnchor(subject, subject.of.scenarios.indexOf(leading));
  return { verdict, symbol: verdicts[verdict].symbol, several: scenarios.length === 1 ? '' : `×${scenarios.length}`, text, href };
}
