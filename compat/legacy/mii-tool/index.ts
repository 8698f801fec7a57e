import { basename } from 'node:path';
import { atoi } from '../c-numbers.ts';
import { getopt, type LongOption } from '../getopt.ts';
import type { Tool, World } from '../world.ts';
import { describeTransceiver } from './describe.ts';
import { readMedia } from './media.ts';
import { BMCR_ANENABLE, BMCR_ANRESTART, BMCR_FULLDPLX, BMCR_RESET, BMCR_SPEED100, LPA_10FULL, LPA_100FULL, LPA_100HALF, MII_ADVERTISE, MII_BMCR, MII_BMSR } from './registers.ts';
import { type Transceiver, transceiverOf } from './transceiver.ts';
import { usage, version } from './usage.ts';

const long: readonly LongOption[] = [
  { name: 'advertise', argument: 1, means: 'A' },
  { name: 'force', argument: 1, means: 'F' },
  { name: 'phy', argument: 1, means: 'p' },
  { name: 'log', argument: 0, means: 'l' },
  { name: 'restart', argument: 0, means: 'r' },
  { name: 'reset', argument: 0, means: 'R' },
  { name: 'verbose', argument: 0, means: 'v' },
  { name: 'version', argument: 0, means: 'V' },
  { name: 'watch', argument: 0, means: 'w' },
  { name: 'help', argument: 0, means: '?' },
];

const WRONG_USAGE = 2;
/** LOG_USER and LOG_INFO (sys/syslog.h). */
const USER_INFO = (1 << 3) | 6;

interface MiiOptions {
  verbosity: number;
  version: boolean;
  restart: boolean;
  reset: boolean;
  log: boolean;
  watch: boolean;
  /** Bits of MII_ADVERTISE; -1 where the media mean nothing. */
  advertise: number;
  force: number;
  phy: number;
}

/** mii-tool(8): what the transceivers of links say, and what they are to do. */
export const miiTool: Tool = (words, world) => {
  const { options: found, operands } = getopt(words, 'A:F:p:lrRvVw?', long);
  const options: MiiOptions = { verbosity: 0, version: false, restart: false, reset: false, log: false, watch: false, advertise: 0, force: 0, phy: -1 };
  let wrong = false;
  for (const { means, value = '', message } of found) {
    if (message !== undefined) world.err(`${world.program}: ${message}\n`);
    if (means === '?') wrong = true;
    else apply(options, means, value, world);
  }
  if (options.watch) options.verbosity = 0;
  if (options.advertise < 0 || options.force < 0) return WRONG_USAGE;
  if (wrong || (options.force & (options.force - 1)) !== 0 || (options.force !== 0 && (options.restart || options.advertise !== 0))) return showUsage(world);
  if (options.version) {
    world.out(version);
    return 0;
  }
  if (options.verbosity > 1) world.out('Using SIOCGMIIPHY=0x8947\n');
  if (operands.length === 0) {
    world.err('No interface specified\n');
    return showUsage(world);
  }
  const failures = operands.map((link) => !handle(link, options, world)).filter(Boolean).length;
  return options.watch && failures === 0 ? watch(operands, options, world) : Math.min(failures, 1);
};

function apply(options: MiiOptions, means: string, value: string, world: World): void {
  if (means === 'A') options.advertise = readMedia(value, world);
  else if (means === 'F') options.force = readMedia(value, world);
  else if (means === 'p') options.phy = atoi(value);
  else if (means === 'r') options.restart = true;
  else if (means === 'R') options.reset = true;
  else if (means === 'v') options.verbosity++;
  else if (means === 'V') options.version = true;
  else if (means === 'w') options.watch = true;
  else options.log = true;
}

/** Does with one transceiver what was asked for, or shows it; false where there is none. */
function handle(link: string, options: MiiOptions, world: World): boolean {
  const found = transceiverOf(link, options.phy, world, true);
  if (found === undefined) return false;
  if (options.phy >= 0) world.out(`using the specified MII index ${options.phy}.\n`);
  if (options.reset) {
    world.out('resetting the transceiver...\n');
    found.write(MII_BMCR, BMCR_RESET);
  }
  if (options.advertise > 0) {
    found.write(MII_ADVERTISE, options.advertise | 1);
    // For the links that come after it as well.
    options.restart = true;
  }
  if (options.restart) {
    world.out('restarting autonegotiation...\n');
    found.write(MII_BMCR, 0);
    found.write(MII_BMCR, BMCR_ANENABLE | BMCR_ANRESTART);
  }
  if (options.force !== 0) found.write(MII_BMCR, fixedMode(options.force));
  if (!options.restart && !options.reset && options.force === 0) show(found, options, world);
  return true;
}

function fixedMode(force: number): number {
  return ((force & (LPA_100FULL | LPA_100HALF)) !== 0 ? BMCR_SPEED100 : 0) | ((force & (LPA_100FULL | LPA_10FULL)) !== 0 ? BMCR_FULLDPLX : 0);
}

function show(transceiver: Transceiver, { verbosity, watch, log }: MiiOptions, world: World): void {
  const described = describeTransceiver(transceiver, verbosity);
  if (described === undefined) world.err('  No MII transceiver present!.\n');
  else if (watch && log) world.syslog?.(USER_INFO, basename(world.program), described.line);
  else world.out(`${watch ? `${clock()} ` : ''}${described.line}\n${described.more}`);
}

/** Shows each change of mode or status, until it is killed. */
async function watch(links: readonly string[], options: MiiOptions, world: World): Promise<number> {
  const known = new Map<number, number>();
  for (;;) {
    await world.pause(1000);
    for (const [index, link] of links.entries()) {
      const found = transceiverOf(link, options.phy, world, false);
      if (found === undefined) continue;
      const now = found.read(MII_BMCR) | (found.read(MII_BMSR) << 16);
      if ((known.get(index) ?? 0) !== 0 && known.get(index) !== now) show(found, options, world);
      known.set(index, now);
    }
  }
}

function clock(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}

function showUsage(world: World): number {
  world.err(usage(world.program));
  return WRONG_USAGE;
}
