/** Elements that have no end tag in HTML; SVG's are written with `/>`. */
const empty = new Set(['meta', 'input', 'wbr', 'br']);
/** Elements whose text is not markup. */
const raw = new Set(['style', 'script']);

/** What would act on the reader's screen instead of being read: control characters, marks that turn or hide text. Take out the line ends first. */
export const acting = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

export interface Element {
  name: string;
  attributes: Record<string, string>;
  /** The names of the elements around it, outermost first. */
  within: string[];
  text: string;
}

/**
 * Reads markup much more strictly than a browser: every attribute is quoted, every element is closed in order, `<`, `>` and `&` in text are escaped. Throws at anything else,
 * so that data which breaks out of its place shows. Answers the elements in order, each with all the text within.
 */
export function elements(markup: string): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  let at = markup.startsWith('<!doctype html>') ? '<!doctype html>'.length : 0;
  const failing = (what: string) => new Error(`${what} at ${at}: ${markup.slice(Math.max(0, at - 60), at + 60)}`);
  while (at < markup.length) {
    const inside = open.at(-1);
    if (inside !== undefined && raw.has(inside.name)) {
      const end = markup.indexOf(`</${inside.name}`, at);
      inside.text = markup.slice(at, end);
      at = end;
    }
    const close = sticky(/<\/([a-z][a-z0-9]*)>/y, markup, at);
    const start = sticky(/<([a-z][a-zA-Z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"<>]*")?)*)\s*(\/?)>/y, markup, at);
    const text = sticky(/(?:[^<>&]|&(?:[a-z]+|#x?[0-9a-fA-F]+);)+/y, markup, at);
    if (close !== undefined) {
      if (open.pop()?.name !== close[1]) throw failing(`</${close[1]}> closes what is not open`);
    } else if (start !== undefined) {
      const element = { name: start[1] ?? '', attributes: attributesOf(start[2] ?? ''), within: open.map(({ name }) => name), text: '' };
      found.push(element);
      if (start[3] !== '/' && !empty.has(element.name)) open.push(element);
    } else if (text !== undefined) {
      for (const element of open) element.text += unescaped(text[0]);
    } else throw failing('not well formed');
    at += (close ?? start ?? text)?.[0].length ?? 0;
  }
  if (open.length > 0) throw failing(`${open.map(({ name }) => name).join(', ')} left open`);
  return found;
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/([a-zA-Z-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name ?? '', unescaped(value ?? '')]));
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|([a-z]+));/g,
    (_, hex, decimal, name) => named[name] ?? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16)),
  );
}
