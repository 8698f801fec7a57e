import type { Finding } from '../../src/model/finding.ts';
import { judged, type Wishes } from './judge.ts';
import { languages } from './languages/index.ts';
import type { LanguageName, Source } from './languages/language.ts';
import { recognise } from './languages/recognise.ts';

/** The findings in one text; undefined where its language is none that can hold a use. `language` says it where the path does not. */
export function auditText(
  source: Source,
  { language = recognise(source.path, source.text), ...wishes }: Wishes & { language?: LanguageName | undefined } = {},
): Finding[] | undefined {
  if (language === undefined) return undefined;
  const reader = languages[language];
  return reader === undefined ? undefined : judged(source, language, reader.read(source), wishes);
}
