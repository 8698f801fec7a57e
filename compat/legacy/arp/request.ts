import { errnos } from '../../../src/base/errno.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import type { World } from '../world.ts';

/** What struct arpreq says, as far as the kernel looks at it. */
export interface ArpRequest {
  address: string;
  /** Empty where the kernel is to find the link. */
  device: string;
  published: boolean;
  dontPublish: boolean;
  /** Of ATF_NETMASK; undefined without it. */
  netmask: string | undefined;
}

/** SIOCSARP has all of them, and the hardware address with its type. */
export interface NewEntry extends ArpRequest {
  lladdr: string;
  hardwareType: number;
  permanent: boolean;
}

/** Makes the operation that SIOCSARP comes to, and gives the error number, 0 where there is none. */
export function setArp(world: World, entry: NewEntry): number {
  return privilegeFirst(world, set(world, entry));
}

/** The operation of SIOCDARP. */
export function removeArp(world: World, entry: ArpRequest): number {
  return privilegeFirst(world, remove(world, entry));
}

function set(world: World, entry: NewEntry): number {
  const { address, lladdr, hardwareType, permanent, published } = entry;
  const refused = refusal(entry);
  if (refused !== 0) return refused;
  const where = { ...linkOf(entry), lladdr, hardwareType };
  if (!published) return errnoOf(world.run('neighbour.set', { address, ...where, permanent }));
  if (hasWholeMask(entry)) return errnoOf(world.run('neighbour.add-proxy', { address, ...where }));
  return errnoOf(world.run('neighbour.set-proxy-arp', { ...where, enabled: true }));
}

function remove(world: World, entry: ArpRequest): number {
  const refused = refusal(entry);
  if (refused !== 0) return refused;
  const link = linkOf(entry);
  // Of what is missing netlink says ENOENT, and SIOCDARP ENXIO where it is no published address (arp_invalidate in net/ipv4/arp.c).
  if (!entry.published) return asEnxio(errnoOf(world.run('neighbour.remove', { address: entry.address, ...link })));
  if (hasWholeMask(entry)) return errnoOf(world.run('neighbour.remove-proxy', { address: entry.address, ...link }));
  if (link.link === undefined) return errnoOf(world.run('neighbour.set-proxy-arp-everywhere', { enabled: false }));
  return errnoOf(world.run('neighbour.set-proxy-arp', { link: link.link, enabled: false }));
}

/** What arp_ioctl (net/ipv4/arp.c) refuses before it looks at the table, in its order. */
function refusal({ device, published, dontPublish, netmask }: ArpRequest): number {
  const senseless = !published && (dontPublish || netmask !== undefined);
  if (senseless || (netmask !== undefined && netmask !== '0.0.0.0' && netmask !== '255.255.255.255')) return errnos.EINVAL;
  // Here alone a name is not cut at its colon, and no link has one in its name (dev_valid_name in net/core/dev.c).
  return /[:]/.test(device) || device.length > 15 ? errnos.ENODEV : 0;
}

function linkOf({ device }: ArpRequest): { link?: string } {
  return device === '' ? {} : { link: Buffer.from(device, 'latin1').toString() };
}

function hasWholeMask({ netmask }: ArpRequest): boolean {
  return netmask !== '0.0.0.0';
}

function errnoOf(outcome: Outcome<unknown>): number {
  if (outcome.ok) return 0;
  return 'error' in outcome ? outcome.error.errno : errnos.EOPNOTSUPP;
}

function asEnxio(errno: number): number {
  return errno === errnos.ENOENT ? errnos.ENXIO : errno;
}

/**
 * arp_ioctl asks for the privilege before all else, and an operation for the link first where netlink wants its index. Whether a user may write is seen by a
 * write that does nothing: taking back what nobody publishes.
 */
function privilegeFirst(world: World, errno: number): number {
  if (errno === 0 || errno === errnos.EPERM || world.uid === 0) return errno;
  return errnoOf(world.run('neighbour.remove-proxy', { address: '255.255.255.255' })) === errnos.EPERM ? errnos.EPERM : errno;
}
