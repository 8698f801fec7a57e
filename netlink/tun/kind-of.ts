import type { TunDevice } from '../../src/operations/tun/get.ts';
import type { Link } from '../link/find.ts';
import type { IflaTun } from './info-of.ts';

/** IFLA_TUN_TYPE of a tap device; that of a tun is IFF_TUN (linux/if_tun.h). */
const IFF_TAP = 2;

export function kindOf({ attributes }: Link, info: IflaTun): TunDevice {
  return { link: attributes.ifname ?? '', mode: info.type === IFF_TAP ? 'tap' : 'tun', multiQueue: info.multiQueue === 1 };
}
