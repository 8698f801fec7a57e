import { errnos } from '../../../src/base/errno.ts';
import { callSign, econetAddress, ipxAddress, type NoAddress, roseAddress, x25Address } from './foreign-addresses.ts';

/**
 * What the requests of a family go out on: an AF_INET socket, where a label's flags are those of an address; another one that does, where a name is cut at its
 * colon; or the error of a descriptor that is none.
 */
export type Socket = 'inet' | 'device' | number;

export interface Family {
  name: string;
  title: string;
  /** AF_* (linux/socket.h). */
  number: number;
  socket: Socket;
  /** Reads an address of a family that the kernel no longer has; `number` is what the tool's reader gives. Absent where it has no reader. */
  read?: (word: string) => NoAddress | { number: number };
  /** Whether errors of reading are told by the family. */
  tells: boolean;
}

/** net-tools looks into /proc for each family, and has no socket of those that are not there. */
const none = errnos.EBADF;

const inet: Family = { name: 'inet', title: 'DARPA Internet', number: 2, socket: 'inet', tells: true };

/** In the order of the usage text; `unspec` is known and not shown. Its descriptor is 0, and what is there is no socket. */
export const families: readonly Family[] = [
  { name: 'unix', title: 'UNIX Domain', number: 1, socket: 'device', tells: false },
  inet,
  { name: 'inet6', title: 'IPv6', number: 10, socket: 'device', tells: true },
  { name: 'ax25', title: 'AMPR AX.25', number: 3, socket: none, tells: true, read: callSign },
  { name: 'netrom', title: 'AMPR NET/ROM', number: 6, socket: none, tells: true, read: callSign },
  { name: 'rose', title: 'AMPR ROSE', number: 11, socket: none, tells: true, read: roseAddress },
  { name: 'ipx', title: 'Novell IPX', number: 4, socket: none, tells: false, read: ipxAddress },
  { name: 'ddp', title: 'Appletalk DDP', number: 5, socket: none, tells: false },
  { name: 'ec', title: 'Econet', number: 19, socket: none, tells: false, read: econetAddress },
  { name: 'ash', title: 'Ash', number: 18, socket: none, tells: false },
  { name: 'x25', title: 'CCITT X.25', number: 9, socket: none, tells: true, read: x25Address },
  { name: 'unspec', title: 'UNSPEC', number: 0, socket: errnos.ENOTTY, tells: false },
];

export const defaultFamily = inet;

export function familyNamed(name: string): Family | undefined {
  return families.find((family) => family.name === name);
}
