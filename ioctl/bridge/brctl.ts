import { ulong } from '../../src/codec/integers.ts';
import { pointer, struct } from '../../src/codec/struct.ts';
import { deviceName } from '../../src/model/link-name.ts';
import { SIOCDEVPRIVATE } from '../constants/sockios.ts';
import type { Control } from '../socket.ts';
import { ifreqData } from '../structs/ifreq.ts';

const numbers = struct('unsigned long[4]', { command: ulong, first: ulong, second: ulong, third: ulong });
const filling = struct('unsigned long[4]', { command: ulong, into: pointer, second: ulong, third: ulong });

/** A BRCTL_* command about a bridge, with numbers: four machine words behind ifr_data. Throws KernelError EOPNOTSUPP where the link is no bridge. */
export function command(socket: Control, link: string, brctl: number, first = 0, second = 0): void {
  const data = numbers.encode({ command: BigInt(brctl), first: BigInt(first), second: BigInt(second) });
  socket.ioctl(SIOCDEVPRIVATE, ifreqData.argument({ name: deviceName(link), data }));
}

/** A BRCTL_* command that fills memory: its address is the second of the four words. */
export function fill(socket: Control, link: string, brctl: number, into: Buffer, second = 0, third = 0): Buffer {
  const data = filling.argument({ command: BigInt(brctl), into, second: BigInt(second), third: BigInt(third) });
  socket.ioctl(SIOCDEVPRIVATE, ifreqData.argument({ name: deviceName(link), data }));
  return into;
}
