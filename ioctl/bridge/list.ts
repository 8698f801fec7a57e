import { i32, ulong } from '../../src/codec/integers.ts';
import { pointer, struct } from '../../src/codec/struct.ts';
import { BRCTL_GET_BRIDGES } from '../constants/bridge.ts';
import { SIOCGIFBR } from '../constants/sockios.ts';
import { ioctl } from '../handler.ts';
import { nameOf } from '../link/primary-name.ts';
import type { Control } from '../socket.ts';
import { unlessGone } from './unless-gone.ts';

/** 2048 and more are ENOMEM (old_deviceless in net/bridge/br_ioctl.c). */
const MOST_BRIDGES = 2047;
const request = struct('unsigned long[3]', { command: ulong, into: pointer, room: ulong });

/** Without a bridge to ask, it is the request from before there were ifreqs for this: three machine words. */
export const list = ioctl('bridge.list', ['SIOCGIFBR', 'SIOCGIFNAME'], bridgeNames);

/** Sorted. */
export function bridgeNames(socket: Control): string[] {
  const into = Buffer.alloc(MOST_BRIDGES * i32.size);
  socket.ioctl(SIOCGIFBR, request.argument({ command: BigInt(BRCTL_GET_BRIDGES), into, room: BigInt(MOST_BRIDGES) }));
  const indices = Array.from({ length: MOST_BRIDGES }, (_, at) => i32.get(into, at * i32.size)).filter((index) => index !== 0);
  return indices.flatMap((index) => unlessGone(() => [nameOf(socket, index)]) ?? []).sort();
}
