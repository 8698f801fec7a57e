import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import type { World } from '../world.ts';
import { addressOf, cutHost } from './address-of.ts';
import { readModifiers } from './modifiers.ts';
import { type ArpOptions, cutDevice, FAILED } from './options.ts';
import { removeArp } from './request.ts';

/** `arp -d HOST WORDS...`: the neighbour, or where there is none what is published; `pub` and `priv` ask for one of them. */
export async function removeEntry(words: readonly string[], options: ArpOptions, world: World): Promise<number | 'usage'> {
  const [host, ...rest] = words;
  if (host === undefined) return failed(world, 'arp: need host name');
  const found = addressOf(world, cutHost(host), true);
  const address = found instanceof Promise ? await found : found;
  if ('said' in address) return failed(world, host === '' ? address.said : `${cutHost(host)}: ${address.said}`);
  const reading = readModifiers(world, rest, true, (word) => {
    if (options.verbose) world.err(`args=${word}\n`);
  });
  const read = reading instanceof Promise ? await reading : reading;
  if ('wrong' in read) return read.wrong === 'usage' ? 'usage' : failed(world, `${cutHost(read.named)}: ${read.said}`);

  const { pub, priv, dontPublish, netmask, device, named = host } = read.modifiers;
  const request = { address: address.address, device: device === undefined ? options.device : cutDevice(device), dontPublish, netmask };
  for (const published of [...(priv || !pub ? [false] : []), ...(pub || !priv ? [true] : [])]) {
    const old = world.style === '1.60';
    if (options.verbose) world.err(`arp: SIOCDARP(${published ? 'pub' : old ? 'nopub' : 'dontpub'})\n`);
    const errno = removeArp(world, { ...request, published });
    if (errno === 0) return 0;
    // ENOENT is what the kernel says of what is published, which net-tools 1.60 did not know.
    if (errno === errnos.ENXIO || (errno === errnos.ENOENT && !old)) continue;
    return failed(world, `SIOCDARP(${published ? 'pub' : old ? 'priv' : 'dontpub'}): ${strerror(errno)}`);
  }
  world.out(`No ARP entry for ${cutHost(named)}\n`);
  return FAILED;
}

function failed(world: World, message: string): number {
  world.err(`${message}\n`);
  return FAILED;
}
