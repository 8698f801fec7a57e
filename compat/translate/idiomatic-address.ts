import { broadcastOf, classfulPrefixLength, prefixLengthOf } from '../../src/codec/netmask.ts';
import { linkFlags } from '../../src/model/link-flags.ts';
import { deviceName } from '../../src/model/link-name.ts';
import { type Idiom, idiom } from './idiom.ts';
import { type IdiomLoss, type LossSubjects, lost } from './losses.ts';
import type { Change } from './noted-calls.ts';

/** What belongs to the address that was set: its netmask, its broadcast address, its peer. */
const parts = ['address.set-netmask', 'address.set-broadcast', 'address.set-peer'];
/** What may stand in between: it says nothing of the address. */
const saysNothingOfIt = (operation: string) => !operation.startsWith('address.') || operation === 'address.set-label-flags';

/** An address with all that is said of it, from the change at `at` on; the places of the changes that are told by it. */
export function setAddress(changes: readonly Change[], at: number): { idiom: Idiom; told: readonly number[] } {
  const { link, address } = (changes[at] as Change).input as { link: string; address: string };
  const told: number[] = [at];
  const said: Record<string, string> = {};
  let takenAway = false;
  for (let next = at + 1; next < changes.length; next++) {
    const { operation, input, whenDown } = changes[next] as Change;
    if (parts.includes(operation) && input.link === link) {
      Object.assign(said, { [operation]: String(input.netmask ?? input.broadcast ?? input.peer) });
      told.push(next);
    } else if (operation === 'address.set-label-flags' && ((input.flags as number) & linkFlags.UP) !== 0) {
      told.push(next);
      takenAway ||= whenDown !== undefined && (((whenDown.flags as number) ?? 0) & linkFlags.UP) === 0;
    } else if (!saysNothingOfIt(operation)) break;
  }
  const plain = address === '0.0.0.0' ? emptied(link) : replaced(link, address, said);
  return { idiom: takenAway ? { ...plain, losses: [...plain.losses, leftThere(link)] } : plain, told };
}

/** SIOCSIFFLAGS on a label without IFF_UP takes its address away, and ifconfig writes back the flags of a link that is down. */
function leftThere(link: string): IdiomLoss {
  return lost(
    'label-on-link-that-is-down',
    { link },
    `on a link that is down, ifconfig takes the address of ${link} away again by the flags that it writes last; this leaves it there`,
  );
}

function emptied(link: string): Idiom {
  if (link.includes(':')) return labelEmptied(link);
  return idiom(
    `ip -4 address flush dev ${link}`,
    lost('every-address', { link }, `takes away every IPv4 address of ${link}; ifconfig takes the first, and what the kernel drops with it`),
  );
}

/** Of a label every address, where ifconfig takes the first. */
export function labelEmptied(label: string): Idiom {
  const losing = lost('every-labelled', { link: label }, `takes away every address with the label ${label}; ifconfig takes the first`);
  return idiom(`ip -4 address flush dev ${deviceName(label)} label ${label}`, losing);
}

function replaced(link: string, address: string, said: Record<string, string>): Idiom {
  const dev = deviceName(link);
  const netmask = said['address.set-netmask'];
  const peer = said['address.set-peer'];
  const length = (netmask === undefined ? undefined : prefixLengthOf(netmask)) ?? (peer === undefined ? (classfulPrefixLength(address) ?? 32) : 32);
  const broadcast = broadcastWords(dev, { address, length, peer, broadcast: said['address.set-broadcast'] });
  const words = [
    ...['ip', 'address', 'replace', peer === undefined ? `${address}/${length}` : `${address} peer ${peer}/${length}`],
    ...broadcast,
    ...['dev', dev],
    ...(link.includes(':') ? ['label', link] : []),
  ];
  return idiom(words.join(' '), ...lossesOf({ link, address, length, peer, broadcast: said['address.set-broadcast'] }, { netmask, fills: broadcast.length > 0 }));
}

type Setting = LossSubjects['old-address-stays'];

/** What comes of the address that is there, and what of the address as ifconfig sets it first: with the netmask and the broadcast address of its class. */
function lossesOf(set: Setting, { netmask, fills }: { netmask: string | undefined; fills: boolean }): IdiomLoss[] {
  const { link, address, length, peer, broadcast } = set;
  const losses: IdiomLoss[] = [
    lost('old-address-stays', set, `an address that ${link} has already stays beside the new one; ifconfig puts the new one in its place`),
    lost('lifetimes-anew', set, `where ${deviceName(link)} has ${address}/${length} already, its metric and its lifetimes are set anew; ifconfig leaves them`),
  ];
  if (broadcast !== undefined)
    losses.push(
      lost(
        'broadcast-stays',
        set,
        `where ${link} has ${address}/${length} already, its broadcast address stays; ifconfig takes the address away, with those that go with it, and adds it with the new one`,
      ),
    );
  else if (fills) losses.push(lost('broadcast-of-any-link', { link }, `sets a broadcast address also on a link that has none, such as a tun device; ifconfig does not`));
  else if (netmask !== undefined && length > 30 && (classfulPrefixLength(address) ?? 32) < 31 && deviceName(link) !== 'lo')
    losses.push(lost('broadcast-of-the-class', set, `sets no broadcast address; ifconfig leaves the one of the class of ${address} on a link with broadcast`));
  if (link === 'lo' && netmask !== undefined)
    losses.push(lost('mask-of-another', set, `where lo is down, the kernel gives it 127.0.0.1 as it comes up, and ifconfig sets the netmask of that address`));
  if (peer !== undefined && netmask === undefined)
    losses.push(lost('peer-is-a-host', set, `the prefix length of the peer is 32; ifconfig leaves that of the class of ${address} on a link with broadcast`));
  return losses;
}

/** `+` is the highest address of the network, of the peer's where there is one; lo has none, and a network of one or two addresses neither. */
function broadcastWords(dev: string, { address, length, peer, broadcast: said }: Omit<Setting, 'link'>): string[] {
  if (said === '0.0.0.0') return [];
  const highest = broadcastOf(address, length);
  const hasOne = dev !== 'lo' && length < 31;
  if (said !== undefined && (said !== highest || !hasOne)) return ['broadcast', said];
  return hasOne ? ['broadcast', peer === undefined ? '+' : highest] : [];
}
