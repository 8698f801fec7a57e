import type { Finding } from '../../src/model/finding.ts';
import { judged, type Wishes } from './judge.ts';
import { languages } from './languages/index.ts';
import type { LanguageName, Source } from './languages/language.ts';

/** The findings in a text of a language, in the order of the text. Never throws for what the text holds. */
export function auditText(source: Source, language: LanguageName, wishes: Wishes = {}): Finding[] {
  const reader = languages[language];
  return reader === undefined ? [] : judged(source, language, reader.read(source), wishes);
}
