import { netmaskOf } from '../../../src/codec/netmask.ts';
import { deviceName } from '../../../src/model/link-name.ts';
import type { AddressDetails } from '../../../src/operations/address/list-details.ts';
import type { LinkDetails } from '../../../src/operations/link/link-details.ts';
import { inListingOrder } from '../interfaces/order.ts';
import type { World } from '../world.ts';
import { rowsOf } from './rows.ts';
import { answerOf } from './session.ts';
import type { EveryAddress } from './shown.ts';

/** A link with all its addresses. */
export interface WholeLink {
  name: string;
  index: number;
  details: LinkDetails;
  inet: AddressDetails[];
}

/** All links, or the one that a name, a label or an alternative name leads to, with every address: what requests hide, a message tells. */
export function everything(world: World, only?: string): WholeLink[] {
  const indices = answerOf(world.run('link.list', {}));
  const wanted = only === undefined ? undefined : answerOf(world.run('link.get-index', { link: deviceName(only) }));
  const addresses = answerOf(world.run('address.list-details', {}));
  const details = new Map(rowsOf(world).map((row) => [row.name, row.details]));
  const links = new Map((indices.ok ? indices.value : []).map(({ name, index }) => [name, index]));
  return inListingOrder([...links.keys()]).flatMap((name) => {
    const [index, found] = [links.get(name), details.get(name)];
    if (index === undefined || found === undefined || (wanted?.ok === true && wanted.value !== index)) return [];
    return [{ name, index, details: found, inet: addresses.ok ? addresses.value.filter((address) => address.index === index) : [] }];
  });
}

/** As the texts show them. */
export function shownAddresses(inet: readonly AddressDetails[]): EveryAddress[] {
  return inet.map(({ label, address, prefixLength, broadcast, peer }) => ({ label, address, netmask: netmaskOf(prefixLength), broadcast: broadcast ?? '0.0.0.0', peer }));
}
