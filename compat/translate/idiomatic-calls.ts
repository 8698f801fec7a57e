import { linkFlags } from '../../src/model/link-flags.ts';
import { deviceName } from '../../src/model/link-name.ts';
import type { Input, OperationId } from '../../src/operations/index.ts';
import { standsInFor } from '../iproute2/stand-in.ts';
import { type Idiom, idiom } from './idiom.ts';
import { labelEmptied } from './idiomatic-address.ts';
import { addRoute, addRoute6, removeRoute, removeRoute6 } from './idiomatic-route.ts';
import { lost } from './losses.ts';

type Idiomatic<Id extends OperationId> = (input: Input<Id>) => Idiom;

/** The link on which a packet for an address would leave. */
const towards = (address: string) => `"$(ip route get ${address} | sed -n 's/.* dev \\([^ ]*\\).*/\\1/p')"`;

/** The operations for which an administrator would write other words than the exact ones. */
export const idiomatic: { readonly [Id in OperationId]?: Idiomatic<Id> } = {
  // With IFF_UP among them the flags of a label do nothing.
  'address.set-label-flags': ({ label, flags }) => ((flags & linkFlags.UP) !== 0 ? { commands: [], losses: [] } : labelEmptied(label)),
  'link.set-hardware-address': ({ link, address }) =>
    idiom(
      `ip link set dev ${deviceName(link)} address ${address.split(':').slice(0, 6).join(':')}`,
      lost('address-of-any-type', { link }, `is also done on a link that is no Ethernet link, such as lo; ifconfig is refused there`),
    ),
  'route.add': addRoute,
  'route.remove': removeRoute,
  'route6.add': addRoute6,
  'route6.remove': removeRoute6,
  'neighbour.set': setNeighbour,
  'neighbour.remove': ({ address, link }) =>
    link === undefined
      ? idiom(
          `ip neighbour delete ${address} dev ${towards(address)}`,
          lost('neighbour-by-gateway', { address }, `takes the link on which packets for ${address} leave, also where that is by a gateway; arp is refused there`),
        )
      : idiom(
          `ip neighbour delete ${address} dev ${deviceName(link)}`,
          lost('published-stays', { link, address }, `${address} stays published where it is; arp -d takes that back where there is no neighbour`),
        ),
  'bridge.remove': ({ link }) =>
    idiom(
      `ip link delete dev ${link} type bridge`,
      lost('up-all-the-same', { link }, `${link} is removed also while it is up; brctl is refused`),
      lost('no-bridge-at-all', { link }, `${link} is removed also where it is no bridge, whatever kind of link it is; brctl is refused`),
    ),
  'bridge.add-port': ({ link, port }) =>
    idiom(
      `ip link set dev ${deviceName(port)} master ${deviceName(link)}`,
      lost('moves-the-port', { link, port }, `${port} is taken out of another bridge that it is in; brctl is refused`),
    ),
  'bridge.remove-port': ({ link, port }) =>
    idiom(
      `ip link set dev ${deviceName(port)} nomaster`,
      lost('frees-from-anything', { link, port }, `${port} is freed from whatever it belongs to; brctl is refused where that is not ${link}`),
    ),
  'tun.add': ({ name, owner, group }) =>
    idiom(
      ['ip tuntap add dev', name, 'mode tap', ...(owner === undefined ? [] : [`user ${owner}`]), ...(group === undefined ? [] : [`group ${group}`])].join(' '),
      ...(name.includes('%') ? [] : [lost('refuses-what-is-there', { name, owner, group }, `is refused where ${name} is there already; tunctl takes it over with the new owner`)]),
    ),
};

function setNeighbour({ address, lladdr, link, permanent = true }: Input<'neighbour.set'>): Idiom {
  if (standsInFor(lladdr) !== undefined) return { commands: [], losses: [] };
  const words = `ip neighbour replace ${address} lladdr ${lladdr.toLowerCase().split(':').slice(0, 6).join(':')} dev ${link === undefined ? towards(address) : deviceName(link)}`;
  const losing =
    link === undefined
      ? lost(
          'neighbour-by-route',
          { address },
          `takes the link on which packets for ${address} leave, also where that is by a gateway, or is no Ethernet link; arp is refused there`,
        )
      : lost('neighbour-of-any-type', { link }, `is also done on a link that is no Ethernet link; arp is refused there`);
  return idiom(`${words} nud ${permanent ? 'permanent' : 'stale'}`, losing);
}
