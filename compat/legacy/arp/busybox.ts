import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import { getopt } from '../getopt.ts';
import type { World } from '../world.ts';
import { addressOf } from './address-of.ts';
import { showBusyboxTable } from './busybox-table.ts';
import { deviceAddress } from './device-address.ts';
import { busyboxHardwareAddress } from './hardware-address.ts';
import { busyboxHardwareTypes, ETHER, type HardwareType } from './hardware-type.ts';
import { type Modifiers, readModifiers } from './modifiers.ts';
import { removeArp, setArp } from './request.ts';
import { busyboxUsage } from './usage.ts';

const families = ['inet', 'inet6', 'unspec'];

/** What busybox's arp was told by its options. */
interface Options {
  hardware: HardwareType;
  hardwareChosen: boolean;
  device: string;
  numeric: boolean;
  verbose: boolean;
  addressOfDevice: boolean;
}

/** busybox's arp: `arp: MESSAGE`, status 1 for all that it does not do but for a missing entry. */
export async function busyboxArp(words: readonly string[], world: World): Promise<number> {
  if (words.length === 1 && words[0] === '--help') return showUsage(world, 0);
  const { options: found, operands } = getopt(words, 'A:p:H:t:i:adnDsv', []);
  const wrong = found.find(({ message }) => message !== undefined);
  if (wrong !== undefined) {
    world.err(`${world.program}: ${wrong.message}\n`);
    return showUsage(world, 1);
  }
  const last = (...letters: string[]) => found.findLast(({ means }) => letters.includes(means))?.value;
  const said = (letter: string) => found.some(({ means }) => means === letter);

  const family = last('A', 'p') ?? 'inet';
  if (!families.includes(family)) return die(world, `${family}: unknown address family`);
  const type = last('H', 't');
  const hardware = busyboxHardwareTypes.find(({ name, type: number }) => (type === undefined ? number === ETHER : name === type));
  if (hardware === undefined) return die(world, `${type}: unknown hardware type`);
  if (family !== 'inet') return die(world, `${family}: kernel only supports 'inet'`);
  if (hardware.length === 0) return die(world, `${hardware.name}: hardware type without ARP support`);

  const options: Options = { hardware, hardwareChosen: type !== undefined, device: last('i') ?? '', numeric: said('n'), verbose: said('v'), addressOfDevice: said('D') };
  if (!said('d') && !said('s')) return show(operands[0], options, world);
  const [host, ...rest] = operands;
  if (host === undefined) return die(world, 'need host name');
  return said('s') ? set(host, rest, options, world) : remove(host, rest, options, world);
}

async function show(host: string | undefined, { hardware, hardwareChosen, ...options }: Options, world: World): Promise<number> {
  // Before a name is waited for: the table is that of the moment at which it was asked for.
  const outcome = world.run('neighbour.list-rows', {});
  const address = host === undefined ? undefined : await lookUp(world, host);
  if (typeof address === 'number') return address;
  return showBusyboxTable(outcome, { address, hardwareType: hardwareChosen ? hardware.type : undefined, ...options }, world);
}

async function set(host: string, words: readonly string[], options: Options, world: World): Promise<number> {
  const address = await lookUp(world, host);
  if (typeof address === 'number') return address;
  const [text, ...rest] = words;
  if (text === undefined) return die(world, 'need hardware address');
  const from = options.addressOfDevice ? deviceAddress(world, text) : busyboxHardwareAddress(options.hardware.name, text);
  if (from === undefined) return die(world, 'invalid hardware address');
  if (typeof from === 'number') return die(world, `can't get HW-Address for '${text}': ${strerror(from)}`);
  const { lladdr, type } = typeof from === 'string' ? { lladdr: from, type: options.hardware.type } : from;
  if (options.addressOfDevice && options.hardwareChosen && type !== options.hardware.type) return die(world, 'protocol type mismatch');
  const modifiers = await readWords(world, rest);
  if (typeof modifiers === 'number') return modifiers;
  const errno = setArp(world, {
    address,
    lladdr,
    hardwareType: type,
    device: modifiers.device ?? options.device,
    published: modifiers.published,
    permanent: !modifiers.temporary,
    dontPublish: false,
    netmask: modifiers.netmask,
  });
  return errno === 0 ? 0 : die(world, `SIOCSARP: ${strerror(errno)}`);
}

/** Only ENXIO is a missing entry here, which of what is published the kernel does not say. */
async function remove(host: string, words: readonly string[], options: Options, world: World): Promise<number> {
  const address = await lookUp(world, host);
  if (typeof address === 'number') return address;
  const modifiers = await readWords(world, words);
  if (typeof modifiers === 'number') return modifiers;
  const { pub, priv, netmask, device = options.device, named = host } = modifiers;
  for (const published of [...(priv || !pub ? [false] : []), ...(pub || !priv ? [true] : [])]) {
    const errno = removeArp(world, { address, device, netmask, published, dontPublish: false });
    if (errno === 0) return 0;
    if (errno !== errnos.ENXIO) return die(world, `SIOCDARP(${published ? 'pub' : 'priv'}): ${strerror(errno)}`);
  }
  world.out(`No ARP entry for ${named}\n`);
  return 255;
}

async function readWords(world: World, words: readonly string[]): Promise<Modifiers | number> {
  const read = await readModifiers(world, words, false, (word) => {
    if (word === 'dontpub' || word === 'auto') world.err(`arp: feature ATF_${word === 'auto' ? 'MAGIC' : 'DONTPUB'} is not supported\n`);
  });
  if ('modifiers' in read) return read.modifiers;
  return read.wrong === 'usage' ? showUsage(world, 1) : die(world, `${read.named}: ${read.said}`);
}

/** Of a host that nobody knows, the status. */
async function lookUp(world: World, host: string): Promise<string | number> {
  const found = addressOf(world, host, false);
  const resolved = found instanceof Promise ? await found : found;
  return 'address' in resolved ? resolved.address : die(world, `${host}: ${resolved.said}`);
}

function showUsage(world: World, status: number): number {
  world.err(busyboxUsage);
  return status;
}

function die(world: World, message: string): number {
  world.err(`arp: ${message}\n`);
  return 1;
}
