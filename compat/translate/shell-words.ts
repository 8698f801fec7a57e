import { UsageError } from '../../src/base/errors.ts';

/** One piece of a word: in single quotes, in double quotes, behind a backslash, or as it is. */
const piece = /'([^']*)'|"((?:[^"\\$`]|\\.)*)"|\\(.)|([^\s'"\\|&;<>()$`#]|(?<=\S)#)/sy;

/** The words of a plain command as a shell takes them apart. Throws UsageError where there is more than a plain command: a translation is of one. */
export function shellWords(line: string): string[] {
  const words: string[] = [];
  let at = 0;
  for (;;) {
    at += /^\s*/.exec(line.slice(at))?.[0].length ?? 0;
    if (at === line.length) return words;
    let word = '';
    for (; at < line.length && !/\s/.test(line[at] as string); at = piece.lastIndex) {
      piece.lastIndex = at;
      const found = piece.exec(line);
      if (found === null) throw new UsageError(`translate takes one plain command: '${line[at]}' in '${line}' is for a shell to read`);
      word += found[1] ?? found[2]?.replace(/\\([\\"$`])/g, '$1') ?? found[3] ?? found[4] ?? '';
    }
    words.push(word);
  }
}

/** A word as a shell would read it again. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
