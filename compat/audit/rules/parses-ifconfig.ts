import type { Severity } from '../../../src/model/finding.ts';
import type { CommandUse } from '../use.ts';
import { parses } from './parses.ts';
import type { Rule, Verdict } from './rule.ts';

const tools = ['ifconfig'];

/** Words that only net-tools 2.x prints, so that whoever looks for them as well is not lost there. */
const alsoNew = /addr:\\?\)?\\?\?|\(addr:\|\)|ether\b|netmask|broadcast |prefixlen|flags=|inet \[|inet \(|inet\[|inet\\s/;

/** What is said of a pattern of net-tools 1.60 where the pipeline was not followed. */
const oldWords =
  (words: string, now: string, instead: string) =>
  (looksFor: string): Verdict =>
    alsoNew.test(looksFor)
      ? {
          message: `this knows ${words} of net-tools 1.60 and of busybox, and something of 2.x: it depends on texts that no release promises to keep`,
          severity: 'warning',
          advice: instead,
        }
      : { message: `${words} is what net-tools 1.60 and busybox print: net-tools 2.x prints ${now}, and this finds nothing there`, severity: 'error', advice: instead };

const hasOld = (pattern: RegExp) => (looksFor: string) => pattern.test(looksFor);

const jq = (what: string, form: string) => `Ask for ${what}: ${form}`;

function ofIfconfig(
  id: string,
  title: string,
  severity: Severity,
  matches: (looksFor: string, use: CommandUse) => boolean,
  otherwise: (looksFor: string, use: CommandUse) => Verdict,
): Rule {
  return parses({ id, title, severity, tools, matches, otherwise });
}

/** For each part of what ifconfig prints, by the words that are looked for; the first that fits speaks. */
export const parsesIfconfig: readonly Rule[] = [
  ofIfconfig('parses-ifconfig-inet-addr', 'An address that is looked for behind `inet addr:`', 'error', hasOld(/\binet6?\b.{0,12}addr|\baddr:/), (looksFor) =>
    /inet6/.test(looksFor)
      ? oldWords('`inet6 addr:`', '`inet6` and the address', jq('the address', `ip -j -6 address show dev LINK | jq -r '.[].addr_info[].local'`))(looksFor)
      : oldWords('`inet addr:`', '`inet` and the address', jq('the address', `ip -j -4 address show dev LINK | jq -r '.[].addr_info[].local'`))(looksFor),
  ),
  ofIfconfig(
    'parses-ifconfig-hwaddr',
    'A hardware address that is looked for behind `HWaddr`',
    'error',
    hasOld(/HWaddr/i),
    oldWords('`HWaddr`', '`ether`', jq('the hardware address', `ip -j link show dev LINK | jq -r '.[].address'`)),
  ),
  ofIfconfig(
    'parses-ifconfig-bcast-mask',
    'A mask, a broadcast address or a peer that is looked for behind `Mask:`, `Bcast:` or `P-t-P:`',
    'error',
    hasOld(/\bMask\b|\bBcast\b|P-t-P/),
    oldWords(
      '`Mask:`, `Bcast:` or `P-t-P:`',
      '`netmask`, `broadcast` and `destination`',
      jq('the prefix', `ip -j -4 address show dev LINK | jq -r '.[].addr_info[] | .prefixlen, .broadcast'`),
    ),
  ),
  ofIfconfig('parses-ifconfig-counters', 'Counters that are taken out of what ifconfig prints', 'error', hasOld(/\b[RT]X\b|collisions|txqueuelen/), (looksFor) =>
    /[RT]X[ _]*(bytes|packets|errors):|collisions:/.test(looksFor)
      ? oldWords('`RX bytes:` with its colon', '`RX packets N  bytes N`', jq('the counters', `ip -j -s link show dev LINK | jq '.[].stats64'`))(looksFor)
      : {
          message: 'where a counter stands in what `ifconfig` prints differs between net-tools 1.60, 2.x and busybox',
          severity: 'warning',
          advice: `${jq('the counters', `ip -j -s link show dev LINK | jq '.[].stats64'`)}, or read /sys/class/net/LINK/statistics/rx_bytes.`,
        },
  ),
  ofIfconfig('parses-ifconfig-mtu', 'The MTU or the metric that is taken out of what ifconfig prints', 'error', hasOld(/\bMTU\b|\bmtu\b|\bMetric\b/), (looksFor) =>
    /MTU:|Metric:/.test(looksFor)
      ? oldWords('`MTU:` or `Metric:`', '`mtu N` and no metric', jq('the MTU', `ip -j link show dev LINK | jq '.[].mtu'`))(looksFor)
      : {
          message: '`mtu` is what net-tools 2.x prints: in 1.60 and busybox it is `MTU:N`',
          severity: 'warning',
          advice: jq('the MTU', `ip -j link show dev LINK | jq '.[].mtu'`),
        },
  ),
  ofIfconfig(
    'parses-ifconfig-names',
    'Names of links that are taken out of what ifconfig prints',
    'error',
    (looksFor) => /\bencap\b|\^\[(\^|a-z|A-Z|\[:al)|\^\\w|\^\\S|\^\[\^/.test(looksFor),
    (looksFor) =>
      /encap/.test(looksFor)
        ? oldWords('`Link encap:`', 'a line that begins with `NAME: flags=`', jq('the names', `ip -j link show up | jq -r '.[].ifname // empty'`))(looksFor)
        : {
            message: 'in what net-tools 2.x prints a name is followed by a colon, in 1.60 and busybox by blanks',
            severity: 'warning',
            advice: `${jq('the names', `ip -j link show up | jq -r '.[].ifname // empty'`)}, or list /sys/class/net.`,
          },
  ),
  ofIfconfig(
    'parses-ifconfig-flags',
    'The state of a link that is looked for among what ifconfig prints',
    'warning',
    hasOld(/\b(UP|RUNNING|PROMISC|MULTICAST|BROADCAST|LOOPBACK|NOARP)\b|\bflags\b/),
    () => ({
      message: 'flags stand between `<` and `>` with commas in net-tools 2.x, with blanks in a line of their own in 1.60 and busybox',
      severity: 'warning',
      advice: jq('the flags', `ip -j link show dev LINK | jq -r '.[].flags[]'`),
    }),
  ),
  ofIfconfig(
    'parses-ifconfig-by-column',
    'Words that are counted in what ifconfig prints',
    'warning',
    (_, { output: { filters } }) =>
      filters.some((words) => words.some(({ text }) => /\$(\d|NF|\()|^-f|^--fields/.test(text)) || words[0]?.text === 'cut' || words[0]?.text === 'head'),
    () => ({
      message: 'this counts lines or words of what `ifconfig` prints: they stand elsewhere in net-tools 1.60, 2.x and busybox',
      severity: 'warning',
      advice: 'Ask `ip -j address` or `ip -j link` for the member by its name, with jq.',
    }),
  ),
  ofIfconfig(
    'parses-ifconfig-output',
    'Output of ifconfig that is kept or taken apart',
    'warning',
    () => true,
    () => ({
      message: 'this keeps what `ifconfig` prints, whose layout changed between net-tools 1.60 and 2.x',
      severity: 'warning',
      advice: 'Keep what `ip -j address` prints, and ask jq for members by their names.',
    }),
  ),
];
