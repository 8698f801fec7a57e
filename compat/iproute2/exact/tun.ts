import type { ExactWritersOf } from './exact.ts';
import { without } from './exact.ts';

/** Set in TUNSETIFF by ip, it refuses a device that is there. */
const EXCL = 'IFF_TUN_EXCL';

export const tun: ExactWritersOf<'tun'> = {
  'tun.remove': () => without('which kind of device it is, ip wants to be told: ip tuntap delete dev LINK mode tun|tap'),
  'tun.set-persistent': ({ link, persistent }) =>
    persistent ? without(`ip tuntap attaches to no device that is there, but to remove it (${EXCL})`) : [`ip tuntap delete dev ${link} mode tap`],
};
