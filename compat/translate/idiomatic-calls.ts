import { linkFlags } from '../../src/model/link-flags.ts';
import { deviceName } from '../../src/model/link-name.ts';
import type { Input, OperationId } from '../../src/operations/index.ts';
import { standsInFor } from '../iproute2/stand-in.ts';
import { type Idiom, idiom, loss } from './idiom.ts';

type Idiomatic<Id extends OperationId> = (input: Input<Id>) => Idiom;

/** The link on which a packet for an address would leave. */
const towards = (address: string) => `"$(ip route get ${address} | sed -n 's/.* dev \\([^ ]*\\).*/\\1/p')"`;
const unnamedLink = (address: string) =>
  loss('link-of-the-route', `takes the link on which packets for ${address} leave, also where that is by a gateway, or is no Ethernet link; arp is refused there`);

/** The operations for which an administrator would write other words than the exact ones. */
export const idiomatic: { readonly [Id in OperationId]?: Idiomatic<Id> } = {
  // With IFF_UP among them the flags of a label do nothing.
  'address.set-label-flags': ({ label, flags }) =>
    (flags & linkFlags.UP) !== 0
      ? { commands: [], losses: [] }
      : idiom(`ip -4 address flush dev ${deviceName(label)} label ${label}`, loss('every-labelled', `takes away every address with the label ${label}; ifconfig takes the first`)),
  'link.set-hardware-address': ({ link, address }) =>
    idiom(
      `ip link set dev ${deviceName(link)} address ${address.split(':').slice(0, 6).join(':')}`,
      loss('address-of-any-type', `is also done on a link that is no Ethernet link, such as lo; ifconfig is refused there`),
    ),
  'route.add': addRoute,
  'route.remove': ({ destination, gateway, link, metric, reject }) =>
    idiom(
      routeWords('delete', destination, { gateway, link, metric, reject }),
      loss('route-of-any-type', `takes a route of any type away (unicast, blackhole, prohibit...), and of any scope; route is particular about it`),
      ...(link?.includes(':') ? [loss('label-has-no-address', `does not ask whether an address has the label ${link}; route is refused where none has`)] : []),
    ),
  'route6.add': ({ destination, gateway, link }) =>
    idiom(
      `ip -6 ${routeWords('add', destination, { gateway, link })}`,
      loss('metric-of-ipv6', 'the metric is 1024, the usual one of IPv6; route asks for 1 where none is said'),
      loss('second-nexthop', `is refused where there is such a route ("File exists"); route adds a second nexthop to it`),
    ),
  'route6.remove': ({ destination, gateway, link }) =>
    idiom(
      `ip -6 ${routeWords('delete', destination, { gateway, link })}`,
      loss('every-nexthop', 'takes the first route to it away, whatever its metric and with all its nexthops; route takes one nexthop, and of metric 1 where none is said'),
    ),
  'neighbour.set': ({ address, lladdr, link, permanent = true }) => {
    if (standsInFor(lladdr) !== undefined) return { commands: [], losses: [] };
    const words = `ip neighbour replace ${address} lladdr ${lladdr.toLowerCase().split(':').slice(0, 6).join(':')} dev ${link === undefined ? towards(address) : deviceName(link)}`;
    const losses = link === undefined ? [unnamedLink(address)] : [loss('neighbour-of-any-type', `is also done on a link that is no Ethernet link; arp is refused there`)];
    return { commands: [`${words} nud ${permanent ? 'permanent' : 'stale'}`], losses };
  },
  'neighbour.remove': ({ address, link }) =>
    link === undefined
      ? idiom(`ip neighbour delete ${address} dev ${towards(address)}`, unnamedLink(address))
      : idiom(
          `ip neighbour delete ${address} dev ${deviceName(link)}`,
          loss('published-stays', `${address} stays published where it is; arp -d takes that back where there is no neighbour`),
        ),
  'bridge.remove': ({ link }) =>
    idiom(`ip link delete dev ${link} type bridge`, loss('up-all-the-same', `${link} is removed also while it is up, and whatever kind of link it is; brctl is refused`)),
  'bridge.add-port': ({ link, port }) =>
    idiom(`ip link set dev ${deviceName(port)} master ${deviceName(link)}`, loss('moves-the-port', `${port} is taken out of another bridge that it is in; brctl is refused`)),
  'bridge.remove-port': ({ link, port }) =>
    idiom(`ip link set dev ${deviceName(port)} nomaster`, loss('frees-from-anything', `${port} is freed from whatever it belongs to; brctl is refused where that is not ${link}`)),
  'tun.add': ({ name, owner, group }) =>
    idiom(
      ['ip tuntap add dev', name, 'mode tap', ...(owner === undefined ? [] : [`user ${owner}`]), ...(group === undefined ? [] : [`group ${group}`])].join(' '),
      ...(name.includes('%') ? [] : [loss('refuses-what-is-there', `is refused where ${name} is there already; tunctl takes it over with the new owner`)]),
    ),
};

function addRoute({ destination, mss, window, irtt, ...route }: Input<'route.add'>): Idiom {
  const { gateway, link, reject } = route;
  const more = reject
    ? []
    : [...(mss === undefined ? [] : [`advmss ${(mss - 40) >>> 0}`]), ...(window === undefined ? [] : [`window ${window}`]), ...(irtt === undefined ? [] : [`rtt ${irtt}ms`])];
  return idiom(
    [routeWords('add', destination, route), ...more].join(' '),
    loss('route-is-there', 'is refused where there is a route to the same destination with the same metric ("File exists"); route puts the new one before it'),
    ...(reject ? [loss('scope-of-reject', 'the scope of the route is global; that of a route by `reject` is host')] : []),
    ...(gateway === undefined || reject ? [] : [loss('own-gateway', `is refused where ${gateway} is an address of this machine; route makes a route of scope link of it`)]),
    ...(link?.includes(':') && !reject ? [loss('label-is-a-source', `the kernel chooses the source address; route takes the one with the label ${link}`)] : []),
  );
}

type Described = Pick<Input<'route.remove'>, 'gateway' | 'link' | 'metric' | 'reject'>;

function routeWords(verb: 'add' | 'delete', destination: string, { gateway, link, metric, reject }: Described): string {
  const to = /^(0\.0\.0\.0|::)\/0$/.test(destination) ? 'default' : destination.replace(/\/(32|128)$/, '');
  const words = ['route', verb, ...(reject ? ['unreachable'] : []), to];
  if (gateway !== undefined && gateway !== '0.0.0.0' && !reject) words.push('via', gateway);
  if (link !== undefined && !reject) words.push('dev', deviceName(link));
  if (metric !== undefined) words.push('metric', String(metric));
  return destination.includes(':') ? words.join(' ') : `ip ${words.join(' ')}`;
}
