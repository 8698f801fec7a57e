/** East Asian wide and full-width forms and emoji take two columns of a terminal. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
/** Marks that sit on the character before them. */
const combining = /\p{M}/u;

/** How many terminal columns the text takes; it has no control characters. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

function columnsOfCharacter(character: string): number {
  if (combining.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** The text with blanks behind it up to `columns`, or cut with an ellipsis where it is longer. */
export function fitted(text: string, columns: number): string {
  const cutText = cut(text, columns);
  return cutText + ' '.repeat(columns - columnsOf(cutText));
}

/** The text, cut with an ellipsis where it takes more than `columns`. */
export function cut(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let out = '';
  let used = 0;
  for (const character of text) {
    const width = columnsOfCharacter(character);
    if (used + width > columns - 1) break;
    out += character;
    used += width;
  }
  return columns < 1 ? '' : `${out}…`;
}

/** Lines of at most `columns`, broken at blanks where there are some and within words where there are none. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((long) => pieces(long, columns))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (columnsOf(longer) <= columns) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function pieces(word: string, columns: number): string[] {
  const parts = [''];
  let used = 0;
  for (const character of word) {
    const width = columnsOfCharacter(character);
    if (used + width > columns && used > 0) {
      parts.push('');
      used = 0;
    }
    parts[parts.length - 1] += character;
    used += width;
  }
  return parts;
}
