import { describe, expect, it } from 'vitest';
import { translateNow } from '../../../compat/audit/replacements/translate-now.ts';
import type { Word } from '../../../compat/audit/use.ts';
import { changes } from '../../../compat/audit/words/changes.ts';
import { translate } from '../../../compat/translate/index.ts';
import { notedCalls } from '../../../compat/translate/noted-calls.ts';
import { wordsOf } from '../../applets/support/words.ts';
import { corpus } from '../../translate/corpus.ts';
import { queries } from '../../translate/query-corpus.ts';

const word = (text: string): Word => ({ text, written: text, confidence: 'literal', place: { start: 0, end: 0 } });
const all = [...corpus, ...queries].map(({ tool, lines }) => [tool, lines.map(wordsOf)] as const);

describe.each(all)('a command line of %s', (tool, lines) => {
  it('is known to change something where its grammar changes something', async () => {
    const wrong: string[] = [];
    for (const words of lines) {
      const said = changes({ tool, texts: words, words: words.map(word) });
      const { changes: found, notes } = await notedCalls({ tool, words });
      // Of what is refused, asks for a name or reads a file it does not matter.
      if (notes.stderr !== '' || notes.hosts.length > 0 || notes.files.length > 0 || tool === 'nameif' || tool === 'mii-tool') continue;
      if (said !== found.length > 0) wrong.push(`${tool} ${words.join(' ')}: ${said ? 'said to change' : 'said to look'}`);
    }
    expect(wrong).toEqual([]);
  });

  it('is translated at once as it is by translate', async () => {
    for (const words of lines) {
      const { exact, idiomatic, reason } = await translate([tool, ...words]);
      const now = translateNow(tool, words);
      if (reason !== undefined && exact === null && now.exact === undefined) continue;
      expect({ words, exact: now.exact ?? null, idiomatic: now.idiomatic ?? null }).toEqual({ words, exact: exact?.commands ?? null, idiomatic });
    }
  });
});
