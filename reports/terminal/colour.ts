import type { Verdict } from '../../src/model/comparison.ts';

/** Select Graphic Rendition, ECMA-48: bold, dim, and the eight colours that every terminal has, as the user's palette shows them. */
const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, magenta: 35, cyan: 36 } as const;
export type Style = keyof typeof codes;

export const verdictStyle = { same: 'green', known: 'yellow', new: 'red', 'one-sided': 'magenta', skipped: 'dim' } as const satisfies Record<Verdict, Style>;

export type Paint = (text: string, style: Style) => string;

/** Wraps text in colour, or leaves it as it is where none is wanted. */
export function painter(colour: boolean): Paint {
  return (text, style) => (colour ? `\x1b[${codes[style]}m${text}\x1b[0m` : text);
}
