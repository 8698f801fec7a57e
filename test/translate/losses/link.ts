import type { State } from '../../../compat/compare/observer/state.ts';
import { deviceName } from '../../../src/model/link-name.ts';
import type { ShownOf } from './shown.ts';
import { has, kindOf, linkOf } from './start.ts';

/** A link that goes takes all with it. */
const all = ['links', 'addresses', 'addressOrder', 'routes', 'routes6', 'neighbours', 'proxies', 'multicast', 'groups', 'proxyArp'] as const satisfies (keyof State)[];

const isBridge = (start: State, name: string) => kindOf(start, name) === 'bridge';

const isHairpin = (start: State, port: string) => linkOf(start, port)?.linkinfo?.info_slave_data?.hairpin === true;

/** Whether `ip link set PORT master LINK` would change something. */
const wouldMove = (start: State, link: string, port: string) => isBridge(start, link) && linkOf(start, port) !== undefined && linkOf(start, port)?.master !== deviceName(link);

export const ofLinks: ShownOf<
  'address-of-any-type' | 'up-all-the-same' | 'no-bridge-at-all' | 'moves-the-port' | 'frees-from-anything' | 'link-not-asked' | 'goes-on' | 'refuses-what-is-there'
> = {
  'address-of-any-type': { in: ['links'], only: / address: /, where: (start, { link }) => linkOf(start, link)?.link_type === 'loopback' },
  'up-all-the-same': { in: all, where: (start, { link }) => isBridge(start, link) && has(start, link, 'UP') },
  'no-bridge-at-all': { in: all, where: (start, { link }) => !isBridge(start, link) && kindOf(start, link) !== undefined },
  'moves-the-port': { in: ['links'], where: (start, { link, port }) => wouldMove(start, link, port) && linkOf(start, port)?.master !== undefined },
  'frees-from-anything': { in: ['links'], where: (start, { link, port }) => (linkOf(start, port)?.master ?? deviceName(link)) !== deviceName(link) },
  'link-not-asked': {
    in: ['links'],
    only: / hairpin: /,
    where: (start, { link, port, enabled }) => linkOf(start, link) === undefined && linkOf(start, port)?.master !== undefined && isHairpin(start, port) !== enabled,
  },
  'goes-on': {
    in: ['links'],
    where: (start, { operation, link, port, after }) =>
      operation === 'bridge.add-port'
        ? linkOf(start, port)?.master === deviceName(link) && after.some((next) => wouldMove(start, link, next))
        : linkOf(start, port) !== undefined && linkOf(start, port)?.master === undefined && after.some((next) => linkOf(start, next)?.master !== undefined),
  },
  'refuses-what-is-there': {
    in: ['links'],
    where: (start, { name, owner, group }) => {
      const { type, multi_queue: several, user, group: theirs } = linkOf(start, name)?.linkinfo?.info_data ?? {};
      return type === 'tap' && several !== true && (user !== owner || theirs !== group);
    },
  },
};
