import { errnos } from '../../src/base/errno.ts';
import { KernelError } from '../../src/base/errors.ts';
import { walk } from '../../src/codec/attribute.ts';
import { AF_INET } from '../../src/syscall/kernel.ts';
import { RTM_GETADDR } from '../constants/rtnetlink.ts';
import { findLink } from '../link/find.ts';
import type { NetlinkSocket } from '../socket.ts';
import { addressMessage } from '../structs/address.ts';

/** What a message says of one IPv4 address. */
export type Address = ReturnType<typeof addressMessage.decode>;

/** A link, and the first of its IPv4 addresses that has the label: by that the ioctl world knows an address. */
export interface Labelled {
  index: number;
  /** IFF_* of the link. */
  flags: number;
  label: string;
  /** Whether the kernel does IPv4 on the link at all: not below an MTU of 68 bytes (inetdev_event). */
  hasIpv4: boolean;
  first: Address | undefined;
}

/** The IPv4 addresses of one link, in the kernel's order. An older kernel, which knows no filter, sends those of all links. */
function addressesOf(socket: NetlinkSocket, index: number): Address[] {
  return socket
    .dump(RTM_GETADDR, addressMessage.encode({ family: AF_INET, index }))
    .map((payload) => addressMessage.decode(payload))
    .filter(({ header }) => header.family === AF_INET && header.index === index);
}

/** Looks for a label as devinet_ioctl (net/ipv4/devinet.c) does: the link by what stands before the colon, the address by the whole of it. Throws KernelError ENODEV. */
export function findLabelled(socket: NetlinkSocket, label: string): Labelled {
  const { header, attributes: ofLink } = findLink(socket, label);
  const first = addressesOf(socket, header.index).find(({ attributes }) => attributes.label === label);
  return { index: header.index, flags: header.flags, label, hasIpv4: families(ofLink.afSpec).includes(AF_INET), first };
}

/** As `findLabelled`, where there has to be an address. Throws KernelError EADDRNOTAVAIL; no message asks for a label, so it is said here. */
export function firstOf(socket: NetlinkSocket, label: string): Labelled & { first: Address } {
  const { first, ...link } = findLabelled(socket, label);
  if (first === undefined) throw new KernelError(errnos.EADDRNOTAVAIL, 'RTM_GETADDR', 'netlink');
  return { ...link, first };
}

/** IFLA_AF_SPEC has a nest for each family that the link has state of (rtnl_fill_link_af). */
function families(afSpec: Buffer = Buffer.alloc(0)): number[] {
  return Array.from(walk('IFLA_AF_SPEC', afSpec), ({ type }) => type);
}
