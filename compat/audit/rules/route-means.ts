import { isIPv4 } from 'node:net';
import { prefixLengthOf } from '../../../src/codec/netmask.ts';
import { type CommandLine, isKnown, optionsOf } from '../words/command-line.ts';
import { type RouteWords, routeWords } from '../words/route.ts';
import { meaning } from './meaning.ts';
import type { Rule, Verdict } from './rule.ts';

const tools = ['route'];
const isDefault = (text: string) => text === 'default' || /^0(\.0){3}(\/0)?$/.test(text) || text === '::/0';

/** Looks at what is added or deleted. */
const changing =
  (say: (words: RouteWords, target: string) => Verdict | undefined) =>
  (line: CommandLine): Verdict | undefined => {
    const words = routeWords(line);
    return words.action === undefined || words.target === undefined || !['add', 'del', 'delete'].includes(words.action) ? undefined : say(words, words.target.text);
  };

const cache = meaning({ id: 'route-cache', title: 'The cache of routes, which is gone', severity: 'error', tools: ['route', 'netstat'] }, (line) => {
  const { has } = optionsOf(line, line.tool === 'route' ? 'A:eCFhnN64Vv?' : 'A:CFMacdeghilnNoprsStuUvVWw2fx64?Z', [{ name: 'cache', argument: 0, means: 'C' }]);
  return !has('C')
    ? undefined
    : { message: 'the kernel has had no cache of routes since 3.6: the table is always empty', advice: '`ip route get ADDRESS` tells which way a packet goes.' };
});

const flush = meaning({ id: 'route-flush', title: 'All routes at once, which route cannot remove', severity: 'error', tools }, (line) =>
  routeWords(line).action !== 'flush'
    ? undefined
    : { message: "Linux's route has a word `flush` only to say that it does not support it", advice: '`ip route flush table main` removes them all.' },
);

const needsNet = meaning(
  { id: 'route-netmask-without-net', title: 'A netmask or prefix length without `-net`', severity: 'error', tools },
  changing(({ form, isInet6, values, target }, text) =>
    isInet6 || form === 'net' || isDefault(text) || !isKnown(target) || !/^\d/.test(text) || !(text.includes('/') || values.has('netmask'))
      ? undefined
      : { message: `net-tools takes \`${text}\` for a host here, and refuses it with a netmask: it wants \`-net\` before it` },
  ),
);

const hostBits = meaning(
  { id: 'route-host-bits', title: 'A network with bits that its netmask has not', severity: 'error', tools },
  changing(({ form, values }, text) => {
    const [address = '', length] = text.split('/');
    const mask = values.get('netmask');
    const prefixLength = length ?? (isKnown(mask) && isIPv4(mask.text) ? prefixLengthOf(mask.text) : undefined);
    if (form !== 'net' || !isIPv4(address) || prefixLength === undefined || !/^\d+$/.test(String(prefixLength))) return undefined;
    const bits = Buffer.from(address.split('.').map(Number)).readUInt32BE();
    const kept = Number(prefixLength) === 0 ? 0 : (bits & (-1 << (32 - Number(prefixLength)))) >>> 0;
    if (kept === bits || Number(prefixLength) > 32) return undefined;
    const network = [24, 16, 8, 0].map((shift) => (kept >>> shift) & 0xff).join('.');
    return {
      message: `\`${text}\` has bits that /${prefixLength} has not: net-tools refuses it ("netmask doesn't match route address")`,
      advice: `The network is ${network}/${prefixLength}.`,
    };
  }),
);

const withoutNetmask = meaning(
  { id: 'route-without-netmask', title: 'A network without a netmask', severity: 'error', tools },
  changing(({ form, isInet6, values, target }, text) => {
    if (isInet6 || isDefault(text) || !isKnown(target) || !isIPv4(text) || values.has('netmask')) return undefined;
    if (form === 'net')
      return { message: `without a netmask the kernel refuses \`-net ${text}\` (EINVAL): route gives it that of no class any more`, advice: 'Write its prefix length behind it.' };
    return form !== undefined || !/\.0$/.test(text)
      ? undefined
      : { severity: 'warning', message: `without \`-net\` and a netmask this is a route to the host ${text} alone (/32), though it looks like a network` };
  }),
);

const defaultTwice = meaning(
  { id: 'route-default-added-twice', title: 'A default route that is added', severity: 'warning', tools },
  changing(({ action, isInet6 }, text) =>
    action !== 'add' || isInet6 || !isDefault(text)
      ? undefined
      : {
          message:
            'beside another default route by another gateway this succeeds, and the new one comes first: `ip route add default` says "File exists" there, `ip route replace` removes the old one',
        },
  ),
);

const reject = meaning(
  { id: 'route-reject', title: 'A route that rejects', severity: 'warning', tools },
  changing(({ flags, action }) =>
    !flags.includes('reject')
      ? undefined
      : {
          message:
            action === 'add'
              ? 'this is a route of type unreachable and of scope host: `ip route add unreachable` makes one of scope global, which `route del ... reject` does not find'
              : 'this finds only routes of scope host, as route makes them: those that `ip route add unreachable`, `blackhole` or `prohibit` made are not among them',
        },
  ),
);

/** The kernel counts by one less, in a short. */
const MOST_METRIC = 32766;

const metric = meaning(
  { id: 'route-metric', title: 'A metric that comes out as another', severity: 'warning', tools },
  changing(({ values, isInet6, action }) => {
    const given = values.get('metric');
    if (isInet6 && given === undefined)
      return {
        message:
          action === 'add'
            ? 'without a metric this route of IPv6 gets 1: `ip -6 route add` and the kernel give 1024'
            : 'without a metric only a route of IPv6 of metric 1 is found: those of `ip -6 route add` have 1024',
      };
    return isInet6 || !isKnown(given) || !/^\d+$/.test(given.text) || Number(given.text) <= MOST_METRIC
      ? undefined
      : { severity: 'error', message: `rt_metric is a short, and one more than the metric: ${given.text} comes out as a number beyond four thousand millions` };
  }),
);

const mss = meaning(
  { id: 'route-mss', title: 'A segment size, window or round trip time of a route', severity: 'warning', tools },
  changing(({ values }) => {
    const size = values.get('mss') ?? values.get('mtu');
    if (size !== undefined)
      return {
        message: `this is no MTU: the kernel takes 40 off and keeps \`advmss ${isKnown(size) && /^\d+$/.test(size.text) ? Number(size.text) - 40 : 'N-40'}\``,
      };
    const name = values.has('window') ? 'window' : values.has('irtt') ? 'irtt' : undefined;
    return name === undefined
      ? undefined
      : {
          message:
            name === 'window'
              ? 'the window holds for connections that begin by this route, and is in bytes: `window N`'
              : '`irtt` is in milliseconds, and is `rtt Nms` to iproute2',
        };
  }),
);

const withoutEffect = meaning(
  { id: 'route-word-without-effect', title: 'A word of route that the kernel does nothing with', severity: 'warning', tools },
  changing(({ flags }) => {
    const word = flags.find((flag) => ['mod', 'dyn', 'reinstate'].includes(flag));
    return word === undefined ? undefined : { message: `the kernel takes \`${word}\` and forgets it`, advice: `Leave \`${word}\` out.` };
  }),
);

/** What routes come out as. */
export const routeMeans: readonly Rule[] = [cache, flush, needsNet, hostBits, withoutNetmask, reject, metric, mss, withoutEffect, defaultTwice];
