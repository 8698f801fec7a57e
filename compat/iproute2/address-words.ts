import { deviceName } from '../../src/model/link-name.ts';
import type { AddressDetails } from '../../src/operations/address/list-details.ts';
import { type Ask, answer, type Command } from './translation.ts';

/** All addresses of a link, and the first of them that has the label: what the ioctl world means by the address of `link`. */
export function labelled(ask: Ask, link: string): { all: AddressDetails[]; first: AddressDetails | undefined } | undefined {
  const all = answer(ask('address.list-details', { link: deviceName(link) }));
  return all === undefined ? undefined : { all, first: all.find(({ label }) => label === link) };
}

/** `10.5.0.1/24`, or `10.5.0.1 peer 10.5.0.2/32`. */
export function prefixWords({ address, peer, prefixLength }: Pick<AddressDetails, 'address' | 'peer' | 'prefixLength'>): string[] {
  return peer === address ? [`${address}/${prefixLength}`] : [address, 'peer', `${peer}/${prefixLength}`];
}

/** Takes an address out. */
export function deleteWords(link: string, address: AddressDetails): Command {
  return ['ip', 'address', 'delete', ...prefixWords(address), 'dev', deviceName(link)];
}

/** Puts an address in. Scope host is ip's own choice for 127.0.0.0/8, as it is the kernel's for a request. */
export function addWords(ask: Ask, link: string, address: AddressDetails): Command {
  const { broadcast, label, scope, metric, protocol, noPrefixRoute, joinsGroup, validSeconds, preferredSeconds } = address;
  const usual = address.address.startsWith('127.') ? 254 : 0;
  return [
    ...['ip', 'address', 'add', ...prefixWords(address)],
    ...(broadcast === null ? [] : ['broadcast', broadcast]),
    ...['dev', deviceName(link)],
    ...(label === '' || label === ownName(ask, link) ? [] : ['label', label]),
    ...(scope === usual ? [] : ['scope', String(scope)]),
    ...(metric === 0 ? [] : ['metric', String(metric)]),
    ...(protocol === 0 ? [] : ['proto', String(protocol)]),
    ...(noPrefixRoute ? ['noprefixroute'] : []),
    ...(joinsGroup ? ['autojoin'] : []),
    ...(validSeconds === null && preferredSeconds === null
      ? []
      : ['valid_lft', validSeconds === null ? 'forever' : String(Math.max(validSeconds, 1)), 'preferred_lft', preferredSeconds === null ? 'forever' : String(preferredSeconds)]),
  ];
}

/** The name that is the label where none is said; not an alternative one. */
function ownName(ask: Ask, link: string): string {
  return answer(ask('link.get', { link: deviceName(link) }))?.name ?? deviceName(link);
}
