import { broadcastOf, classfulPrefixLength, prefixLengthOf } from '../../src/codec/netmask.ts';
import { linkFlags } from '../../src/model/link-flags.ts';
import { deviceName } from '../../src/model/link-name.ts';
import type { AddressDetails } from '../../src/operations/address/list-details.ts';
import type { Input } from '../../src/operations/index.ts';
import { addWords, deleteWords, labelled, prefixWords } from './address-words.ts';
import { type Ask, answer, command, none, nothing, type Translation, type TranslatorsOf } from './translation.ts';

const show = ({ link }: { link?: string | undefined }) => command('ip', '-4', 'address', 'show', ...(link === undefined ? [] : ['dev', deviceName(link)]));

export const address: TranslatorsOf<'address'> = {
  'address.list': show,
  'address.list-details': ({ link }) => command('ip', '-4', '-details', 'address', 'show', ...(link === undefined ? [] : ['dev', deviceName(link)])),
  'address.get': show,
  'address.get-netmask': show,
  'address.get-broadcast': show,
  'address.get-peer': show,
  'address.add': ({ link, address, prefixLength, broadcast, peer = address, label }) =>
    command(
      ...['ip', 'address', 'add', ...prefixWords({ address, peer, prefixLength })],
      ...(broadcast === undefined ? [] : ['broadcast', broadcast]),
      ...['dev', deviceName(link)],
      ...(label === undefined ? [] : ['label', label]),
    ),
  'address.remove': ({ link, address, prefixLength, peer = address }) =>
    command('ip', 'address', 'delete', ...prefixWords({ address, peer, prefixLength }), 'dev', deviceName(link)),
  'address.set': set,
  'address.set-netmask': ({ link, netmask }, ask) =>
    changed(ask, link, (first, isBroadcast) => {
      const prefixLength = prefixLengthOf(netmask);
      if (prefixLength === undefined) return none(`${netmask} has holes: no prefix length says that, and the kernel refuses it (EINVAL)`);
      if (prefixLength === first.prefixLength) return {};
      const follows = isBroadcast && prefixLength < 31 && (first.broadcast ?? '0.0.0.0') === broadcastOf(first.address, first.prefixLength);
      return { prefixLength, ...(follows ? { broadcast: broadcastOf(first.address, prefixLength) } : {}) };
    }),
  'address.set-broadcast': ({ link, broadcast }, ask) =>
    changed(ask, link, (first) => ((first.broadcast ?? '0.0.0.0') === broadcast ? {} : { broadcast: broadcast === '0.0.0.0' ? null : broadcast })),
  'address.set-peer': ({ link, peer }, ask) =>
    changed(ask, link, (first) => {
      if (first.peer === peer) return {};
      return classfulPrefixLength(peer) === undefined ? none(`${peer} is a group: the kernel refuses it as a peer (EINVAL)`) : { peer };
    }),
  'address.remove-label': ({ label }, ask) => removeLabel(ask, label),
  'address.set-label-flags': ({ label, flags }, ask) => {
    const removal = removeLabel(ask, label);
    return 'commands' in removal && (flags & linkFlags.UP) !== 0 ? nothing : removal;
  },
};

function removeLabel(ask: Ask, label: string): Translation {
  const found = labelled(ask, label);
  return found?.first === undefined ? none(`no address has the label ${label}: the kernel refuses (EADDRNOTAVAIL)`) : { commands: [deleteWords(label, found.first)] };
}

/** Takes the first address of the label out, and puts it in again changed. */
function changed(ask: Ask, link: string, change: (first: AddressDetails, isBroadcast: boolean) => Partial<AddressDetails> | { reason: string }): Translation {
  const found = labelled(ask, link);
  const first = found?.first;
  if (found === undefined || first === undefined) return none(`${link} has no IPv4 address: the kernel refuses (${found === undefined ? 'ENODEV' : 'EADDRNOTAVAIL'})`);
  const more = change(first, flagsOf(ask, link).includes('BROADCAST'));
  if ('reason' in more) return more;
  if (Object.keys(more).length === 0) return nothing;
  const after = { ...first, ...more };
  const out = deleteWords(link, first);
  // The request says success where the kernel does not put the address in again, for it is there already (inet_insert_ifa), and so do the words without that.
  const isThere = found.all.some(
    (one) => one !== first && one.address === after.address && one.prefixLength === after.prefixLength && sameNetwork(one.peer, after.peer, after.prefixLength),
  );
  return { commands: isThere ? [out] : [out, addWords(ask, link, after)] };
}

/** As SIOCSIFADDR: what the first address was goes, and hands on its label, metric, protocol and noprefixroute; the prefix length is that of the class. */
function set({ link, address }: Input<'address.set'>, ask: Ask): Translation {
  const classful = classfulPrefixLength(address);
  if (classful === undefined) return none(`${address} is a group: the kernel refuses it as an address (EINVAL)`);
  const found = labelled(ask, link);
  if (found === undefined) return none(`there is no link ${deviceName(link)}: the kernel refuses (ENODEV)`);
  const { first } = found;
  if (first?.address === address) return nothing;
  const out = first === undefined ? [] : [deleteWords(link, first)];
  if (address === '0.0.0.0') return { commands: out };
  const flags = flagsOf(ask, link);
  const prefixLength = flags.includes('POINTOPOINT') ? 32 : classful;
  const hasBroadcast = prefixLength < 31 && flags.includes('BROADCAST') && !flags.includes('POINTOPOINT');
  const fresh = {
    ...{ index: 0, address, peer: address, prefixLength, secondary: false, joinsGroup: false, validSeconds: null, preferredSeconds: null },
    broadcast: hasBroadcast ? broadcastOf(address, prefixLength) : null,
    scope: address.startsWith('127.') ? 254 : 0,
  };
  const { label, metric, protocol, noPrefixRoute } = first ?? { label: link.includes(':') ? link : '', metric: 0, protocol: 0, noPrefixRoute: false };
  return { commands: [...out, addWords(ask, link, { ...fresh, label, metric, protocol, noPrefixRoute })] };
}

function flagsOf(ask: Ask, link: string): readonly string[] {
  return answer(ask('link.get-flags', { link: deviceName(link) })) ?? [];
}

function sameNetwork(a: string, b: string, prefixLength: number): boolean {
  return broadcastOf(a, prefixLength) === broadcastOf(b, prefixLength);
}
