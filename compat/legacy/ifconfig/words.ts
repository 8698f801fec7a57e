import type { LinkFlag, linkFlags } from '../../../src/model/link-flags.ts';
import { addAddress, removeAddress, tunnel } from './add-and-del.ts';
import { broadcast, dstaddr, netmask, pointopoint } from './address-options.ts';
import { addressWord } from './address-word.ts';
import { changeFlagByWord } from './flags.ts';
import { hardwareAddress } from './hw-word.ts';
import { ioAddress, irq, media, memoryStart } from './map-words.ts';
import { keepalive, metric, mtu, newName, outfill, txqueuelen } from './number-words.ts';
import type { Session, Work } from './session.ts';

/** What a word does. It has been read; what belongs to it comes next. */
export type Act = (session: Session) => Work<void> | void;

const flag =
  (name: LinkFlag, on: boolean): Act =>
  (session) =>
    changeFlagByWord(session, name, on);

const acts = new Map<string, Act>([
  ['arp', flag('NOARP', false)],
  ['-arp', flag('NOARP', true)],
  ['media', media],
  ['port', media],
  ['trailers', flag('NOTRAILERS', false)],
  ['-trailers', flag('NOTRAILERS', true)],
  ...(['promisc', 'multicast', 'allmulti', 'dynamic'] as const).flatMap((word): [string, Act][] => {
    const name = word.toUpperCase() as keyof typeof linkFlags;
    return [
      [word, flag(name, true)],
      [`-${word}`, flag(name, false)],
    ];
  }),
  ['up', flag('UP', true)],
  ['down', flag('UP', false)],
  ['mtu', mtu],
  ['keepalive', keepalive],
  ['outfill', outfill],
  ['broadcast', broadcast],
  ['-broadcast', flag('BROADCAST', false)],
  ['dstaddr', dstaddr],
  ['netmask', netmask],
  ['txqueuelen', txqueuelen],
  ['name', newName],
  ['mem_start', memoryStart],
  ['io_addr', ioAddress],
  ['irq', irq],
  ['pointopoint', pointopoint],
  ['pointtopoint', pointopoint],
  ['-pointopoint', flag('POINTOPOINT', false)],
  ['-pointtopoint', flag('POINTOPOINT', false)],
  ['hw', hardwareAddress],
  ['add', addAddress],
  ['del', removeAddress],
  ['tunnel', tunnel],
]);

/** What a word does; a word that is none is an address. net-tools 2.10 has forgotten `metric`, and takes it for a name. */
export function actOf(session: Session, word: string): Act {
  if (word === 'metric' && session.world.style === '1.60') return metric;
  return acts.get(word) ?? ((inside) => addressWord(inside, word));
}
