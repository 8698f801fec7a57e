import { code, escaped } from '../../markdown/escape.ts';
import { visible } from '../../text/visible.ts';
import { proseParts } from '../reading/prose.ts';

/** A sentence on one line, with its code as code and everything else as it stands. */
export function prose(text: string): string {
  return proseParts(visible(text.replaceAll(/\s+/g, ' ').trim()))
    .map((part) => (part.isCode ? code(part.text) : escaped(part.text)))
    .join('');
}
