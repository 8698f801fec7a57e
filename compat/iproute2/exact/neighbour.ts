import { deviceName } from '../../../src/model/link-name.ts';
import type { Input } from '../../../src/operations/index.ts';
import { standsInFor } from '../stand-in.ts';
import { type Exact, type ExactWritersOf, isEther, without } from './exact.ts';

/** ARPHRD_ETHER. */
const ETHER = 1;
const otherType = without('an address of another hardware type than Ethernet: ip says no type, and the kernel refuses it on most links');

/**
 * The link that the kernel finds for a neighbour: that of the most specific route without a gateway. A local address is found first, on the loopback link, which has no
 * neighbours.
 */
const towards = (address: string) =>
  `d=$({ ip route show table local match ${address}; ip route show match ${address} scope link; } | awk '/^local/{exit} {sub(/^broadcast /,"");split($1,a,"/");l=$1=="default"?0:a[2]==""?33:a[2]+1;if(l>m){m=l;for(i=1;i<NF;i++)if($i=="dev")d=$(i+1)}} END{print d}')`;

/** Names the first link that has a link-layer address. */
const owner = (lladdr: string) => `d=$(ip -o link show | sed -n "s/^[0-9]*: \\([^:@]*\\).* link\\/ether ${lladdr} .*/\\1/p" | head -n 1)`;

/** An address of Ethernet, or that of the link of which it is asked: then a line that finds it comes first. */
function lladdrOf(lladdr: string): { first: string; word: string } {
  const link = standsInFor(lladdr);
  if (link === undefined) return { first: '', word: lladdr.toLowerCase().split(':').slice(0, 6).join(':') };
  return { first: `m=$(ip -o link show dev ${link} | sed -n 's/.* link\\/ether \\([^ ]*\\).*/\\1/p'); `, word: '$m' };
}

export const neighbour: ExactWritersOf<'neighbour'> = {
  'neighbour.set': ({ address, lladdr, link, permanent = true, hardwareType = ETHER }) => {
    if (hardwareType !== ETHER) return otherType;
    const dev = link === undefined ? '"$d"' : deviceName(link);
    const { first, word } = lladdrOf(lladdr);
    const words = `ip neighbour replace ${address} lladdr ${word} dev ${dev} nud ${permanent ? 'permanent' : 'stale'}`;
    return [link === undefined ? `${first}${towards(address)}; ${isEther('"$d"')} && ${words}` : `${first}${isEther(link)} && ${words}`];
  },
  'neighbour.remove': ({ address, link }) =>
    link === undefined ? [`${towards(address)}; ip neighbour delete ${address} dev "$d"`] : [`ip neighbour delete ${address} dev ${deviceName(link)}`],
  'neighbour.add-proxy': (input) => published(input, (dev) => `ip neighbour replace proxy ${input.address} dev ${dev} nud none`),
  // Of all links at once nobody publishes: arp always says which, or finds one by its address.
  'neighbour.remove-proxy': ({ address, link }) => (link === undefined ? [] : [`ip neighbour delete proxy ${address} dev ${deviceName(link)}`]),
  'neighbour.set-proxy-arp': ({ enabled, ...input }) => published(input, (dev) => `sysctl -qw net/ipv4/conf/${dev}/proxy_arp=${enabled ? 1 : 0}`),
};

function published({ link, lladdr, hardwareType }: Partial<Input<'neighbour.add-proxy'>>, words: (dev: string) => string): Exact {
  if ((hardwareType ?? ETHER) !== ETHER) return otherType;
  if (link !== undefined) return [hardwareType === undefined ? words(deviceName(link)) : `${isEther(link)} && ${words(deviceName(link))}`];
  if (lladdr === undefined) return without('ip neighbour publishes on a link that is named; on every link only an ioctl or a message without one does');
  const { first, word } = lladdrOf(lladdr);
  return [`${first}${owner(word)}; [ -n "$d" ] && ${words('"$d"')}`];
}
