import type { CommandUse, Word } from '../use.ts';
import type { Asked, Scope, Shell, Table } from './question.ts';

const variable = /\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*\}|[1-9@*](?!\w))/g;
const linkName = /\b(?:eth|en[opsx]|wl|br|bond|tun|tap|ppp|wg|ib|usb|veth|docker|virbr|wlan|wwan|em|p\d+p)\w*\d[\w.]*(?::\d+)?\b/;
const address = /\b\d{1,3}(?:\\?\.\d{1,3}){3}\b/;

/** Names for what a pipeline leaves open; the samples hold them. */
const placeholders = { link: 'eth0', host: '10.1.2.9', port: 8765 };

/** What a pipeline is about, its words as texts, and how what it names stands in the shell. Undefined where it leaves more than one thing open. */
export interface Subject {
  readonly asked: Asked;
  readonly shell: Shell;
  readonly words: readonly string[];
  readonly filters: readonly (readonly string[])[];
}

export function subjectOf({ tool, words: [, ...words], output: { filters } }: CommandUse): Subject | undefined {
  const everything = [...words, ...filters.flat()];
  const open = new Set(everything.filter(({ confidence }) => confidence === 'partly unknown').flatMap(({ text }) => text.match(variable)?.map(bare) ?? [text]));
  if (open.size > 1) return undefined;
  const table = tableOf(tool, words);
  const scope = scopeOf(table, words);
  const what = table === 'neighbours' ? 'host' : table === 'sockets' ? 'port' : 'link';
  const [name] = [...open];
  const named = namedIn(words, filters.flat(), tool, scope);
  const asked: Asked = {
    ...{ table, scope, namesLink: named.link !== undefined || (what === 'link' && name !== undefined) },
    link: (what === 'link' && name !== undefined ? undefined : named.link) ?? placeholders.link,
    host: (what === 'host' && name !== undefined ? undefined : named.host) ?? placeholders.host,
    port: (what === 'port' && name !== undefined ? undefined : named.port) ?? placeholders.port,
  };
  const filled = ({ text, confidence }: Word) => (confidence === 'partly unknown' ? text.replaceAll(variable, String(asked[what])) : text);
  if ([...words, ...filters.flat()].some((word) => word.confidence === 'partly unknown' && /\$\(|`/.test(word.text))) return undefined;
  return { asked, shell: shellOf(asked, what, name), words: words.map(filled), filters: filters.map((filter) => filter.map(filled)) };
}

const bare = (text: string) => text.replaceAll(/[{}]/g, '');

const isSaid = (words: readonly Word[], letter: string, name: string) => words.some(({ text }) => new RegExp(`^-[a-zA-Z]*${letter}`).test(text) || text === `--${name}`);

function tableOf(tool: string, words: readonly Word[]): Table {
  if (tool === 'ifconfig') return isSaid(words, 's', 'short') ? 'link names' : 'links';
  if (tool === 'arp') return 'neighbours';
  if (tool === 'brctl') return 'bridges';
  if (tool === 'route' || isSaid(words, 'r', 'route')) return 'routes';
  return isSaid(words, 'i', 'interfaces') ? 'link names' : 'sockets';
}

function scopeOf(table: Table, words: readonly Word[]): Scope {
  if (table !== 'links' && table !== 'link names') return 'one';
  if (words.some(({ text }) => !text.startsWith('-'))) return 'one';
  return isSaid(words, 'a', 'all') ? 'all' : 'up';
}

/** The names that stand in the words. */
function namedIn(words: readonly Word[], filters: readonly Word[], tool: string, scope: Scope): { link?: string; host?: string; port?: number } {
  const operand = words.find(({ text }) => !text.startsWith('-'))?.text;
  const looked = filters.map(({ text }) => text).join(' ');
  const link = tool === 'ifconfig' && scope === 'one' ? operand : linkName.exec(looked)?.[0];
  const host = (tool === 'arp' ? operand : undefined) ?? address.exec(looked)?.[0].replaceAll('\\', '');
  const port = /[:.](\d{1,5})\b/.exec(looked.replace(address, ''))?.[1];
  return { ...(link === undefined ? {} : { link }), ...(host === undefined ? {} : { host }), ...(port === undefined ? {} : { port: Number(port) }) };
}

function shellOf({ link, host, port, scope }: Asked, what: 'link' | 'host' | 'port', name: string | undefined): Shell {
  const quoted = name === undefined ? undefined : `"${name.replace(/^\$(\w+)$/, '$$$1')}"`;
  const isOpen = (which: typeof what) => what === which && quoted !== undefined;
  return {
    link: isOpen('link') ? { word: quoted as string, jq: '$link', arg: ` --arg link ${quoted}` } : { word: link, jq: `"${link}"`, arg: '' },
    device: isOpen('link') ? (quoted as string) : (link.split(':')[0] as string),
    host: isOpen('host') ? (quoted as string) : host,
    // It stands between single quotes.
    port: isOpen('port') ? `'${quoted}'` : String(port),
    scope,
  };
}
