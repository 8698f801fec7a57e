import { strerror } from '../../../src/base/strerror.ts';
import type { World } from '../world.ts';
import { addressOf, cutHost } from './address-of.ts';
import { deviceAddress } from './device-address.ts';
import { hardwareAddress } from './hardware-address.ts';
import { ETHER, hardwareTypes } from './hardware-type.ts';
import { readModifiers } from './modifiers.ts';
import { type ArpOptions, cutDevice, FAILED } from './options.ts';
import { setArp } from './request.ts';

/** `arp -s HOST HWADDR WORDS...`: the exit status, or that the words are wrong. A `dev` stays in the options, for the lines of a file that come after it. */
export async function setEntry(words: readonly string[], options: ArpOptions, world: World): Promise<number | 'usage'> {
  const [host, hardware, ...rest] = words;
  if (host === undefined) return failed(world, 'arp: need host name');
  const found = addressOf(world, cutHost(host), true);
  const address = found instanceof Promise ? await found : found;
  if ('said' in address) return failed(world, host === '' ? address.said : `${cutHost(host)}: ${address.said}`);
  if (hardware === undefined) return failed(world, 'arp: need hardware address');
  const from = options.addressOfDevice ? addressOfDevice(hardware, options, world) : addressFromWord(hardware, options, world, address.address);
  if (from === undefined) return FAILED;

  const reading = readModifiers(world, rest, true, () => {});
  const read = reading instanceof Promise ? await reading : reading;
  const device = 'modifiers' in read ? read.modifiers.device : read.device;
  if (device !== undefined) options.device = cutDevice(device);
  if ('wrong' in read) return read.wrong === 'usage' ? 'usage' : failed(world, `${cutHost(read.named)}: ${read.said}`);
  const { published, temporary, dontPublish, netmask } = read.modifiers;
  if (options.verbose) world.err('arp: SIOCSARP()\n');
  const errno = setArp(world, {
    address: address.address,
    device: options.device,
    lladdr: from.lladdr,
    hardwareType: from.type,
    published,
    permanent: !temporary,
    dontPublish,
    netmask,
  });
  return errno === 0 ? 0 : failed(world, `SIOCSARP: ${strerror(errno)}`);
}

function addressFromWord(text: string, { hardware }: ArpOptions, world: World, host: string): { lladdr: string; type: number } | undefined {
  const read = hardwareAddress(hardware.name, text, host);
  if ('bytes' in read) return { lladdr: read.bytes, type: hardware.type };
  world.err(`${read.words ?? ''}arp: invalid hardware address\n`);
  return undefined;
}

function addressOfDevice(device: string, { hardware, hardwareChosen, verbose }: ArpOptions, world: World): { lladdr: string; type: number } | undefined {
  const found = deviceAddress(world, device);
  if (typeof found === 'number') {
    world.err(`arp: cant get HW-Address for \`${device}': ${strerror(found)}.\n`);
    return undefined;
  }
  if (hardwareChosen && hardware.type !== found.type) {
    world.err('arp: protocol type mismatch.\n');
    return undefined;
  }
  if (verbose) world.err(`arp: device \`${device}' has HW address ${shownAddress(found)}'.\n`);
  return found;
}

/** Only types with a way to print an address have one here, and the others all sixteen bytes that lie there. */
function shownAddress({ lladdr, type }: { lladdr: string; type: number }): string {
  const bytes = lladdr.split(':');
  const known = hardwareTypes.find((one) => one.type === type);
  if (known?.type === ETHER) return `ether \`${bytes.slice(0, 6).join(':')}`;
  if (known?.name === 'tunnel') return 'tunnel `';
  return `unspec \`${[...bytes, '00', '00'].join('-').toUpperCase()}`;
}

function failed(world: World, message: string): number {
  world.err(`${message}\n`);
  return FAILED;
}
