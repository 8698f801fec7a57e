import { broadcastOf, classfulPrefixLength, prefixLengthOf } from '../../src/codec/netmask.ts';
import { linkFlags } from '../../src/model/link-flags.ts';
import { deviceName } from '../../src/model/link-name.ts';
import { type Idiom, idiom, loss } from './idiom.ts';
import type { Change } from './noted-calls.ts';

/** What belongs to the address that was set: its netmask, its broadcast address, its peer. */
const parts = ['address.set-netmask', 'address.set-broadcast', 'address.set-peer'];
/** What stands in between and says nothing of the address. */
const between = ['link.set-up', 'link.set-flags', 'address.set-label-flags'];

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
    } else if (!between.includes(operation)) break;
  }
  const plain = address === '0.0.0.0' ? emptied(link) : replaced(link, address, said);
  return { idiom: takenAway ? { ...plain, losses: [...plain.losses, leftThere(link)] } : plain, told };
}

/** SIOCSIFFLAGS on a label without IFF_UP takes its address away, and ifconfig writes back the flags of a link that is down. */
function leftThere(link: string) {
  return loss('label-on-link-that-is-down', `on a link that is down, ifconfig takes the address of ${link} away again by the flags that it writes last; this leaves it there`);
}

function emptied(link: string): Idiom {
  const dev = deviceName(link);
  if (link.includes(':'))
    return idiom(`ip -4 address flush dev ${dev} label ${link}`, loss('every-labelled', `takes away every address with the label ${link}; ifconfig takes the first`));
  return idiom(`ip -4 address flush dev ${dev}`, loss('every-address', `takes away every IPv4 address of ${dev}; ifconfig takes the first, and what the kernel drops with it`));
}

function replaced(link: string, address: string, said: Record<string, string>): Idiom {
  const dev = deviceName(link);
  const netmask = said['address.set-netmask'];
  const peer = said['address.set-peer'];
  const length = peer !== undefined ? 32 : ((netmask === undefined ? undefined : prefixLengthOf(netmask)) ?? classfulPrefixLength(address) ?? 32);
  const words = [
    ...['ip', 'address', 'replace', peer === undefined ? `${address}/${length}` : `${address} peer ${peer}/${length}`],
    ...broadcastWords(dev, address, length, said['address.set-broadcast']),
    ...['dev', dev],
    ...(link.includes(':') ? ['label', link] : []),
  ];
  return idiom(
    words.join(' '),
    loss('old-address-stays', `an address that ${link} has already stays beside the new one; ifconfig puts the new one in its place`),
    ...(peer === undefined ? [] : [loss('peer-is-a-host', `the prefix length of the peer is 32; ifconfig leaves that of the class of ${address} on a link with broadcast`)]),
  );
}

/** `+` is the highest address of the network; lo has none, and a network of one or two addresses neither. */
function broadcastWords(dev: string, address: string, length: number, said: string | undefined): string[] {
  if (said === '0.0.0.0') return [];
  if (said !== undefined && said !== broadcastOf(address, length)) return ['broadcast', said];
  return dev === 'lo' || length > 30 ? [] : ['broadcast', '+'];
}
