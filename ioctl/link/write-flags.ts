import { SIOCSIFFLAGS } from '../constants/sockios.ts';
import type { Control } from '../socket.ts';
import { ifreqFlags } from '../structs/ifreq.ts';
import { ask, readFlags } from './device.ts';

/** The whole word of 16 flags. */
export function writeFlags(socket: Control, link: string, flags: number): void {
  ask(socket, SIOCSIFFLAGS, ifreqFlags, link, { flags: (flags << 16) >> 16 });
}

/** Sets or clears one flag: read, change, write. What another process changes in between is lost. */
export function changeFlag(socket: Control, link: string, flag: number, on: boolean): void {
  const flags = readFlags(socket, link);
  writeFlags(socket, link, on ? flags | flag : flags & ~flag);
}
