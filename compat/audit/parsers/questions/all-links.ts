import { type Asked, lines, type Question, type Shell, type Table } from '../question.ts';
import type { Sample, SampleLink } from '../sample.ts';

/** Those that the old command shows, in its order. */
const shownLinks = ({ links }: Sample, { scope }: Asked): SampleLink[] => links.filter(({ up }) => scope === 'all' || up).toSorted((a, b) => (a.name < b.name ? -1 : 1));
const addressesOf = (sample: Sample, asked: Asked) => (asked.scope === 'one' ? [] : shownLinks(sample, asked).flatMap(({ inet }) => inet?.address ?? []));
const upOnly = ({ scope }: Shell) => (scope === 'up' ? ' up' : '');

/** One address of each label, as ifconfig has it, ordered by label. */
const firsts = (shell: Shell) => `ip -j -4 address show${upOnly(shell)} | jq -r '[.[].addr_info[]? | select(.local)] | group_by(.label) | map(.[0].local)`;
const notLoopback = `map(select(. != "127.0.0.1"))`;
const manyLabels = 'names end in numbers of different length: eth10 comes before eth2 then';

const labels = 'links have labels (eth0:1), which iproute2 does not count as links';
const namesBut = (sample: Sample, asked: Asked) => shownLinks(sample, asked).flatMap(({ name }) => (name === 'lo' ? [] : [name]));
const shownNames = (shell: Shell, selected = '') => `ip -j link show${upOnly(shell)} | jq -r '.[].ifname // empty${selected}' | sort -V`;

const names = (about: string, tables: readonly Table[], suffix: string): Question => ({
  ...{ about, tables },
  answer: (sample, asked) => (asked.scope === 'one' ? '' : lines(shownLinks(sample, asked).map(({ name }) => `${name}${suffix}`))),
  form: (shell) => `${shownNames(shell)}${suffix === '' ? '' : ` | sed 's/$/${suffix}/'`}`,
  unless: labels,
});

/** What is asked of several links at once. */
export const ofAllLinks: readonly Question[] = [
  {
    ...{ about: 'the IPv4 addresses of all links, of each label one', tables: ['links'] },
    answer: (sample, asked) => lines(addressesOf(sample, asked)),
    form: (shell) => `${firsts(shell)}[]'`,
    unless: manyLabels,
  },
  {
    ...{ about: 'the IPv4 addresses of all links but 127.0.0.1', tables: ['links'] },
    answer: (sample, asked) => lines(addressesOf(sample, asked).filter((address) => address !== '127.0.0.1')),
    form: (shell) => `${firsts(shell)} | ${notLoopback}[]'`,
    unless: manyLabels,
  },
  {
    ...{ about: 'the first IPv4 address that is not 127.0.0.1', tables: ['links'] },
    answer: (sample, asked) =>
      lines(
        addressesOf(sample, asked)
          .filter((address) => address !== '127.0.0.1')
          .slice(0, 1),
      ),
    form: (shell) => `${firsts(shell)} | ${notLoopback} | first // empty'`,
    unless: manyLabels,
  },
  names('the names of the links', ['links', 'link names'], ''),
  {
    ...{ about: 'the number of links', tables: ['links', 'link names'] },
    answer: (sample, asked) => `${shownLinks(sample, asked).length}\n`,
    form: (shell) => `ip -j link show${upOnly(shell)} | jq '[.[].ifname // empty] | length'`,
    unless: labels,
  },
  {
    ...{ about: 'the name of the first link that is not lo', tables: ['links', 'link names'] },
    answer: (sample, asked) => (asked.scope === 'one' ? '' : lines(namesBut(sample, asked).slice(0, 1))),
    form: (shell) => `${shownNames(shell, ' | select(. != "lo")')} | head -n 1`,
    unless: labels,
  },
  {
    ...{ about: 'the names of the links but lo', tables: ['links', 'link names'] },
    answer: (sample, asked) => (asked.scope === 'one' ? '' : lines(namesBut(sample, asked))),
    form: (shell) => shownNames(shell, ' | select(. != "lo")'),
    unless: labels,
  },
  {
    ...{ about: 'the names of the Ethernet links', tables: ['links'] },
    answer: (sample, asked) => (asked.scope === 'one' ? '' : lines(shownLinks(sample, asked).flatMap(({ name, kind }) => (kind === 'ether' ? [name] : [])))),
    form: (shell) => `ip -j link show${upOnly(shell)} | jq -r '.[] | select(.link_type == "ether").ifname' | sort -V`,
    unless: labels,
  },
  {
    ...{ about: 'the hardware addresses of the links', tables: ['links'] },
    answer: (sample, asked) =>
      asked.scope === 'one'
        ? ''
        : lines(
            shownLinks(sample, asked)
              .filter(({ kind }) => kind === 'ether')
              .map(({ mac }) => mac),
          ),
    form: (shell) => `ip -j link show${upOnly(shell)} | jq -r '[.[] | select(.link_type == "ether")] | sort_by(.ifname)[].address'`,
    unless: manyLabels,
  },
  {
    ...{ about: 'whether the link is up', tables: ['links'] },
    answer: (sample, asked) => asked.scope === 'up' && asked.namesLink && sample.links.some(({ name, up }) => name === asked.link && up),
    form: ({ device }) => `ip link show dev ${device} up | grep -q .`,
  },
];
