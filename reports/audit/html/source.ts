import type { Finding } from '../../../src/model/finding.ts';
import { visible } from '../../text/visible.ts';

/** A source line with the part of it that the finding is about. */
export interface LineView {
  number: number;
  before: string;
  marked: string;
  after: string;
}

const LINES = 12;
/** Characters of a line that are shown: more is generated, or data. */
const LENGTH = 400;

export function sourceView({ line, column, endLine, endColumn, lines }: Finding): { lines: LineView[]; more: string } {
  const all = lines.split('\n').map((text) => text.replace(/\r$/, ''));
  const views = all.slice(0, LINES).map((text, index) => {
    const start = index === 0 ? column - 1 : text.length - text.trimStart().length;
    const end = line + index === endLine ? endColumn - 1 : text.length;
    const from = Math.max(0, Math.min(start, text.length) - LENGTH / 4);
    const cut = (one: string) => (one.length > LENGTH ? `${one.slice(0, LENGTH)}…` : one);
    return {
      number: line + index,
      before: shown(`${from > 0 ? '…' : ''}${text.slice(from, start)}`),
      marked: shown(cut(text.slice(start, Math.max(start, end)))),
      after: shown(cut(text.slice(Math.max(start, end)))),
    };
  });
  return { lines: views, more: all.length > LINES ? `and ${all.length - LINES} more lines` : '' };
}

function shown(text: string): string {
  return visible(text.replaceAll('\t', '    '));
}
