import type { Use } from '../../use.ts';
import { type Embedded, type Language, standing } from '../language.ts';

/** sh, bash, dash, ksh. */
export const shell: Language = { name: 'shell', read: ({ text }) => readShell(standing(text, 0)) };

/** The uses in shell text, wherever it stands. */
export function readShell(_embedded: Embedded): readonly Use[] {
  return [];
}
