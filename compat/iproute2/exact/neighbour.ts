import { deviceName } from '../../../src/model/link-name.ts';
import type { Input } from '../../../src/operations/index.ts';
import { standsInFor } from '../stand-in.ts';
import { type Exact, type ExactWritersOf, isEther, without } from './exact.ts';

/** ARPHRD_ETHER. */
const ETHER = 1;
const otherType = without('an address of another hardware type than Ethernet: ip says no type, and the kernel refuses it on most links');

/** Prints the link of the most specific of the routes that come in, the local ones first: of an address of this machine it is the loopback link. */
const nearest =
  '/^local/{d="lo";exit} {sub(/^broadcast /,"");split($1,a,"/");l=$1=="default"?0:a[2]==""?33:a[2]+1;if(l>m){m=l;for(i=1;i<NF;i++)if($i=="dev")d=$(i+1)}} END{print d}';

/** The link that the kernel finds for a neighbour: that of the most specific route without a gateway. 0.0.0.0 is this machine. */
const towards = (address: string) =>
  address === '0.0.0.0' ? 'd=lo' : `d=$({ ip route show table local match ${address}; ip route show match ${address} scope link; } | awk '${nearest}')`;

/** A line that keeps something in variables: those of a script around it stay what they are, and what they were is not taken for what is found. */
const apart = (line: string) => `(${line})`;

/** What is to stand for a neighbour's link-layer address, and for the type of the links that take it. */
interface Hardware {
  /** What finds the two, before all else: a line that fails where there is no such link. */
  readonly first: string;
  readonly lladdr: string;
  /** As `ip -o link show` has both. */
  readonly shown: string;
  /** Whether a link takes it. */
  takenBy(link: string): string;
}

function hardwareOf(lladdr: string): Hardware {
  const link = standsInFor(lladdr);
  if (link === undefined) {
    const address = lladdr.toLowerCase().split(':').slice(0, 6).join(':');
    return { first: '', lladdr: address, shown: `link/ether ${address}`, takenBy: isEther };
  }
  // The address of a link itself, with its type: `link/ether 02:00:00:00:00:10`.
  const first = `m=$(ip -o link show dev ${link} | sed -n 's/.* \\(link\\/[^ ]* [^ ]*\\).*/\\1/p'); [ -n "$m" ] && `;
  return { first, lladdr: '"${m#* }"', shown: '$m', takenBy: (taker) => `ip -o link show dev ${deviceName(taker)} | grep -q "${'${m% *}'} "` };
}

const withFirst = ({ first }: Hardware, line: string) => (first === '' ? line : apart(`${first}${line}`));

/** The first link that has a link-layer address. */
const owner = ({ shown }: Hardware) => `d=$(ip -o link show | sed -n "s|^[0-9]*: \\([^:@]*\\).* ${shown} .*|\\1|p" | head -n 1)`;

export const neighbour: ExactWritersOf<'neighbour'> = {
  'neighbour.list-rows': ({ link }) => ['', ' proxy'].map((proxy) => `ip -4 neighbour show${proxy}${link === undefined ? '' : ` dev ${deviceName(link)}`}`),
  'neighbour.set': ({ address, lladdr, link, permanent = true, hardwareType = ETHER }) => {
    if (hardwareType !== ETHER) return otherType;
    const dev = link === undefined ? '"$d"' : deviceName(link);
    const hardware = hardwareOf(lladdr);
    const words = `ip neighbour replace ${address} lladdr ${hardware.lladdr} dev ${dev} nud ${permanent ? 'permanent' : 'stale'}`;
    if (link === undefined) return [apart(`${towards(address)}; ${hardware.first}${hardware.takenBy('"$d"')} && ${words}`)];
    return [withFirst(hardware, `${hardware.takenBy(link)} && ${words}`)];
  },
  'neighbour.remove': ({ address, link }) =>
    link === undefined ? [apart(`${towards(address)}; ip neighbour delete ${address} dev "$d"`)] : [`ip neighbour delete ${address} dev ${deviceName(link)}`],
  'neighbour.add-proxy': (input) => published(input, (dev) => `ip neighbour replace proxy ${input.address} dev ${dev} nud none`),
  // Of all links at once nobody publishes: arp always says which, or finds one by its address.
  'neighbour.remove-proxy': ({ address, link }) => (link === undefined ? [] : [`ip neighbour delete proxy ${address} dev ${deviceName(link)}`]),
  'neighbour.set-proxy-arp': ({ enabled, ...input }) => published(input, (dev) => `sysctl -qw net/ipv4/conf/${dev}/proxy_arp=${enabled ? 1 : 0}`),
};

function published({ link, lladdr, hardwareType }: Partial<Input<'neighbour.add-proxy'>>, words: (dev: string) => string): Exact {
  if ((hardwareType ?? ETHER) !== ETHER) return otherType;
  if (lladdr === undefined)
    return link === undefined ? without('ip neighbour publishes on a link that is named; on every link only an ioctl or a message without one does') : [words(deviceName(link))];
  const hardware = hardwareOf(lladdr);
  if (link !== undefined) return [withFirst(hardware, `${hardware.takenBy(link)} && ${words(deviceName(link))}`)];
  return [apart(`${hardware.first}${owner(hardware)} && [ -n "$d" ] && ${words('"$d"')}`)];
}
