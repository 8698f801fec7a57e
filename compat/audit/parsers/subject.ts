import { filledIn, variableOf, variablesIn } from '../replacements/variables.ts';
import type { CommandUse, Word } from '../use.ts';
import type { Asked, Scope, Shell, Table } from './question.ts';

const linkName = /\b(?:eth|en[opsx]|wl|br|bond|tun|tap|ppp|wg|ib|usb|veth|docker|virbr|wlan|wwan|em|p\d+p)\w*\d[\w.]*(?::\d+)?\b/;
const address = /\b\d{1,3}(?:\\?\.\d{1,3}){3}\b/;

/** Names for what a pipeline leaves open; the samples hold them. */
const placeholders = { link: 'eth0', host: '10.1.2.9', port: '8765' };

/** What a pipeline is about, its words as texts, and how what it names stands in the shell. Undefined where it leaves more than one thing open. */
export interface Subject {
  readonly asked: Asked;
  readonly shell: Shell;
  /** The variable whose value nobody knows, as it stands in a form: a form without it answers another question. */
  readonly open?: string;
  readonly words: readonly string[];
  readonly filters: readonly (readonly string[])[];
}

export function subjectOf({ tool, words: [, ...words], output: { filters } }: CommandUse): Subject | undefined {
  const table = tableOf(tool, words);
  const scope = scopeOf(table, words);
  const what = table === 'neighbours' ? 'host' : table === 'sockets' ? 'port' : 'link';
  const operand = words.find(({ text }) => !text.startsWith('-'));
  if (namesSeveral(filters.flat())) return undefined;
  const named = namedIn(operand, filters.flat(), tool, scope);
  const variable = openIn([...words, ...filters.flat()]);
  if (variable === 'several' || (variable !== undefined && !isOperand(operand, variable) && !mayName(what, variable))) return undefined;
  // The value of a variable may be known, and the variable stay all the same.
  const resolved = operand?.confidence === 'variables resolved' && what !== 'port' ? variableOf(operand)?.name : undefined;
  const value = (which: typeof what) => (what === which && variable !== undefined ? undefined : named[which]) ?? placeholders[which];
  const asked: Asked = {
    table,
    scope,
    namesLink: named.link !== undefined || (what === 'link' && variable !== undefined),
    link: String(value('link')),
    host: String(value('host')),
    port: Number(value('port')),
  };
  const filled = (list: readonly Word[]) => list.flatMap((word) => filledIn(word, String(asked[what])) ?? []);
  const texts = { words: filled(words), filters: filters.map(filled) };
  const isWhole = texts.words.length === words.length && texts.filters.every((filter, index) => filter.length === filters[index]?.length);
  return isWhole ? { asked, shell: shellOf(asked, what, variable ?? resolved), ...(variable === undefined ? {} : { open: variable }), ...texts } : undefined;
}

/** `ifconfig $IPV6_LINK`: what the tool itself is asked for. */
const isOperand = (operand: Word | undefined, variable: string) => operand !== undefined && variablesIn(operand).includes(variable);

/** Whether a variable may stand for what a pipeline is about, as its name tells: `$MAC` is no link, and no host of the ARP table. */
function mayName(what: 'link' | 'host' | 'port', variable: string): boolean {
  if (/mac(?![a-z]*port)|hw_?addr|lladdr|ether_?addr/i.test(variable)) return false;
  return what !== 'link' || !/(?:^|[^a-z])(?:ip|ipv[46]|addr|address|host|port|pid|gateway|gw)(?:[^a-z]|$)|(?:addr|address|_ip|host)\}?$/i.test(variable);
}

/** The variable that is left open, as it is written. */
function openIn(words: readonly Word[]): string | 'several' | undefined {
  const names = new Set(words.filter(({ confidence }) => confidence === 'partly unknown').flatMap((word) => variablesIn(word)));
  return names.size > 1 ? 'several' : [...names][0];
}

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

/** `grep -E 'eth1|em2'`: no question is about two links. */
const namesSeveral = (filters: readonly Word[]) => filters.some(({ text }) => new Set(text.match(new RegExp(linkName, 'g')) ?? []).size > 1);

/** The names that stand in the words. */
function namedIn(operand: Word | undefined, filters: readonly Word[], tool: string, scope: Scope): { link?: string; host?: string; port?: string } {
  const looked = filters.map(({ text }) => text).join(' ');
  const link = tool === 'ifconfig' && scope === 'one' ? operand?.text : linkName.exec(looked)?.[0];
  const host = (tool === 'arp' ? operand?.text : undefined) ?? address.exec(looked)?.[0].replaceAll('\\', '');
  const port = /[:.](\d{1,5})\b/.exec(looked.replace(address, ''))?.[1];
  return { ...(link === undefined ? {} : { link }), ...(host === undefined ? {} : { host }), ...(port === undefined ? {} : { port }) };
}

function shellOf({ link, host, port, scope }: Asked, what: 'link' | 'host' | 'port', name: string | undefined): Shell {
  const quoted = name === undefined ? undefined : `"${name}"`;
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
