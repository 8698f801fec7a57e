import { strerror } from '../../../src/base/strerror.ts';
import { i32 } from '../../../src/codec/integers.ts';
import { hardwareTypes } from '../arp/hardware-type.ts';
import type { Tool, World } from '../world.ts';
import { closeLine, type Line, openLine } from './line.ts';
import { readOptions, type SlattachOptions } from './options.ts';
import { TIOCM_CAR, TIOCMGET, TIOCSETD } from './termios.ts';

const usage = `Usage: slattach [-ehlLmnqv] [-k keepalive] [-o outfill] [-c cmd] [-s speed] [-p protocol] tty | -
       slattach -V | --version
`;

const version = `net-tools 2.10
Fred N. van Kempen et al.
`;

/** E_OPTERR of net-tools; also what is returned of a line that cannot be opened. */
const [WRONG_USAGE, NO_LINE] = [3, 3];

/** Line discipline and requests of SLIP: linux/tty.h, linux/sockios.h, linux/if_slip.h. */
const N_SLIP = 1;
const [SIOCGIFNAME, SIOCSIFENCAP, SIOCSKEEPALIVE, SIOCSOUTFILL] = [0x8910, 0x8926, 0x89f0, 0x89f2];

const encapsulations: Readonly<Record<string, number>> = { slip: 0, cslip: 1, slip6: 2, cslip6: 3, adaptive: 8 };

/** slattach(8): makes a network link of a serial line. Words are held as their bytes, one character each. */
export const slattach: Tool = async (words, world) => {
  const options = readOptions(words.map((word) => Buffer.from(word).toString('latin1')));
  if (options === 'version') {
    world.out(version);
    return 0;
  }
  if (options === 'wrong') {
    world.err(usage);
    return WRONG_USAGE;
  }
  const path = options.path === '-' ? undefined : options.path;
  const line = openLine(path, options, world);
  if (line === undefined) return NO_LINE;
  try {
    return await attach(line, path, options, world);
  } finally {
    line.terminal.close();
  }
};

async function attach(line: Line, path: string | undefined, options: SlattachOptions, world: World): Promise<number> {
  const { on, protocol } = options;
  if (protocol === 'tty') {
    await closeLine(line, options, world, true);
    return 0;
  }
  if (!activate(line, protocol, world)) return 1;
  if (on.has('v') || on.has('d')) {
    const name = Buffer.alloc(128);
    const result = line.terminal.ioctl(SIOCGIFNAME, name);
    if (result < 0) {
      if (!on.has('q')) world.err(`tty_get_name: ${strerror(-result)}\n`);
      return NO_LINE;
    }
    const link = name.toString('latin1', 0, name.indexOf(0));
    world.out(`${protocol} started${path === undefined ? '' : ` on ${path}`}${line.slave === undefined ? '' : ` ptsname ${line.slave}`} interface ${link}\n`);
  }
  setTimer(line, SIOCSKEEPALIVE, 'SIOCSKEEPALIVE', options.keepalive, world);
  setTimer(line, SIOCSOUTFILL, 'SIOCSOUTFILL', options.outfill, world);
  return path === undefined || on.has('e') ? 0 : hold(line, options, world);
}

/** Gives the line its discipline and its encapsulation; false where that failed, which is said whatever -q says. */
function activate({ terminal }: Line, protocol: string, world: World): boolean {
  const encapsulation = encapsulations[protocol];
  if (encapsulation === undefined || !Object.hasOwn(encapsulations, protocol)) {
    if (protocol === 'ppp') world.err('Sorry, use pppd!\n');
    else if (hardwareTypes.some(({ name }) => name === protocol)) world.err(`Cannot change line discipline to \`${protocol}'.\n`);
    else world.err(`Hardware type \`${protocol}' not supported.\n`);
    return false;
  }
  const disc = terminal.ioctl(TIOCSETD, int(N_SLIP));
  if (disc < 0) world.err(`SLIP_set_disc(${N_SLIP}): ${strerror(-disc)}\n`);
  const encap = disc < 0 ? 0 : terminal.ioctl(SIOCSIFENCAP, int(encapsulation));
  if (encap < 0) world.err(`SLIP_set_encap(${encapsulation}): ${strerror(-encap)}\n`);
  return disc >= 0 && encap >= 0;
}

function setTimer({ terminal }: Line, request: number, name: string, seconds: number, world: World): void {
  const result = seconds === 0 ? 0 : terminal.ioctl(request, int(seconds));
  if (result < 0) world.err(`slattach: ioctl(${name}): ${strerror(-result)}\n`);
}

/** Holds the line until a signal ends it, or with -h until its carrier is gone. */
async function hold(line: Line, options: SlattachOptions, world: World): Promise<number> {
  const hangup = options.on.has('h');
  while (!hangup || hasCarrier(line)) {
    if (!(await world.terminals?.ended(hangup ? 15_000 : 60_000))) continue;
    await closeLine(line, options, world);
    return 0;
  }
  await closeLine(line, options, world);
  return options.command === undefined ? 0 : (world.terminals?.system(options.command) ?? 0) & 0xff;
}

function hasCarrier({ terminal }: Line): boolean {
  const lines = Buffer.alloc(4);
  terminal.ioctl(TIOCMGET, lines);
  return (i32.get(lines, 0) & TIOCM_CAR) !== 0;
}

function int(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  i32.set(bytes, 0, value);
  return bytes;
}
