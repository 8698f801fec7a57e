/** What `visible` wrote, with the backslash that JSON doubled. */
const doubled = /\\\\(x[0-9a-f]{2}|u\{[0-9a-f]+\})/g;
/** Keys that can be read without quotes. */
const bare = /^[\w./:-]+$/;

/**
 * A value of some result in one line: as JSON, so that `"5"` and `5` stay apart, but plain keys stand without quotes: `{mtu: 1400}`.
 * A side that has nothing there says so. The value went through `visibleData`: its escapes are not escaped once more.
 */
export function valueText(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value).replace(doubled, '\\$1');
  const members = Object.entries(value).map(([key, inner]) => `${bare.test(key) ? key : valueText(key)}: ${valueText(inner)}`);
  return `{${members.join(', ')}}`;
}

/** At most `limit` characters; what was left out is counted, never silently dropped. */
export function shortened(text: string, limit: number): string {
  const characters = Array.from(text);
  if (characters.length <= limit) return text;
  return `${characters.slice(0, limit).join('')}… (${characters.length - limit} more characters in report.json)`;
}

/** An operation's input in the words of the command line: `link=v0 mtu=1400`. */
export function inputText(input: Record<string, unknown>): string {
  return Object.entries(input)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : valueText(value)}`)
    .join(' ');
}
