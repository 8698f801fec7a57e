import type { State } from '../../../compat/compare/observer/state.ts';
import type { LossSubjects } from '../../../compat/translate/losses.ts';
import type { ShownOf } from './shown.ts';
import { type Address, addressesOf, goesWith, has, labelled, linkOf } from './start.ts';

type Setting = LossSubjects['old-address-stays'];

/** An address has its routes, and its place among the others. */
const addresses = ['addresses', 'addressOrder', 'routes'] as const;

/** A broadcast address, and the route to it. */
const broadcast = / broadcast: |^routes local /;

/** The address that the old tool sets: the first with the label. */
const first = (start: State, { link }: { link: string }): Address | undefined => labelled(start, link)[0];

/** That address, where it is the one that is set, with the same prefix and peer. */
function same(start: State, of: Setting): Address | undefined {
  const old = first(start, of);
  return old?.local === of.address && old.prefixlen === of.length && old.address === of.peer ? old : undefined;
}

export const ofAddresses: ShownOf<
  | 'every-address'
  | 'every-labelled'
  | 'old-address-stays'
  | 'lifetimes-anew'
  | 'broadcast-stays'
  | 'broadcast-of-the-class'
  | 'broadcast-of-any-link'
  | 'mask-of-another'
  | 'peer-is-a-host'
  | 'label-on-link-that-is-down'
> = {
  'every-address': { in: addresses, where: (start, of) => leavesSome(addressesOf(start, of.link), first(start, of)) },
  'every-labelled': { in: addresses, where: (start, of) => leavesSome(labelled(start, of.link), first(start, of)) },
  'old-address-stays': { in: addresses, where: (start, of) => first(start, of) !== undefined && same(start, of) === undefined },
  'lifetimes-anew': {
    in: addresses,
    only: / (metric|deprecated): /,
    where: (start, { link, address, length }) => {
      const { metric, deprecated } = addressesOf(start, link).find((old) => old.local === address && old.prefixlen === length) ?? {};
      return metric !== undefined || deprecated === true;
    },
  },
  'broadcast-stays': {
    in: addresses,
    where: (start, of) => {
      const old = same(start, of);
      return old !== undefined && (old.broadcast ?? '0.0.0.0') !== of.broadcast;
    },
  },
  'broadcast-of-the-class': { in: addresses, only: broadcast, where: (start, of) => has(start, of.link, 'BROADCAST') && first(start, of)?.local !== of.address },
  'broadcast-of-any-link': { in: addresses, only: broadcast, where: (start, { link }) => linkOf(start, link) !== undefined && !has(start, link, 'BROADCAST') },
  'mask-of-another': { in: addresses, where: (start, { link, address }) => !has(start, link, 'UP') && address !== '127.0.0.1' },
  'peer-is-a-host': { in: addresses, where: (start, { link }) => linkOf(start, link) !== undefined && !has(start, link, 'POINTOPOINT') },
  'label-on-link-that-is-down': { in: addresses, where: (start, { link }) => linkOf(start, link) !== undefined && !has(start, link, 'UP') },
};

/** Whether there are more than the first, and those that the kernel takes away with it. */
function leavesSome(all: readonly Address[], gone: Address | undefined): boolean {
  return all.some((one) => gone === undefined || (one !== gone && !goesWith(gone, one)));
}
