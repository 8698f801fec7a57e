/** A line of a text, without its end, and the offset at which it begins. */
export interface TextLine {
  readonly text: string;
  readonly start: number;
}

/** The lines of a text; those that a backslash continues are one, with the backslash and the line's end in it. */
export function textLines(text: string, continued = false): TextLine[] {
  const lines: TextLine[] = [];
  for (let start = 0; start < text.length; ) {
    let end = endOfLine(text, start);
    while (continued && isContinued(text, start, end) && end < text.length) end = endOfLine(text, end + 1);
    lines.push({ text: text.slice(start, text[end - 1] === '\r' && end > start ? end - 1 : end), start });
    start = end + 1;
  }
  return lines;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function isContinued(text: string, start: number, end: number): boolean {
  const last = text[end - 1] === '\r' ? end - 2 : end - 1;
  return last >= start && text[last] === '\\';
}
