import { deviceName } from '../../src/model/link-name.ts';
import type { Input } from '../../src/operations/index.ts';
import { fittingAddress, isOfType, linkWithAddress } from './hardware.ts';
import { type Ask, answer, command, none, nothing, type Translation, type TranslatorsOf } from './translation.ts';

const show = ({ address, link }: { address: string; link: string }) => command('ip', 'neighbour', 'show', 'to', address, 'dev', deviceName(link));
const list = ({ link }: { link?: string | undefined }): Translation => {
  const dev = link === undefined ? [] : ['dev', deviceName(link)];
  return {
    commands: [
      ['ip', '-4', 'neighbour', 'show', ...dev],
      ['ip', '-4', 'neighbour', 'show', 'proxy', ...dev],
    ],
  };
};
// Between slashes a name may have dots: eth0.100.
const proxyArp = (dev: string, enabled: boolean) => command('sysctl', '-w', `net/ipv4/conf/${dev}/proxy_arp=${enabled ? 1 : 0}`);
const everywhere = 'on a link that is named; on every link only an ioctl or a message without one does';

export const neighbour: TranslatorsOf<'neighbour'> = {
  'neighbour.list': list,
  // Of a link that is not there the old file has no rows; ip calls it a mistake.
  'neighbour.list-rows': (input, ask) => (input.link === undefined || answer(ask('link.get-index', { link: input.link })) !== undefined ? list(input) : nothing),
  'neighbour.get': show,
  'neighbour.get-state': show,
  'neighbour.set': set,
  'neighbour.add': ({ address, lladdr, link, permanent = true }) =>
    command('ip', 'neighbour', 'add', address, 'lladdr', lladdr, 'dev', deviceName(link), 'nud', permanent ? 'permanent' : 'stale'),
  'neighbour.remove': ({ address, link }, ask) => {
    const dev = link === undefined ? linkTowards(ask, address) : deviceName(link);
    return typeof dev === 'string' ? command('ip', 'neighbour', 'delete', address, 'dev', dev) : dev;
  },
  'neighbour.add-proxy': (input, ask) => {
    if (input.link === undefined && input.lladdr === undefined) return none(`ip neighbour publishes ${everywhere}`);
    const dev = publicLink(ask, input);
    // Without nud none it would be permanent, and stay when the carrier of the link goes.
    return typeof dev === 'string' ? command('ip', 'neighbour', 'replace', 'proxy', input.address, 'dev', dev, 'nud', 'none') : dev;
  },
  'neighbour.remove-proxy': ({ address, link }) =>
    link === undefined ? none(`ip neighbour takes back what is published ${everywhere}`) : command('ip', 'neighbour', 'delete', 'proxy', address, 'dev', deviceName(link)),
  'neighbour.set-proxy-arp': ({ enabled, ...input }, ask) => {
    const dev = publicLink(ask, input);
    return typeof dev === 'string' ? proxyArp(dev, enabled) : dev;
  },
  'neighbour.set-proxy-arp-everywhere': ({ enabled }) => proxyArp('all', enabled),
};

function set({ address, lladdr, link, permanent = true, hardwareType }: Input<'neighbour.set'>, ask: Ask): Translation {
  const dev = link === undefined ? linkTowards(ask, address, hardwareType) : deviceName(link);
  if (typeof dev !== 'string') return dev;
  const fitting = hardwareType === undefined ? lladdr : fittingAddress(ask, dev, lladdr, hardwareType);
  if (fitting === undefined) return none(`${dev} is not of hardware type ${hardwareType}: the kernel refuses`);
  return command('ip', 'neighbour', 'replace', address, 'lladdr', fitting, 'dev', dev, 'nud', permanent ? 'permanent' : 'stale');
}

/** The link that a published entry is for: the one that is named, or the one that has the link-layer address. */
function publicLink(ask: Ask, { link, lladdr, hardwareType }: { link?: string | undefined; lladdr?: string | undefined; hardwareType?: number | undefined }) {
  if (link !== undefined)
    return !hardwareType || isOfType(ask, link, hardwareType) ? deviceName(link) : none(`${deviceName(link)} is not of hardware type ${hardwareType}: the kernel refuses`);
  const found = lladdr === undefined ? undefined : linkWithAddress(ask, lladdr, hardwareType);
  return found ?? none(`no link of that type has the address ${lladdr}: the kernel refuses (ENODEV)`);
}

/** Of a neighbour without a link, the kernel looks for the link; the words have to name it. */
function linkTowards(ask: Ask, address: string, hardwareType?: number): string | { reason: string } {
  const way = answer(ask('route.get', { address }));
  if (way === undefined) return none(`no route leads to ${address}: the kernel refuses`);
  // Multicast and 255.255.255.255 leave on the link of a route whose gateway takes no part and is not told (__mkroute_output in net/ipv4/route.c).
  const isHidden = way.type === 'multicast' || address === '255.255.255.255';
  if (way.gateway !== null || way.link === null || isHidden)
    return none(`the way to ${address} goes, or may go, by a gateway: the kernel looks for another link, which only the call itself can find`);
  return isOfType(ask, way.link, hardwareType) ? way.link : none(`${way.link}, which leads to ${address}, is of another hardware type: the kernel refuses`);
}
