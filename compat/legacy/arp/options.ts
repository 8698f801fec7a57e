import { getopt, type LongOption } from '../getopt.ts';
import type { World } from '../world.ts';
import { ETHER, type HardwareType, hardwareTypes } from './hardware-type.ts';
import { usage, usage160, usageList, version } from './usage.ts';

export type Task = 'show' | 'show all' | 'file' | 'delete' | 'set';

export interface ArpOptions {
  task: Task;
  /** -e: the Linux style also where -a asks for the BSD style. */
  linuxStyle: boolean;
  numeric: boolean;
  verbose: boolean;
  /** --json: the table as a document. */
  json: boolean;
  /** -D: where a hardware address is wanted stands the name of a device that has it. */
  addressOfDevice: boolean;
  hardware: HardwareType;
  /** Whether -H or -t chose it. */
  hardwareChosen: boolean;
  /** -i: 15 bytes at most; empty where none is wanted. */
  device: string;
}

const long: readonly LongOption[] = [
  { name: 'verbose', argument: 0, means: 'v' },
  { name: 'version', argument: 0, means: 'V' },
  { name: 'all', argument: 0, means: 'a' },
  { name: 'delete', argument: 0, means: 'd' },
  { name: 'file', argument: 0, means: 'f' },
  { name: 'numeric', argument: 0, means: 'n' },
  { name: 'set', argument: 0, means: 's' },
  { name: 'protocol', argument: 1, means: 'A' },
  { name: 'hw-type', argument: 1, means: 'H' },
  { name: 'device', argument: 1, means: 'i' },
  { name: 'help', argument: 0, means: 'h' },
  { name: 'use-device', argument: 0, means: 'D' },
  { name: 'symbolic', argument: 0, means: 'N' },
];

const tasks: Readonly<Record<string, Task>> = { a: 'show all', f: 'file', d: 'delete', s: 'set' };

/** The address families that net-tools is built with, by the names that -A takes. */
const families = ['unix', 'inet', 'inet6', 'ax25', 'netrom', 'rose', 'ipx', 'ddp', 'ec', 'x25', 'unspec'];

/** Exit status -1. */
export const FAILED = 255;
/** E_OPTERR of net-tools. */
const WRONG_USAGE = 3;

/** What `-h` shows; the hardware types go to stderr in any case. */
export function showUsage({ style, out, err }: World, wrong: boolean): number {
  (wrong ? err : out)(style === '1.60' ? usage160 : usage);
  err(usageList);
  return wrong ? WRONG_USAGE : 0;
}

/** Reads the options in their order: the first that is wrong, or that asks for a text, ends the program with the status that is given. */
export function readOptions(words: readonly string[], world: World): { options: ArpOptions; operands: string[] } | { status: number } {
  const ether = hardwareTypes.find(({ type }) => type === ETHER) as HardwareType;
  const options: ArpOptions = {
    task: 'show',
    linuxStyle: false,
    numeric: false,
    verbose: false,
    json: words.includes('--json'),
    addressOfDevice: false,
    hardware: ether,
    hardwareChosen: false,
    device: '',
  };
  let family = 'inet';
  const { options: found, operands } = getopt(
    words.filter((word) => word !== '--json'),
    'A:H:adfp:nsei:t:vh?DNV',
    long,
  );
  for (const { means, value = '', message } of found) {
    if (message !== undefined) world.err(`${world.program}: ${message}\n`);
    if (means in tasks) options.task = tasks[means] as Task;
    else if (means === 'e') options.linuxStyle = true;
    else if (means === 'n') options.numeric = true;
    else if (means === 'D') options.addressOfDevice = true;
    else if (means === 'N') world.err('arp: -N not yet supported.\n');
    else if (means === 'v') options.verbose = true;
    else if (means === 'i') options.device = cutDevice(value);
    else if (means === 'A' || means === 'p') {
      if (!families.includes(value)) return unknownFamily(world, value);
      family = value;
    } else if (means === 'H' || means === 't') {
      const hardware = hardwareTypes.find(({ name }) => name === value);
      if (hardware === undefined) return refuse(world, `${value}: unknown hardware type.`);
      Object.assign(options, { hardware, hardwareChosen: true });
    } else if (means === 'V') {
      world.out(version);
      return { status: 0 };
    } else return { status: showUsage(world, means !== 'h') };
  }
  if (options.json && options.task !== 'show' && options.task !== 'show all') return { status: showUsage(world, true) };
  if (family !== 'inet') return refuse(world, `${family}: kernel only supports 'inet'.`);
  if (options.hardware.length === 0) return refuse(world, `${options.hardware.name}: hardware type without ARP support.`);
  return { options, operands };
}

/** A device's name as struct arpreq has room for it. */
export function cutDevice(name: string): string {
  return name.slice(0, 15);
}

function unknownFamily(world: World, family: string): { status: number } {
  if (family.includes(',')) world.err("Please don't supply more than one address family.\n");
  return refuse(world, `${family}: unknown address family.`);
}

function refuse(world: World, message: string): { status: number } {
  world.err(`arp: ${message}\n`);
  return { status: FAILED };
}
