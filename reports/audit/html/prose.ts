import { visible } from '../../text/visible.ts';
import { proseParts } from '../reading/prose.ts';

/** A sentence for the template `prose`: its code as code. */
export function proseView(text: string): { text: string; isCode: boolean }[] {
  return proseParts(text).map((part) => ({ ...part, text: visible(part.text.replaceAll(/\s+/g, ' ')) }));
}
