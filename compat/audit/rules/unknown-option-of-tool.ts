import { readOptions as arpOptions } from '../../legacy/arp/options.ts';
import { commands as brctlCommands } from '../../legacy/brctl/commands.ts';
import { asked as hostnameAsked } from '../../legacy/hostname/options.ts';
import { readOptions as ifconfigOptions } from '../../legacy/ifconfig/options.ts';
import { readOptions as netstatOptions } from '../../legacy/netstat/options.ts';
import { hidden } from '../../legacy/route/net-tools.ts';
import { readOptions as routeOptions } from '../../legacy/route/options.ts';
import type { World } from '../../legacy/world.ts';
import { notedWorld } from '../../translate/noted-world.ts';
import type { CommandLine } from '../words/command-line.ts';
import { ifconfigWords } from '../words/ifconfig.ts';
import { routeWords } from '../words/route.ts';
import { meaning } from './meaning.ts';

type Complaint = string | undefined;

/** By tool: what is wrong with the options, in the words of net-tools 2.10; undefined where nothing is. */
const complaints: Readonly<Record<string, (line: CommandLine) => Complaint>> = {
  ifconfig: (line) => {
    const { ends } = ifconfigOptions(line.texts);
    if (typeof ends === 'object') return `option \`${ends.unknown}' not recognised`;
    const odd = ifconfigWords(line).acts.find(({ name, word }) => name.startsWith('-') && !known.has(name) && word.confidence !== 'partly unknown');
    return odd === undefined ? undefined : `\`${odd.name}' is taken for the name of a host`;
  },
  route: (line) => {
    const said = listened('route', line.texts.map(hidden), routeOptions);
    const { action } = routeWords(line);
    if (said !== undefined || action === undefined || ['add', 'del', 'delete', 'flush'].includes(action) || action.includes('$')) return said;
    return `it has no command \`${action}'`;
  },
  arp: ({ texts }) => listened('arp', texts, arpOptions),
  netstat: ({ texts }) => {
    const options = netstatOptions(
      'netstat',
      texts,
      () => false,
      () => undefined,
    );
    return 'status' in options && options.status === 3 ? firstLine(options.err ?? '') : undefined;
  },
  brctl: ({ texts: [name] }) =>
    name === undefined || name.startsWith('-') || name.includes('$') || brctlCommands.some((one) => one.name === name) ? undefined : `never heard of command [${name}]`,
  hostname: ({ texts }) => {
    const found = hostnameAsked(texts, undefined);
    return found.task === 'usage' ? found.said : undefined;
  },
};

const releases: Readonly<Record<string, string>> = { brctl: 'bridge-utils 1.7', hostname: 'hostname 3.23' };

/** Words of ifconfig that begin with a hyphen. */
const known = new Set(['-arp', '-trailers', '-promisc', '-multicast', '-allmulti', '-dynamic', '-broadcast', '-pointopoint', '-pointtopoint']);

function listened(program: string, words: readonly string[], read: (words: readonly string[], world: World) => unknown): Complaint {
  const { world, notes } = notedWorld({ program, words, up: true });
  read(words, world);
  const line = firstLine(notes.stderr);
  return /option|ambiguous|unrecognized/.test(line) ? line : undefined;
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').replace(/^\w+: /, '');
}

export const unknownOptionOfTool = meaning(
  { id: 'unknown-option-of-tool', title: 'An option or command that the tool refuses', severity: 'error', tools: Object.keys(complaints) },
  (line) => {
    // `route add -$kind`: what follows the hyphen is not known.
    if (line.words.some(({ text, confidence }) => confidence === 'partly unknown' && /^-.*[$`]/.test(text))) return undefined;
    const said = complaints[line.tool]?.(line);
    return said === undefined || said === ''
      ? undefined
      : {
          message: `\`${line.tool}\` of ${releases[line.tool] ?? 'net-tools 2.10'} refuses this: ${said.replace(/^\w/, (letter) => letter.toLowerCase())}`,
          advice: 'It is of another system, of another release, or a mistake: nothing of the line is done.',
        };
  },
);
