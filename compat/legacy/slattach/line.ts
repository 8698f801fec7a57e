import { errnos } from '../../../src/base/errno.ts';
import { strerror } from '../../../src/base/strerror.ts';
import { i32, u32 } from '../../../src/codec/integers.ts';
import type { Terminal } from '../terminal.ts';
import type { World } from '../world.ts';
import { lockLine, unlockLine } from './lock.ts';
import type { SlattachOptions } from './options.ts';
import { rawMode, speedBits, TCGETS, TCSETS, TERMIOS_BYTES, TIOCGETD, TIOCGPTN, TIOCSETD, TIOCSPTLCK, withSpeed } from './termios.ts';

/** The descriptor that a line gets in a program that has opened nothing else; messages tell it. */
const FIRST_FREE = 3;
const N_TTY = 0;

/** An open line in its mode, with what it was before. */
export interface Line {
  terminal: Terminal;
  fd: number;
  mode: Buffer;
  discipline: number;
  /** The name by which it is locked, where it is. */
  locked: string | undefined;
  /** Of a pseudo-terminal: its other end. */
  slave: string | undefined;
}

/** Opens the line and puts it into its mode; undefined where that failed, which is said. Standard input where no path is given. */
export function openLine(path: string | undefined, options: SlattachOptions, world: World): Line | undefined {
  const { on } = options;
  const say = (message: string) => {
    if (!on.has('q')) world.err(`slattach: ${message}\n`);
    return undefined;
  };
  const debug = (message: string) => {
    if (on.has('d')) world.out(`slattach: ${message}\n`);
  };
  if (world.terminals === undefined) return say(`tty_open(${path}, RW): ${strerror(errnos.ENXIO)}`);
  const whole = path === undefined || path.startsWith('/') ? path : `/dev/${path}`;
  const locked = whole !== undefined && on.has('l') ? whole.replace(/^\/dev\//, '') : undefined;
  if (whole !== undefined) debug('tty_open: looking for lock');
  if (locked !== undefined && !lockLine(locked, on.has('q'), world.terminals, world)) return undefined;
  if (whole !== undefined) debug(`tty_open: trying to open ${whole}`);
  const terminal = world.terminals.open(whole === undefined ? undefined : Buffer.from(whole, 'latin1').toString());
  if (typeof terminal === 'number') return say(`tty_open(${whole}, RW): ${strerror(terminal)}`);
  if (whole !== undefined) debug(`tty_open: ${whole} (fd=${FIRST_FREE})`);
  const line = setUp({ terminal, fd: whole === undefined ? 0 : FIRST_FREE, whole, locked }, options, say, debug);
  if (line === undefined) terminal.close();
  return line;
}

type Say = (message: string) => undefined;

function setUp(
  { terminal, fd, whole, locked }: { terminal: Terminal; fd: number; whole: string | undefined; locked: string | undefined },
  options: SlattachOptions,
  say: Say,
  debug: (message: string) => void,
): Line | undefined {
  const slave = whole === '/dev/ptmx' ? unlockSlave(terminal, say, debug) : undefined;
  if (slave === null) return undefined;
  const mode = Buffer.alloc(TERMIOS_BYTES);
  const state = terminal.ioctl(TCGETS, mode);
  if (state < 0) {
    say(`tty_get_state: ${strerror(-state)}`);
    return say('tty_open: cannot get current state!');
  }
  const number = Buffer.alloc(4);
  const disc = terminal.ioctl(TIOCGETD, number);
  if (disc < 0) {
    say(`tty_get_disc: ${strerror(-disc)}`);
    return say('tty_open: cannot get current line disc!');
  }
  const line: Line = { terminal, fd, mode, discipline: i32.get(number, 0), locked, slave };
  if (!options.on.has('m') && options.protocol !== 'tty' && !setMode(line, options, say, debug)) return undefined;
  if (options.on.has('n')) terminal.chmod(0o600);
  return line;
}

/** Where the line is a new pseudo-terminal: the path of its other end, which may be opened from now on. */
function unlockSlave(terminal: Terminal, say: Say, debug: (message: string) => void): string | null {
  debug('tty_open: trying to grantpt and unlockpt');
  const number = Buffer.alloc(4);
  const [named, unlocked] = [terminal.ioctl(TIOCGPTN, number), terminal.ioctl(TIOCSPTLCK, Buffer.alloc(4))];
  if (named < 0 || unlocked < 0) {
    say(`tty_open: ${named < 0 ? `grantpt: ${strerror(-named)}` : `unlockpt: ${strerror(-unlocked)}`}`);
    return null;
  }
  const path = `/dev/pts/${u32.get(number, 0)}`;
  debug(`tty_open: /dev/ptmx: slave pseudo-terminal is ${path}`);
  return path;
}

function setMode(line: Line, { on, speed }: SlattachOptions, say: Say, debug: (message: string) => void): boolean {
  line.mode = rawMode(line.mode, on.has('L'));
  if (speed !== undefined) {
    debug(`tty_set_speed: ${speed}`);
    const bits = speedBits(speed);
    if (bits === undefined) {
      say(`tty_open: cannot set ${speed} bps!`);
      // slattach answers with the error number that was last, which is none: it goes on, in the mode that was there.
      return true;
    }
    line.mode = withSpeed(line.mode, bits);
  }
  debug('tty_set_databits: 8');
  debug('tty_set_stopbits: 1');
  debug('tty_set_parity: N');
  return writeMode(line, say);
}

function writeMode({ terminal, mode }: Line, say: Say): boolean {
  const result = terminal.ioctl(TCSETS, mode);
  if (result < 0) say(`tty_set_state: ${strerror(-result)}`);
  return result >= 0;
}

/** Gives the line back its discipline, and hangs it up for a second; `plain`: as a terminal. */
export async function closeLine(line: Line, options: SlattachOptions, world: World, plain = false): Promise<void> {
  const quiet = options.on.has('q');
  const say: Say = (message) => {
    if (!quiet) world.err(`slattach: ${message}\n`);
    return undefined;
  };
  const discipline = plain ? N_TTY : line.discipline;
  const number = Buffer.alloc(4);
  i32.set(number, 0, discipline);
  const result = line.terminal.ioctl(TIOCSETD, number);
  if (result < 0) say(`tty_set_disc(${line.fd}, ${discipline}): ${strerror(-result)}`);
  // Speed 0 would hang up, but is not among the speeds: the line is written as it is, twice.
  if (options.on.has('d')) world.out('slattach: tty_set_speed: 0\n');
  for (const what of ['DROP', 'RAISE']) {
    const written = line.terminal.ioctl(TCSETS, line.mode);
    if (written < 0) {
      say(`tty_set_state: ${strerror(-written)}`);
      say(`tty_hangup(${what}): ${strerror(-written)}`);
      break;
    }
    if (what === 'DROP') await world.pause(1000);
  }
  if (line.locked !== undefined && world.terminals !== undefined) unlockLine(line.locked, quiet, world.terminals, world);
}
