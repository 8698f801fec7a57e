/** The words of a command line: blanks part them, single quotes keep them together (`''` is the empty word). */
export function wordsOf(line: string): string[] {
  return [...line.matchAll(/(?:[^\s']|'[^']*')+/g)].map(([word]) => word.replaceAll("'", ''));
}
