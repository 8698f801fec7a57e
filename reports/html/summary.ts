import type { Summary, Verdict } from '../../src/model/comparison.ts';
import { inSummary, verdicts } from '../reading/verdicts.ts';
import { count, grouped } from '../text/amount.ts';

interface FigureView {
  verdict: Verdict;
  symbol: string;
  figure: string;
  share: string;
  meaning: string;
}

export interface SummaryView {
  headline: string;
  sentence: string;
  alarming: boolean;
  figures: FigureView[];
  /** The shares as one bar, in thousandths of its width. */
  bar: { verdict: Verdict; x: number; width: number }[];
}

export function summaryView(summary: Summary): SummaryView {
  const total = inSummary.reduce((sum, verdict) => sum + summary[verdicts[verdict].key], 0);
  const figures = inSummary.map((verdict): FigureView => {
    const figure = summary[verdicts[verdict].key];
    return { verdict, symbol: verdicts[verdict].symbol, figure: grouped(figure), share: shareText(figure, total), meaning: verdicts[verdict].meaning };
  });
  return { headline: headline(summary, total), sentence: sentence(summary, total), alarming: summary.new > 0, figures, bar: bar(summary, total) };
}

/** Never rounded to nothing or to everything. */
function shareText(part: number, total: number): string {
  if (part === 0 || total === 0) return '';
  const percent = (100 * part) / total;
  if (percent < 1) return 'under 1 %';
  return part < total && percent > 99 ? 'over 99 %' : `${Math.round(percent)} %`;
}

function headline(summary: Summary, total: number): string {
  if (total === 0) return 'Nothing was compared.';
  if (summary.new > 0) return `${count(summary.new, 'scenario differs', 'scenarios differ')} for reasons that nobody has explained yet.`;
  return 'Every difference that was found is explained.';
}

function sentence({ same, known, oneSided, skipped }: Summary, total: number): string {
  if (total === 0) return '';
  return (
    `Of ${count(total, 'scenario')}, ${grouped(same)} came out the same on both sides and ${grouped(known)} ${known === 1 ? 'differs' : 'differ'} as the catalogue says. ` +
    `${grouped(oneSided)} can be done through one interface only, and ${grouped(skipped)} could not be tried here.`
  );
}

const BAR = 1000;
const LEAST = 6;

function bar(summary: Summary, total: number): SummaryView['bar'] {
  const present = inSummary.filter((verdict) => summary[verdicts[verdict].key] > 0);
  const widths = present.map((verdict) => Math.max(LEAST, (BAR * summary[verdicts[verdict].key]) / total));
  const scale = BAR / widths.reduce((sum, width) => sum + width, 0);
  let x = 0;
  return present.map((verdict, index) => {
    const width = (widths[index] ?? 0) * scale;
    const segment = { verdict, x: Math.round(x), width: Math.round(x + width) - Math.round(x) };
    x += width;
    return segment;
  });
}
