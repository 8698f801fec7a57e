import type { CommandUse } from '../use.ts';
import { isKnown } from '../words/command-line.ts';
import { parses } from './parses.ts';
import type { Rule, Verdict } from './rule.ts';

const says = (message: string, advice: string) => (): Verdict => ({ message, severity: 'warning', advice });

const said = ({ words }: CommandUse, letter: string, name: string) => words.slice(1).some(({ text }) => new RegExp(`^-[a-zA-Z]*${letter}`).test(text) || text === `--${name}`);
const isDefault = (looksFor: string) => /(?<![\d.])(0\\?\.){3}0|\bdefault\b|\bUG\b/.test(looksFor);

/** What a table of routes is searched for: where a filter looks for a variable, what is done with the rest of the line tells nothing. */
const searchedFor = (looksFor: string, { output: { filters } }: CommandUse) =>
  filters.flat().some((word) => !isKnown(word)) ? filters.flatMap((words) => words.map(({ text }) => text)).join('\n') : looksFor;

/** The options of ss for the protocols that netstat is asked for; TCP where it is asked for all. */
const protocols = (use: CommandUse) => [...'tuwx'].filter((letter, at) => said(use, letter, ['tcp', 'udp', 'raw', 'unix'][at] as string)).join('') || 't';

/** For tools whose tables hardly changed: what breaks is that the tool is not there. */
export const parsesTables: readonly Rule[] = [
  parses({
    ...{ id: 'parses-route-default-gateway', title: 'The default gateway that is taken out of a table of routes', severity: 'warning', tools: ['route', 'netstat'] },
    matches: (looksFor, use) => (use.tool === 'route' || said(use, 'r', 'route')) && isDefault(searchedFor(looksFor, use)),
    otherwise: says('this looks for the default route in a table for people', `Ask for it: ip -j -4 route show default | jq -r '.[0].gateway'`),
  }),
  parses({
    ...{ id: 'parses-route-output', title: 'Output of route that is kept or taken apart', severity: 'warning', tools: ['route'] },
    matches: () => true,
    otherwise: says('this reads a table for people, in which names may be cut and a route shows one next hop alone', 'Ask `ip -j route` for the member by its name, with jq.'),
  }),
  parses({
    ...{ id: 'parses-netstat-routes', title: 'A table of routes of netstat that is kept or taken apart', severity: 'warning', tools: ['netstat'] },
    matches: (_, use) => said(use, 'r', 'route'),
    otherwise: says('this reads a table of routes for people', 'Ask `ip -j route` for the member by its name, with jq.'),
  }),
  parses({
    ...{ id: 'parses-netstat-interfaces', title: 'A table of links of netstat that is kept or taken apart', severity: 'warning', tools: ['netstat'] },
    matches: (_, use) => said(use, 'i', 'interfaces') || use.words.some(({ text }) => text.startsWith('-I')),
    otherwise: says(
      'the columns of `netstat -i` moved between net-tools 1.60, which has Met, and 2.x; busybox has no such table',
      `Ask for the counters: ip -j -s link show | jq '.[] | select(.ifname) | {ifname, stats64}'`,
    ),
  }),
  parses({
    ...{ id: 'parses-netstat-statistics', title: 'Counters of the protocols that are taken out of netstat -s', severity: 'warning', tools: ['netstat'] },
    matches: (_, use) => said(use, 's', 'statistics'),
    otherwise: says(
      'the sentences of `netstat -s` were spelled anew between net-tools 1.60 and 2.x, and those without a sentence are left out',
      'Ask nstat for the counter by the name of the kernel: nstat -asz TcpOutSegs (or --json).',
    ),
  }),
  parses({
    ...{ id: 'parses-netstat-listening', title: 'Listening sockets that are looked for in what netstat prints', severity: 'warning', tools: ['netstat'] },
    matches: (looksFor, use) => said(use, 'l', 'listening') || /listen/i.test(looksFor),
    otherwise: (_, use) => ({
      message: 'this looks for listening sockets in a table for people, in which addresses may be cut at 22 characters',
      severity: 'warning',
      advice: `Ask for the port: ss -H${protocols(use)}ln 'sport = :PORT'`,
    }),
  }),
  parses({
    ...{ id: 'parses-netstat-connections', title: 'Connections that are looked for in what netstat prints', severity: 'warning', tools: ['netstat'] },
    matches: () => true,
    otherwise: (_, use) => ({
      message: 'this looks for connections in a table for people, in which addresses may be cut at 22 characters',
      severity: 'warning',
      advice: `Ask ss for the state and the ends: ss -H${protocols(use)}n state established dst ADDRESS.`,
    }),
  }),
  parses({
    ...{ id: 'parses-arp-lookup', title: 'The entry of one host that is taken out of what arp prints', severity: 'warning', tools: ['arp'] },
    matches: (looksFor, use) =>
      use.words.slice(1).some((word) => !word.text.startsWith('-') && word.text !== '') ||
      /\d+\\?\.\d+\\?\.\d+\\?\.\d+/.test(looksFor) ||
      use.output.filters.some((words) => words.some((word) => !isKnown(word))),
    otherwise: says(
      'this looks for one host in a table for people; `arp` ends with status 0 also where there is no entry',
      `Ask for it: ip -j neighbour show to ADDRESS | jq -r '.[].lladdr // empty'`,
    ),
  }),
  parses({
    ...{ id: 'parses-arp-output', title: 'Output of arp that is kept or taken apart', severity: 'warning', tools: ['arp'] },
    matches: () => true,
    otherwise: says('this takes a table for people apart', `Ask for it: ip -j -4 neighbour | jq -r '.[] | select(.lladdr) | "\\(.dst) \\(.lladdr)"'`),
  }),
  parses({
    ...{ id: 'parses-brctl-output', title: 'Output of brctl that is kept or taken apart', severity: 'warning', tools: ['brctl'] },
    matches: () => true,
    otherwise: says(
      'in what `brctl` prints the further ports of a bridge stand in lines of their own',
      `Ask for the bridges: ip -j link show type bridge | jq -r '.[].ifname // empty'; for the ports of one: ip -j link show master BRIDGE`,
    ),
  }),
  parses({
    ...{
      id: 'parses-iwconfig-output',
      title: 'Output of the wireless tools that is kept or taken apart',
      severity: 'warning',
      tools: ['iwconfig', 'iwlist', 'iwgetid', 'iwspy', 'iwpriv', 'iwevent'],
    },
    matches: () => true,
    otherwise: says(
      'what the wireless tools print is for people, and a driver without wireless extensions gives `no wireless extensions.`',
      '`iw dev LINK link` and `iw dev LINK scan` print the same in other words (iw(8): do not screenscrape this tool); nl80211 is the interface for programs.',
    ),
  }),
  parses({
    ...{ id: 'parses-mii-output', title: 'Output of mii-tool that is taken apart', severity: 'warning', tools: ['mii-tool'] },
    matches: () => true,
    otherwise: says('`mii-tool` knows 10 and 100 Mbit/s, and many drivers do not answer it', 'Read /sys/class/net/LINK/carrier, speed and duplex, or ask `ethtool --json LINK`.'),
  }),
];
