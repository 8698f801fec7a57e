import type { ToolName } from '../../../compat/legacy/index.ts';

/** A fact that a tool prints: words that stand in one line of what shows the same. */
export type Fact = readonly string[];

const all = (text: string, pattern: RegExp): Fact[] => [...text.matchAll(pattern)].map(([, ...groups]) => groups.filter((group) => group !== undefined && group !== ''));

/** Of a route: where it leads, by which gateway, on which link; what stands for nothing is left out. */
function routes(text: string): Fact[] {
  const rows = text.split('\n').map((line) => line.trim().split(/\s+/));
  const nothing = ['0.0.0.0', '*', '-', '::', '[::]', 'lo', 'default', '[::]/0', '::/0'];
  return rows
    .filter(([first = '']) => /^[\d[]|^[0-9a-f:]+\/\d|^default$/i.test(first))
    .map((words) => [words[0]?.replace(/\/128$/, ''), words[1]?.replace(/\/.*/, ''), words.at(-1)].filter((word): word is string => word !== undefined && !nothing.includes(word)));
}

/** Names of hosts are cut by the old tools: of IPv4 the address and the port, of others the port, where they are numbers. */
function sockets(command: string, text: string): Fact[] {
  // Of UDP-Lite it is said that nothing shows it; a protocol of raw sockets has a name as well.
  const rows = text.split('\n').filter((line) => (/-\w*n/.test(command) ? /^(tcp|udp6? |raw|unix)/ : /^(tcp|udp6? |unix)/).test(line));
  return rows.flatMap((line): Fact[] => {
    const words = line.trim().split(/\s+/);
    if (line.startsWith('unix')) return /^[@/]/.test(words.at(-1) ?? '') ? [[words.at(-1) as string]] : [];
    const ends = words.slice(3, 5).flatMap((end) => {
      const [, host = '', port = ''] = /^(.*):(\d+|\*)$/.exec(end) ?? [];
      return port === '*' || port === ''
        ? []
        : [/^\d+\.\d+\.\d+\.\d+$/.test(host) && host !== '0.0.0.0' && !line.startsWith('tcp6') && !line.startsWith('udp6') ? `${host}:${port}` : `:${port}`];
    });
    return [ends];
  });
}

/** Of counters the numbers of two digits and more. That connections and forwarding are left out is said. */
const counters = (text: string): Fact[] => all(text.replace(/^.*(connections established|Forwarding:).*$/gm, ''), /(?:^|\s)(\d{2,})(?=\s|$)/gm);

const patterns: { readonly [Tool in ToolName]?: readonly RegExp[] } = {
  ifconfig: [/^ +inet (\S+)/gm, /^ +inet6 (\S+) {2}prefixlen (\d+)/gm, /^ +ether (\S+)/gm, /^(\w+): flags/gm, /^(\w+:\w+): flags.*\n +inet /gm, /^(\w+) +(\d+) +\d+ +\d+ +\d+/gm],
  brctl: [/^ ?(\w+)\t\t8000/gm, /\t(v\d)$/gm, /^(v\d) \(/gm, /\t([0-9a-f]{2}(?::[0-9a-f]{2}){5})\t/gm],
  ipmaddr: [/^\tlink {2}([0-9a-f:]+)/gm, /^\tinet6? *(\S+)/gm],
};

/** The facts in what a tool printed. */
export function factsOf(tool: ToolName, line: string, text: string): Fact[] {
  const found =
    tool === 'netstat'
      ? netstatFacts(line, text)
      : tool === 'route'
        ? routes(text)
        : tool === 'arp'
          ? neighbours(line, text)
          : (patterns[tool] ?? []).flatMap((pattern) => all(text, pattern));
  return found.filter((fact) => fact.length > 0);
}

function netstatFacts(line: string, text: string): Fact[] {
  if (/-\w*r/.test(line)) return routes(text);
  if (/-\w*i/.test(line)) return /e/.test(line) ? all(text, /^(\w+): flags/gm) : all(text, /^(\w+) +(\d+) +\d+/gm);
  if (/-\w*s/.test(line)) return counters(text);
  if (/-\w*g/.test(line)) return all(text, /^\w+ +\d+ +([0-9a-f.:]+)$/gm);
  return sockets(line, text);
}

/** Of a link that is named nothing more is said; a host may have a name. */
function neighbours(line: string, text: string): Fact[] {
  const numeric = /-\w*n/.test(line);
  const rows = [
    ...[...text.matchAll(/\((\S+)\) at ([0-9a-f:]{17}) .*on (\S+)/g), ...text.matchAll(/^([\d.]+) +ether +([0-9a-f:]{17}) .* (\S+)$/gm)],
    ...[...text.matchAll(/^([\d.]+) +(\(incomplete\)) .* (\S+)$/gm)].map(([whole, address, , link]) => [whole, address, '', link]),
  ];
  return rows.map(([, address = '', lladdr = '', link = '']) => [numeric ? address : '', lladdr, /-\w*i/.test(line) ? '' : link].filter((word) => word !== ''));
}

/** The facts that no line of a text has. A text of several lines a thing, such as a link with its addresses, is looked through as a whole where no line has all. */
export function missingFrom(text: string, facts: readonly Fact[]): Fact[] {
  const lines = text.toLowerCase().split('\n');
  return facts.filter(
    (fact) => !lines.some((line) => fact.every((word) => line.includes(word.toLowerCase()))) && !fact.every((word) => text.toLowerCase().includes(word.toLowerCase())),
  );
}
