import { type Asked, lines, type Question, type Shell, type Table } from '../question.ts';
import type { Sample, SampleLink } from '../sample.ts';

const tables: readonly Table[] = ['links'];

/** The link that is asked for, where the old command shows it. */
function linkOf({ links }: Sample, { link, scope, namesLink }: Asked): SampleLink | undefined {
  return !namesLink ? undefined : links.find(({ name, up }) => name === link && (scope !== 'up' || up));
}

const ofLink = (value: (link: SampleLink) => string | number | bigint | undefined) => (sample: Sample, asked: Asked) => {
  const link = linkOf(sample, asked);
  return lines(link === undefined ? [] : [value(link)]);
};

const upOnly = ({ scope }: Shell) => (scope === 'up' ? ' up' : '');
const device = (shell: Shell) => `dev ${shell.device}${upOnly(shell)}`;
const labelled = (shell: Shell) => `ip -j -4 address show ${device(shell)} label ${shell.link.word}`;
const shown = (shell: Shell, options = '') => `ip -j${options} link show ${device(shell)}`;

/** The mask of `.prefixlen`, dotted. */
const dotted = '.prefixlen as $p | [range(4) | 256 - pow(2; 8 - ([[$p - 8 * ., 0] | max, 8] | min))] | join(".")';

const counter = (about: string, way: 'rx' | 'tx', name: 'Bytes' | 'Packets' | 'Errors'): Question => ({
  ...{ about, tables },
  answer: ofLink(({ counters }) => counters[`${way}${name}`]),
  form: (shell) => `${shown(shell, ' -s')} | jq '.[].stats64.${way}.${name.toLowerCase()} // empty'`,
});

const inet6 = (about: string, scope: 'global' | 'link', withLength: boolean): Question => ({
  ...{ about, tables },
  answer: (sample, asked) =>
    lines((linkOf(sample, asked)?.inet6 ?? []).filter((one) => one.scope === scope).map(({ address, prefixLength }) => (withLength ? `${address}/${prefixLength}` : address))),
  form: (shell) => `ip -j -6 address show ${device(shell)} scope ${scope} | jq -r '.[].addr_info[]? | select(.local) | ${withLength ? '"\\(.local)/\\(.prefixlen)"' : '.local'}'`,
  unless: 'the link has several, which ifconfig shows in an order of its own',
});

/** What is asked of one link. */
export const ofOneLink: readonly Question[] = [
  {
    ...{ about: 'the IPv4 address of the link', tables },
    answer: ofLink(({ inet }) => inet?.address),
    form: (shell) => `${labelled(shell)} | jq -r 'first(.[].addr_info[]?.local // empty)'`,
  },
  {
    ...{ about: 'the netmask of the link', tables },
    answer: ofLink(({ inet }) => inet?.netmask),
    form: (shell) => `${labelled(shell)} | jq -r 'first(.[].addr_info[]? | select(.local)) | ${dotted}'`,
  },
  {
    ...{ about: 'the broadcast address of the link', tables },
    answer: ofLink(({ kind, inet }) => (kind === 'ether' ? inet?.broadcast : undefined)),
    form: (shell) =>
      `ip -j -4 address show ${device(shell)} | jq -r${shell.link.arg} '.[] | select(.flags // [] | index("BROADCAST")) | first(.addr_info[] | select(.label == ${shell.link.jq})) | .broadcast // "0.0.0.0"'`,
  },
  {
    ...{ about: 'the IPv4 address and the netmask of the link', tables },
    answer: ofLink(({ inet }) => (inet === undefined ? undefined : `${inet.address} ${inet.netmask}`)),
    form: (shell) => `${labelled(shell)} | jq -r 'first(.[].addr_info[]? | select(.local)) | "\\(.local) \\(${dotted})"'`,
  },
  {
    ...{ about: 'the hardware address of the link', tables },
    answer: ofLink(({ kind, mac }) => (kind === 'ether' ? mac : undefined)),
    form: (shell) => `${shown(shell)} | jq -r '.[] | select(.link_type == "ether").address'`,
  },
  {
    ...{ about: 'the hardware address of the link in capitals', tables },
    answer: ofLink(({ kind, mac }) => (kind === 'ether' ? mac.toUpperCase() : undefined)),
    form: (shell) => `${shown(shell)} | jq -r '.[] | select(.link_type == "ether").address | ascii_upcase'`,
  },
  {
    ...{ about: 'the hardware address of the link without colons', tables },
    answer: ofLink(({ kind, mac }) => (kind === 'ether' ? mac.replaceAll(':', '') : undefined)),
    form: (shell) => `${shown(shell)} | jq -r '.[] | select(.link_type == "ether").address | gsub(":"; "")'`,
  },
  {
    ...{ about: 'the MTU of the link', tables },
    answer: ofLink(({ mtu }) => mtu),
    form: (shell) => `${shown(shell)} | jq '.[].mtu // empty'`,
  },
  counter('the bytes that the link received', 'rx', 'Bytes'),
  counter('the bytes that the link sent', 'tx', 'Bytes'),
  counter('the packets that the link received', 'rx', 'Packets'),
  counter('the packets that the link sent', 'tx', 'Packets'),
  counter('the errors of what the link received', 'rx', 'Errors'),
  counter('the errors of what the link sent', 'tx', 'Errors'),
  {
    ...{ about: 'the collisions that the link met', tables },
    answer: ofLink(({ counters }) => counters.txCollisions),
    form: (shell) => `${shown(shell, ' -s')} | jq '.[].stats64.tx.collisions // empty'`,
  },
  inet6('the global IPv6 address of the link', 'global', false),
  inet6('the global IPv6 address of the link with the length of its prefix', 'global', true),
  inet6('the link-local IPv6 address of the link', 'link', false),
  inet6('the link-local IPv6 address of the link with the length of its prefix', 'link', true),
  {
    ...{ about: 'whether the link is up', tables },
    answer: (sample, asked) => linkOf(sample, asked)?.up === true,
    form: ({ device: dev }) => `ip link show dev ${dev} up | grep -q .`,
  },
  {
    ...{ about: 'whether the link is up and has a carrier', tables },
    answer: (sample, asked) => {
      const link = linkOf(sample, asked);
      return link?.up === true && link.running;
    },
    form: (shell) => `${shown(shell)} | jq -e 'any(.[].flags // []; index("UP") != null and index("NO-CARRIER") == null)' >/dev/null`,
  },
  {
    ...{ about: 'whether the link has an IPv4 address', tables },
    answer: (sample, asked) => linkOf(sample, asked)?.inet !== undefined,
    form: (shell) => `ip -4 address show ${device(shell)} label ${shell.link.word} | grep -q .`,
  },
];
