import { count, grouped } from '../../text/amount.ts';
import { columnsOf, cut } from '../../text/columns.ts';
import { visible } from '../../text/visible.ts';
import { efforts, effortWords } from '../reading/effort.ts';
import type { Total } from '../reading/totals.ts';
import { effortClass } from './summary.ts';

const WIDTH = 400;
const ROW = 18;
const TOP = 4;
const ROWS = 12;
const LABEL_CHARACTERS = 26;
/** A character of the 10.5 px monospaced labels, in units of the viewBox. */
const CHARACTER = 6.4;
const FIGURE = 40;

/** A bar for each of the largest, in parts by effort. Places are in units of the viewBox. */
export interface BarsView {
  anchor: string;
  title: string;
  description: string;
  width: number;
  height: number;
  rows: { y: number; textY: number; label: string; tip: string; figure: string; figureX: number; parts: { style: string; x: number; width: number }[] }[];
}

export function barsView(anchor: string, title: string, totals: readonly Total[]): BarsView {
  const shown = totals.slice(0, ROWS);
  const left = Math.round(Math.min(LABEL_CHARACTERS, Math.max(6, ...shown.map(({ name }) => columnsOf(visible(name))))) * CHARACTER) + 10;
  const most = Math.max(1, ...shown.map(({ findings }) => findings));
  const place = (findings: number) => Math.round((10 * findings * (WIDTH - left - FIGURE)) / most) / 10;
  return {
    anchor: `plot-${anchor}`,
    title: shown.length < totals.length ? `${title}, the first ${ROWS} of ${totals.length}` : title,
    description: shown.map(({ name, findings }) => `${visible(name)}: ${grouped(findings)}.`).join(' '),
    width: WIDTH,
    height: TOP + shown.length * ROW + 4,
    rows: shown.map((total, index) => {
      const y = TOP + index * ROW;
      let before = 0;
      const parts = efforts.flatMap((effort) => {
        if (total.efforts[effort] === 0) return [];
        const part = { style: effortClass[effort], x: Math.round((left + place(before)) * 10) / 10, width: Math.max(0.5, place(total.efforts[effort])) };
        before += total.efforts[effort];
        return [part];
      });
      const label = cut(visible(total.name), LABEL_CHARACTERS);
      return { y, textY: y + 12, label, tip: tip(total), figure: grouped(total.findings), figureX: left + place(total.findings) + 5, parts };
    }),
  };
}

function tip({ name, findings, efforts: counts }: Total): string {
  const parts = efforts.flatMap((effort) => (counts[effort] === 0 ? [] : [`${grouped(counts[effort])} ${effortWords[effort].name}`]));
  return `${visible(name)}: ${count(findings, 'finding')}; ${parts.join(', ')}`;
}
