import { painter } from '../../terminal/colour.ts';
import type { Voice } from '../voice.ts';
import { findingText, type TextOptions } from './finding.ts';
import { summaryText } from './summary.ts';

/** Every finding as a good compiler says it, and in the end what it all came to. */
export function textVoice({ colour, width }: TextOptions): Voice {
  const paint = painter(colour);
  const columns = width === undefined ? undefined : Math.max(40, width);
  return {
    begin: () => '',
    findings: (some) => some.map((finding) => `${findingText(finding, paint, columns).join('\n')}\n\n`).join(''),
    end: (end) => `${summaryText(end, paint, columns ?? 80).join('\n')}\n`,
  };
}
