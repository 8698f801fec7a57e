import { i32 } from '../../src/codec/integers.ts';
import { pointer, struct } from '../../src/codec/struct.ts';

/** struct ifconf: `len` is the room in bytes on the way in, and what was filled on the way out; `buf` holds one ifreq an address (linux/if.h). */
export const ifconf = struct('ifconf', { len: i32, buf: pointer }, { prefix: 'ifc_' });
