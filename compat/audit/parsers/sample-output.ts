import { arp } from '../../legacy/arp/index.ts';
import { brctl } from '../../legacy/brctl/index.ts';
import { ifconfig } from '../../legacy/ifconfig/index.ts';
import { netstat } from '../../legacy/netstat/index.ts';
import { route } from '../../legacy/route/index.ts';
import type { Style, Tool } from '../../legacy/world.ts';
import type { Sample } from './sample.ts';
import { sampleWorld } from './sample-world.ts';

const tools: Readonly<Record<string, Tool>> = { arp, brctl, ifconfig, netstat, route };

/** Whether what a command line shows of a sample can be told. */
export function isShown(tool: string): boolean {
  return Object.hasOwn(tools, tool);
}

const remembered = new Map<string, string>();
/** The same few command lines stand in script after script. */
const MOST_REMEMBERED = 500;

/** What a command line of a legacy tool shows of a sample, in the texts of one generation; names of hosts are not looked up. */
export function sampleOutput(tool: string, words: readonly string[], style: Style, sample: Sample): string {
  const key = [tool, style, sample.key, ...words].join('\0');
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const text = output(tool, words, style, sample);
  remembered.set(key, text);
  return text;
}

function output(tool: string, words: readonly string[], style: Style, sample: Sample): string {
  const written: string[] = [];
  const numeric = words.some((word) => /^-[a-zA-Z]*n/.test(word) || word === '--numeric');
  const resolves = tool !== 'ifconfig' && tool !== 'brctl' && !numeric;
  // Where names would be waited for, the numbers stand in their place.
  void tools[tool]?.(resolves ? ['-n', ...words] : words, sampleWorld(tool, style, sample, written));
  const text = written.join('');
  return resolves && (tool === 'route' || words.some((word) => /^-[a-zA-Z]*r/.test(word))) ? withRouteNames(text, style) : text;
}

/** The names that stand in tables of routes without -n. */
function withRouteNames(text: string, style: Style): string {
  const named = text.replaceAll(/^0\.0\.0\.0/gm, 'default');
  return style === '2.10' ? named : named.replaceAll(/^(\S+ +)0\.0\.0\.0/gm, '$1*      ');
}
