/** What CommonMark or GitHub's dialect gives a meaning inside a line: emphasis, code, links, HTML, entities, table cells, struck text, mathematics, mentions. */
const special = /[\\`*_[\]<>&|~$@#]/g;
/** What can stand between backticks as it is, also in a table cell. */
const plainCode = /^[\w.,:;/=+%(){}"'?-]+(?: [\w.,:;/=+%(){}"'?-]+)*$/;

/** Text as data: it shows as it is and cannot start any markup. Never put it at the start of a line, where `-` or `1.` would make a list. Entities, since a backslash does not work everywhere. */
export function escaped(text: string): string {
  return text.replace(special, (character, offset) => (character === '_' && withinWord(text, offset) ? character : `&#${character.charCodeAt(0)};`)).replaceAll('://', '&#58;//');
}

/** CommonMark gives `_` no meaning between letters or digits: `RTM_NEWLINK` stays readable. */
function withinWord(text: string, offset: number): boolean {
  return /[A-Za-z0-9]/.test(text[offset - 1] ?? '') && /[A-Za-z0-9]/.test(text[offset + 1] ?? '');
}

/** Data as code. Where it holds what backticks cannot carry in a table (backticks, pipes, backslashes...), HTML's element with entities inside. */
export function code(text: string): string {
  return plainCode.test(text) ? `\`${text}\`` : `<code>${escaped(text)}</code>`;
}

/** A table: cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
