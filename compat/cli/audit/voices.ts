import { auditHtmlVoice, auditJsonVoice, auditMarkdownVoice, auditSarifVoice, auditTextVoice, type Voice } from '../../../reports/index.ts';
import type { Console } from '../console.ts';
import type { Format } from './formats.ts';
import { auditRules } from './rule-pages.ts';

/** The voice of a format. Only a terminal is wrapped for, and coloured. */
export function voiceOf(format: Format, console: Console, toFile: boolean): Voice {
  switch (format) {
    case 'text':
      return auditTextVoice(toFile ? { colour: false, width: undefined } : { colour: console.colour, width: console.width });
    case 'json':
      return auditJsonVoice();
    case 'sarif':
      return auditSarifVoice({ rules: auditRules(), root: process.cwd() });
    case 'md':
      return auditMarkdownVoice();
    case 'html':
      return auditHtmlVoice();
  }
}
