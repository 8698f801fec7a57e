import { CLOSING } from './patterns.ts';

/** Where the quote that begins at an offset of a text is closed. */
export function closingOf(text: string, open: number, to: number, closer = CLOSING[text[open] ?? ''] ?? text[open] ?? ''): number {
  const opener = text[open];
  let depth = 0;
  for (let at = open + 1; at < to; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === closer) {
      if (depth === 0) return at;
      depth--;
    } else if (char === opener && closer !== opener) depth++;
  }
  return to;
}
