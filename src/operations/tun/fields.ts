import { integer, oneOf, optional, word, yes } from '../input.ts';

/** `tun` carries IP packets, `tap` Ethernet frames. */
export type TunMode = 'tun' | 'tap';
export const mode = oneOf('tun', 'tap');

/** 0xffffffff stands for nobody. */
export const id = integer('a user or group id', 0, 4294967294);

/** The file to open, where it is not /dev/net/tun: some systems had it at /dev/misc/net/tun. */
export const device = optional(word);

/**
 * Settings that TUNSETIFF writes each time somebody attaches, whatever they were: whether each packet is led by struct tun_pi, and by struct
 * virtio_net_hdr. Who attaches only to change something else has to say them again.
 */
export const perAttach = { packetInfo: optional(yes), vnetHeader: optional(yes), device };
