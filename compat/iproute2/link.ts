import { deviceName } from '../../src/model/link-name.ts';
import { fittingAddress } from './hardware.ts';
import { setFlags } from './link-flags.ts';
import { command, none, type TranslatorsOf, words } from './translation.ts';

type On = { link: string; on: boolean };

const show = ({ link }: { link: string }) => command('ip', 'link', 'show', 'dev', deviceName(link));
const details = ({ link }: { link: string }) => command('ip', '-details', 'link', 'show', 'dev', deviceName(link));
const set = (link: string, ...more: string[]) => command('ip', 'link', 'set', 'dev', deviceName(link), ...more);

const slip = 'no message has the timers of a SLIP line: SIOCDEVPRIVATE and its like are of the driver alone';

/** A flag that `ip link set` switches by its own word. */
const flag =
  (word: string) =>
  ({ link, on }: On) =>
    set(link, word, on ? 'on' : 'off');

const noWord = (flag: string) => () => none(`ip link set has no word for ${flag}`);

/** What ip reaches no driver with. */
const mii = 'the registers of a transceiver are for ethtool to tell: ethtool LINK, ethtool -s LINK speed ... duplex ... autoneg ..., ethtool -r LINK';
const plip = 'the timeouts of a PLIP link are set by no other tool';

export const link: TranslatorsOf<'link'> = {
  'link.list': () => words('ip link show'),
  'link.get': show,
  'link.get-flags': show,
  'link.get-mtu': show,
  'link.get-address': show,
  'link.get-broadcast': show,
  'link.get-txqlen': show,
  'link.get-index': show,
  // ip finds no link by its index: the line that begins with it says the name.
  'link.get-name': () => words('ip -oneline link show'),
  'link.get-alias': show,
  'link.list-altnames': details,
  'link.get-details': ({ link }) => command('ip', '-details', '-statistics', 'address', 'show', 'dev', deviceName(link)),
  'link.list-details': () => words('ip -details -statistics address show'),
  'link.get-statistics': ({ link }) => command('ip', '-statistics', '-statistics', 'link', 'show', 'dev', deviceName(link)),
  'link.list-statistics': () => words('ip -statistics -statistics link show'),
  'link.list-multicast': ({ link }) => command('ip', 'maddress', 'show', 'dev', deviceName(link)),
  'link.get-map': () => none('ip does not show where the hardware of a link sits (IFLA_MAP)'),
  'link.get-metric': () => none('Linux has no metric of a link; ip shows those of routes and addresses'),
  'link.set-up': ({ link }) => set(link, 'up'),
  'link.set-down': ({ link }) => set(link, 'down'),
  'link.set-mtu': ({ link, mtu }) => set(link, 'mtu', String(mtu)),
  'link.set-name': ({ link, newName }) => set(link, 'name', newName),
  'link.set-address': ({ link, address }) => set(link, 'address', address),
  'link.set-hardware-address': ({ link, address, hardwareType }, ask) => {
    const fitting = fittingAddress(ask, link, address, hardwareType);
    return fitting === undefined ? none(`${deviceName(link)} is not of hardware type ${hardwareType}: the kernel refuses`) : set(link, 'address', fitting);
  },
  'link.set-broadcast': ({ link, address }) => set(link, 'broadcast', address),
  // IFLA_TXQLEN has no sign: ip would ask for four thousand million.
  'link.set-txqlen': ({ link, txqlen }) => (txqlen < 0 ? none(`a queue of ${txqlen} packets: the kernel refuses (EINVAL)`) : set(link, 'txqueuelen', String(txqlen))),
  'link.set-alias': ({ link, alias }) => set(link, 'alias', alias),
  'link.add-altname': ({ link, altname }) => command('ip', 'link', 'property', 'add', 'dev', deviceName(link), 'altname', altname),
  'link.remove-altname': ({ link, altname }) => command('ip', 'link', 'property', 'del', 'dev', deviceName(link), 'altname', altname),
  'link.add-multicast': ({ link, address }) => command('ip', 'maddress', 'add', address, 'dev', deviceName(link)),
  'link.add-multicast-use': ({ link, address }) => command('ip', 'maddress', 'add', address, 'dev', deviceName(link)),
  'link.remove-multicast': ({ link, address }) => command('ip', 'maddress', 'del', address, 'dev', deviceName(link)),
  'link.remove-multicast-use': ({ link, address }) => command('ip', 'maddress', 'del', address, 'dev', deviceName(link)),
  'link.remove': ({ link }) => command('ip', 'link', 'delete', 'dev', deviceName(link)),
  'link.set-flags': setFlags,
  'link.set-promisc': flag('promisc'),
  'link.set-allmulti': flag('allmulticast'),
  'link.set-arp': flag('arp'),
  'link.set-multicast': flag('multicast'),
  'link.set-dynamic': flag('dynamic'),
  'link.set-trailers': flag('trailers'),
  'link.set-debug': noWord('IFF_DEBUG'),
  'link.set-portsel': noWord('IFF_PORTSEL'),
  'link.set-automedia': noWord('IFF_AUTOMEDIA'),
  'link.get-mii-phy': () => none(mii),
  'link.get-mii-register': () => none(mii),
  'link.set-mii-register': () => none(mii),
  'link.get-plip': () => none(plip),
  'link.set-plip': () => none(plip),
  'link.get-slip': () => none(slip),
  'link.set-keepalive': () => none(slip),
  'link.set-outfill': () => none(slip),
  'link.set-map': () => none('ip does not set where the hardware of a link sits (IFLA_MAP)'),
  'link.set-metric': () => none('Linux has no metric of a link; routes and addresses have one: ip route add ... metric N, ip address add ... metric N'),
};
