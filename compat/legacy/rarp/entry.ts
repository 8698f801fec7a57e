import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import { hardwareAddress } from '../arp/hardware-address.ts';
import { inetAton } from '../inet-aton.ts';
import { lookupHost } from '../lookup-host.ts';
import type { World } from '../world.ts';

/**
 * No kernel since 2.3 knows SIOCSRARP and SIOCDRARP: each answers ENOTTY, whatever its argument (sock_do_ioctl in net/socket.c finds no handler), and
 * /proc/net/rarp is not there. So nothing is asked of it here.
 */
const refusal = strerror(errnos.ENOTTY);

/** `rarp -d HOST`. */
export async function remove(world: World, host: string): Promise<number> {
  if ((await addressOf(world, host)) === undefined) return unknownHost(world, host);
  world.err(`SIOCDRARP: ${refusal}\n`);
  return 1;
}

/** `rarp -s HOST ADDRESS`. */
export async function set(world: World, type: string, host: string, address: string): Promise<number> {
  const found = await addressOf(world, host);
  return found === undefined ? unknownHost(world, host) : setFound(world, type, found, address);
}

/** A line of a file: where the host is not known, the hardware address is looked at all the same. */
export async function setLine(world: World, type: string, host: string, address: string): Promise<number> {
  const found = await addressOf(world, host);
  if (found === undefined) unknownHost(world, host);
  return setFound(world, type, found ?? '0.0.0.0', address);
}

function setFound({ err }: World, type: string, host: string, address: string): number {
  const read = hardwareAddress(type, address, host);
  err('bytes' in read ? `SIOCSRARP: ${refusal}\n` : `${read.words ?? ''}${address}: bad hardware address\n`);
  return 1;
}

/** As gethostbyname(3) has it: digits and dots are an address, and no other spelling of one is. */
async function addressOf(world: World, host: string): Promise<string | undefined> {
  if (/^[0-9.]*[0-9]$/.test(host)) return inetAton(host);
  if (inetAton(host) !== undefined) return undefined;
  const found = await lookupHost(world, host);
  return 'address' in found ? found.address : undefined;
}

function unknownHost({ err }: World, host: string): number {
  err(`rarp: ${host}: unknown host\n`);
  return 1;
}
